"""Recurring and diverging: threads, typed differences, rows and marks."""
