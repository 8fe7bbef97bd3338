"""The guideline beside the text: shown, followed, sought in, changed."""
