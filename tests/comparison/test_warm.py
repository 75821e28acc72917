"""Warming up loads what a comparison needs, and leaves nothing else behind."""

from alinea.alignment.lexicon import lexicon
from alinea.comparison.warm import warm


def test_warming_loads_the_lexicon():
    lexicon.cache_clear()
    warm()
    assert lexicon.cache_info().currsize == 1
