"""What sentences of a source say of the same subject in other words, and which of it cannot be true at once."""
