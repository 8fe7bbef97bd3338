"""The page Agreement: how far people agree, drawn; every figure leads to its cases."""
