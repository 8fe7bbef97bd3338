"""Events in the window: their list, the row of the form, and the article seen by event."""
