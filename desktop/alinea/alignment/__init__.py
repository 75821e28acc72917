"""Which passage answers which, within a language and between the two."""
