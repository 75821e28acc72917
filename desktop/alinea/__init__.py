"""Alinea: joint statements and their drafts, side by side, in English and in Spanish."""

__version__ = "0.1.0"
