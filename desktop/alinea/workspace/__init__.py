"""Our own file, .alinea."""
