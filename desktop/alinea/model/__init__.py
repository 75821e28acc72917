"""Frozen values, the vocabulary that every other room shares."""
