"""Who undertakes what, how strongly, by when, under what condition."""
