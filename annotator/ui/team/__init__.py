"""People and what each is to annotate, with bars that say how far they are."""
