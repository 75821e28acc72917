"""What English and Spanish are: sentences, tokens, lemmas, numbers, dates, names, cues."""
