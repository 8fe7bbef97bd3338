"""Linking spans: making a link, finding its other end anywhere, following it and coming back."""
