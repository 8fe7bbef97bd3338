"""The page Review: one small question at a time, until one set is settled."""
