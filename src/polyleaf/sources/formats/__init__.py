"""The source formats that come with Polyleaf, one module each."""
