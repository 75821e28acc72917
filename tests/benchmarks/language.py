"""How fast the language room is: ``python tests/benchmarks/language.py``.

Texts of 100,000 words in each language are made of the samples in ``resources/samples``, sentence
by sentence, every sentence varied so that no cache answers for it. Prints seconds of processor time
for 100,000 words on one core, and words a second for lemmas met before and met for the first time.
"""

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "desktop"))

from alinea.language import lemmas
from alinea.language.collectives import collectives
from alinea.language.dates import date_in, dates
from alinea.language.detect import language_of
from alinea.language.names import declared_parties, mentions
from alinea.language.numbers import figures
from alinea.language.sentences import sentences
from alinea.language.tables import rows
from alinea.language.tokens import tokens

WORDS = 100_000


def paragraphs(language):
    """Return paragraphs of about WORDS words in all, each with a number of its own."""
    samples = sorted((ROOT / "resources" / "samples").glob(f"*.{language}.txt"))
    lines = [
        line
        for path in samples
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    found, words = [], 0
    while words < WORDS:
        line = f"{lines[len(found) % len(lines)]} ({len(found)})"
        found.append(line)
        words += len(line.split())
    return found


def timed(call):
    began = time.process_time()
    call()
    return time.process_time() - began


def main():
    began = time.process_time()
    for language in ("en", "es"):
        for function in (sentences, figures, dates, mentions, collectives):
            function("The 5 Parties met on 7 June 2019.", language)
        lemmas.candidates("tables", language)
    language_of("tables")
    print(f"tables loaded in {time.process_time() - began:.2f} s")
    print(f"{'seconds for 100,000 words':28} {'en':>7} {'es':>7}")
    texts = {language: paragraphs(language) for language in ("en", "es")}
    rowed = {
        "sentences": sentences,
        "tokens": lambda text, _: tokens(text),
        "figures (with dates)": figures,
        "dates": lambda text, language: dates(text + " ", language),
        "mentions": mentions,
        "collectives": collectives,
        "language_of": lambda text, _: language_of(text),
        "date_in": lambda text, _: date_in(text),
    }
    for name, function in rowed.items():
        spent = [
            timed(lambda: [function(text, language) for text in texts[language]])
            for language in ("en", "es")
        ]
        print(f"{name:28} {spent[0]:7.2f} {spent[1]:7.2f}")
    whole = {language: "\n\n".join(lines) for language, lines in texts.items()}
    for name, function in (
        ("mentions, one text", mentions),
        ("declared_parties, one text", declared_parties),
        ("figures, one text", figures),
    ):
        spent = [timed(lambda: function(whole[language], language)) for language in ("en", "es")]
        print(f"{name:28} {spent[0]:7.2f} {spent[1]:7.2f}")
    for language in ("en", "es"):
        words = [token.text for token in tokens(whole[language]) if token.kind == "word"]
        for word in words:
            lemmas.lemma(word, language)
        again = timed(lambda: [lemmas.lemma(word, language) for word in words])
        new = sorted(
            {row["verb"] + end for row in rows("language/verbs.tsv") for end in ("s", "n", "ndo")}
        )
        lemmas.candidates.cache_clear()
        first = timed(lambda: [lemmas.candidates(word, language) for word in new])
        print(
            f"lemmas, {language}: {len(words) / again:,.0f} words a second again, "
            f"{len(new) / first:,.0f} for the first time"
        )


if __name__ == "__main__":
    main()
