"""Termbases, renderings and terminology checks."""
