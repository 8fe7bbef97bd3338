"""What is proposed: read from the words, from what the project knows, and from what was said."""
