"""Tolls of an event."""
