"""The table of actors and outlets on the page of articles."""
