"""Turns Arabic news articles into labelled facts: claims, casualties and denials."""

__version__ = "0.2.0"
