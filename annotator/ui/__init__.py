"""The window. Nothing else in the program speaks Qt."""

from annotator.ui.binding import leave_sources_unread

leave_sources_unread()
