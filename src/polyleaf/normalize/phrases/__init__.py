"""Words and phrases as data, and how they are found in a text in one pass."""
