"""Which way an article reads: see ``text``."""

from annotator.text import reads_from_right as reads_from_right
