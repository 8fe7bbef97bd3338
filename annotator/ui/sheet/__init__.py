"""Blocks laid out below each other and drawn with one pencil, on screen or into a file."""
