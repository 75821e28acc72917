"""A comparison written down for a reader: Word."""
