"""Sentence segmentation against tables written by hand.

Run ``python tests/benchmarks/segmentation.py``. The tables ``table.*`` were in view when the rules
were written, ``held.*`` were written before and never used to tune them. F1 is that of inner
boundaries (the end of a paragraph is given); a row is right when every sentence of it is.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from alinea.language.sentences import sentences

TABLES = Path(__file__).resolve().parents[1] / "language" / "sentences"


def rows(name):
    """Return (text, sentences) of every row of a table."""
    lines = (TABLES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [
        (line.replace("¦", ""), [part.strip() for part in line.split("¦")])
        for line in lines
        if line and not line.startswith("#")
    ]


def scored(name):
    language = name[-2:]
    right = given = found = whole = 0
    table = rows(name)
    for text, wanted in table:
        got = [span.of(text) for span in sentences(text, language)]
        ends_wanted, ends_got = _ends(text, wanted), _ends(text, got)
        right += len(ends_wanted & ends_got)
        given += len(ends_wanted)
        found += len(ends_got)
        whole += got == wanted
    precision, recall = right / max(found, 1), right / max(given, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return len(table), whole, precision, recall, f1


def _ends(text, parts):
    ends, at = set(), 0
    for part in parts:
        at = text.index(part, at) + len(part)
        ends.add(at)
    return ends - {max(ends)}


def main():
    print(f"{'table':10} {'rows':>5} {'right':>6} {'precision':>10} {'recall':>7} {'F1':>6}")
    for name in ("table.en", "table.es", "held.en", "held.es"):
        size, whole, precision, recall, f1 = scored(name)
        print(f"{name:10} {size:5} {whole:6} {precision:10.3f} {recall:7.3f} {f1:6.3f}")
    text = {
        language: " ".join(text for text, _ in rows(f"table.{language}"))
        for language in ("en", "es")
    }
    for language, words in text.items():
        began = time.process_time()
        for _ in range(20):
            sentences(words, language)
        spent = time.process_time() - began
        print(
            f"{language}: {spent / (20 * len(words)) * 1e6:.2f} s of processor time per million characters"
        )


if __name__ == "__main__":
    main()
