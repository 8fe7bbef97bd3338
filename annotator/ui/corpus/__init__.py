"""The page Corpus: the articles, what is found in them, and where the same words differ."""
