"""What asks for something before it is done: sheets and rows, no boxes that block."""
