"""The door ``outputs``: every module here is one kind of file, as ``PLUGIN``."""
