"""What coded values, differences and errors are called in the reader's language."""
