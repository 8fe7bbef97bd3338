"""Passages that say nearly the same."""
