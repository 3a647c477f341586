"""What each line of a source is, and where its sentences end."""
