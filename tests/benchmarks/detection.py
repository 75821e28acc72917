"""Language detection on texts of every length, and the letter weights that it uses.

Run ``python tests/benchmarks/detection.py`` to measure on headings, sentences and documents;
``--write`` computes ``resources/language/letters.tsv`` anew from the words of the lexicon: for each
three or four letters (^ and $ are the ends of a word) the logarithm of how much commoner they are in Spanish
words than in English ones, capped, and left out where they say little.
"""

import math
import re
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "desktop"))

from alinea.language.detect import language_of, shares

HEAD = """# What three or four letters in a row say about the language of the word they stand in: above 0 Spanish, below 0 English; ^ and $ are the
# word's ends. Computed from the words of resources/lexicon by tests/benchmarks/detection.py --write.
letters\tweight
"""


def write():
    words = {"en": set(), "es": set()}
    for name in ("nouns", "adjectives", "verbs", "connectives"):
        lines = (
            (ROOT / "resources" / "lexicon" / f"{name}.tsv")
            .read_text(encoding="utf-8")
            .splitlines()
        )
        for line in lines:
            cells = line.split("\t")
            if line.startswith("#") or len(cells) < 3:
                continue
            for language, cell in zip(("en", "es"), cells, strict=False):
                words[language] |= set(re.findall(r"[^\W\d_]+", cell.casefold()))
    counts = {}
    for language, known in words.items():
        counts[language] = Counter(
            framed[at : at + size]
            for framed in (f"^{word}$" for word in sorted(known))
            for size in (3, 4)
            for at in range(len(framed) - size + 1)
        )
    totals = {language: sum(count.values()) for language, count in counts.items()}
    weights = []
    for letters in sorted(set(counts["en"]) | set(counts["es"])):
        en, es = counts["en"][letters], counts["es"][letters]
        if en + es < (4 if len(letters) == 3 else 8):
            continue
        weight = math.log((es + 0.5) / totals["es"]) - math.log((en + 0.5) / totals["en"])
        if abs(weight) > (0.25 if len(letters) == 3 else 0.7):
            weights.append(f"{letters}\t{max(-2.5, min(2.5, weight)):.2f}")
    path = ROOT / "resources" / "language" / "letters.tsv"
    path.write_text(HEAD + "\n".join(weights) + "\n", encoding="utf-8")
    print(f"{len(weights)} rows written")


def rows():
    """Return (language, kind, text) of everything that is at hand in both languages."""
    found = []
    for language in ("en", "es"):
        texts = sorted((ROOT / "resources" / "samples").glob(f"*.{language}.txt"))
        for path in texts:
            text = path.read_text(encoding="utf-8")
            found.append((language, "document", text))
            for line in filter(None, map(str.strip, text.splitlines())):
                words = len(line.split())
                found.append(
                    (language, "line of 8 words or more" if words > 7 else "short line", line)
                )
        for name in ("table", "held"):
            table = ROOT / "tests" / "language" / "sentences" / f"{name}.{language}.txt"
            for line in table.read_text(encoding="utf-8").splitlines():
                if line and not line.startswith("#"):
                    for part in line.split("¦"):
                        kind = "sentence" if len(part.split()) > 7 else "short sentence"
                        found.append((language, kind, part.strip()))
        headings = (ROOT / "tests" / "language" / "headings.tsv").read_text(encoding="utf-8")
        found += [
            (language, "heading", line.split("\t")[1])
            for line in headings.splitlines()
            if line.startswith(f"{language}\t")
        ]
    return found


def main():
    if "--write" in sys.argv:
        write()
        return
    table = rows()
    right, total, wrong = Counter(), Counter(), []
    for language, kind, text in table:
        total[kind] += 1
        good = language_of(text) == language
        right[kind] += good
        if not good:
            wrong.append((kind, language, text))
    for kind, number in total.items():
        print(f"{kind:24} {right[kind]:5} of {number:5}  {right[kind] / number:.3f}")
    for kind, language, text in wrong[:40]:
        print("  wrong:", kind, language, repr(text[:80]), shares(text))
    words = " ".join(text for _, _, text in table)
    began = time.process_time()
    language_of(words)
    print(f"{len(words.split()) / (time.process_time() - began):,.0f} words a second")


if __name__ == "__main__":
    main()
