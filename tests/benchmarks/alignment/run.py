"""Measure alignment: ``python tests/benchmarks/alignment/run.py [--tune] [--quick]``.

Prints strict F1 over beads for each way of disturbing texts, moved beads found, gaps, retrieval,
calibration, speed and memory, on the sets kept aside ("held"); with ``--tune`` on those that the
constants were fitted to. Sets are our own (see README.md); no figure here is on a text that the
lexicon was written from.
"""

import resource
import sys
import time
from itertools import pairwise
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[3] / "desktop")]

from boilerplate import boilerplate
from fit import suites
from measures import Tally, f1, first_place, tallied, telling
from mixes import MIXES, SETS, Unit, document, documents, mixed
from thinning import without

from alinea.alignment import engine, lexicon
from alinea.alignment.align import align_lines
from alinea.alignment.correspond import Passage, correspond
from alinea.model.alignment import LinkKind

WANTED = {
    "natural": 99.0, "light": 98.5, "heavy": 96.0, "moved": 98.5, "rough": 0.0,
    "boilerplate": 0.0, "twins": 98.0, "drafts": 80.0,
}  # fmt: skip


def aligned(which: str, seeds: int, thin: float) -> Tally:
    every = Tally()
    print(f"\nStrict F1 over beads, in percent; {round(thin * 100)} % of the lexicon taken out")
    print(f"{'':12}{'beads':>8}{'wanted':>8}{'with gaps':>11}{'gaps':>8}{'moved':>8}{'count':>8}")
    for name, runs in suites(which, seeds).items():
        with without(thin if runs[0][1] != runs[0][2] else 0.0):
            tally = tallied(runs)
        every.sure += tally.sure
        print(
            f"{name:12}{tally.strict:8.2f}{WANTED[name]:8.1f}{tally.with_gaps:11.2f}"
            f"{f1(tally.gaps):8.1f}{tally.found:8.1f}{tally.beads[2]:8}"
        )
    return every


def calibration(every: Tally) -> None:
    print("\nConfidence: of the links shown at about this, so many are right")
    edges = [0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0001]
    off = 0.0
    for low, high in pairwise(edges):
        some = [(score, right) for score, right in every.sure if low <= score < high]
        if some:
            said = sum(score for score, _ in some) / len(some)
            was = sum(right for _, right in some) / len(some)
            off += abs(said - was) * len(some)
            print(
                f"  {low:.2f}–{min(high, 1):.2f}  said {said:.3f}  right {was:.3f}  {'#' * round(was * 40):40} {len(some)}"
            )
    print(f"  off by {100 * off / max(1, len(every.sure)):.2f} points on average")


def retrieval(which: str, thin: float) -> None:
    pattern = f"*.{which}.tsv"
    pairs = [
        (" ".join(left), " ".join(right))
        for path in sorted(SETS.glob(pattern))
        for left, right in document(path)
    ]
    known: set[str] = set()
    pairs = [pair for pair in pairs if not (pair[0] in known or known.add(pair[0]))]
    random = Random(1)
    with without(thin):
        few = [first_place(random.sample(pairs, 100), "en", "es") for _ in range(10)]
        back = [
            first_place([(b, a) for a, b in random.sample(pairs, 100)], "es", "en")
            for _ in range(10)
        ]
        others = [(left[0], right[0]) for left, right in boilerplate(3000, 5)]
        others = [pair for pair in dict(others).items() if pair[0] not in known]
        many = [*pairs, *others[: 1500 - len(pairs)]]
        print(
            f"\nThe counterpart at first place, in percent; {round(thin * 100)} % of the lexicon taken out"
        )
        print(
            f"  among 100: {sum(few) / 10:.1f} (Spanish to English {sum(back) / 10:.1f}; wanted 99.5)"
        )
        print(f"  among all {len(pairs)}: {first_place(pairs, 'en', 'es'):.1f}")
        print(
            f"  among {len(many)}, most of them boilerplate: {first_place(many, 'en', 'es'):.1f} (wanted 98.5)"
        )
        print(f"  AUC of telling what has none: {telling(pairs, 5, 'en', 'es'):.3f} (wanted 0.99)")


def kinship(which: str) -> None:
    print("\nStatements that are no versions of each other: links shown, and how many are right")
    for path in sorted((SETS / "kin").glob(f"*.{which}.tsv")):
        languages = path.name.split(".")[1].split("-")
        left: list[Passage] = []
        right: list[Passage] = []
        gold: dict[tuple[int, int], str] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, ours, theirs = line.split("\t")
            left += [Passage(ours, languages[0])] if ours else []
            right += [Passage(theirs, languages[-1])] if theirs else []
            if kind:
                gold[len(left) - 1, len(right) - 1] = kind
        links = correspond(left, right)
        shown = {
            kind: [
                (i, j)
                for link in links
                if link.kind is kind
                for i in link.left
                for j in link.right
            ]
            for kind in (LinkKind.MATCH, LinkKind.KIN)
        }
        for kind, some in shown.items():
            right_ones = sum(gold.get(pair) == kind for pair in some)
            related = sum(pair in gold for pair in some)
            wanted = sum(one == kind for one in gold.values())
            print(
                f"  {path.name:24}{kind:6} shown {len(some):2}  right {right_ones:2}  at least related {related:2}  to find {wanted:2}"
            )


def long_text(count: int) -> list[Unit]:
    """Return a text of ``count`` units: all sets, and boilerplate to fill it up."""
    units = [unit for units in documents("*.tsv") for unit in units]
    number = 0
    while len(units) < count:
        number += 1
        units += boilerplate(400, number)
    return units[:count]


def speed(sizes: tuple[int, ...]) -> None:
    print("\nSpeed across languages, seconds of one core, everything after the lexicon is loaded")
    for count in sizes:
        case = mixed(long_text(count), MIXES[1], 3)
        engine.forget()
        start = time.process_time()
        links = align_lines(case.left, case.right, "en", "es")
        taken = time.process_time() - start
        tally = Tally()
        tally.add(links, case)
        each = 1000 * taken / (len(case.left) + len(case.right))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"  {len(case.left):5} × {len(case.right):5}  {taken:6.2f} s  {each:.3f} ms a sentence"
            f"  {memory} MB at most so far  strict F1 {tally.strict:.2f}"
        )


def main(arguments: list[str]) -> None:
    which = "tune" if "--tune" in arguments else "held"
    quick = "--quick" in arguments
    start = time.process_time()
    words = lexicon.lexicon()
    taken = time.process_time() - start
    print(
        f"Lexicon: {len(words.words['en'])} English and {len(words.words['es'])} Spanish entries, {taken:.3f} s"
    )
    speed((1000,) if quick else (250, 1000, 2500, 5000))
    every = aligned(which, 2 if quick else 8, 0.0)
    every.sure += aligned(which, 2 if quick else 8, 0.3).sure
    calibration(every)
    retrieval(which, 0.0)
    retrieval(which, 0.3)
    kinship(which)


if __name__ == "__main__":
    main(sys.argv[1:])
