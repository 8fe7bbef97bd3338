"""Passages of the open article that stand elsewhere as well, and what can be taken from there."""
