"""Settling differences into gold: what rules settle, what a reviewer decides, what is left.

Pure functions of cards, settings and decisions; each change is an ``Action``.
docs/guide-reviewers.md says how it works for a reviewer.
"""
