"""A file becomes a Statement, with a receipt of what was set aside."""
