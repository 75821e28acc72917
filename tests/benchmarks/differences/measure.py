"""Precision, recall and F1 of the kinds of difference, per set.

    PYTHONPATH=desktop python tests/benchmarks/differences/measure.py [--held] [--wrong] [en es cross]

An entry of a set is a pair of passages with the kinds that a reader found in it. Both passages
are read, compared and judged as any two statements are. ``--wrong`` lists what differs from the
annotation, in the sets to tune on only.
"""

import argparse
import datetime
import json
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from alinea.comparison.compare import compare
from alinea.comparison.gravity import gravity_of
from alinea.i18n import load
from alinea.language.names import mentions, party
from alinea.model.alignment import Anchor, Pin, PinKind
from alinea.model.comparison import Comparison, DifferenceKind, Gravity
from alinea.model.statement import Party, Statement
from alinea.reading.read import read_text
from alinea.wording.differences import difference_sentence

SETS = Path(__file__).parent / "sets"
QUIET = {"VERBATIM", "EDITORIAL"}


@dataclass
class Tally:
    right: Counter = field(default_factory=Counter)
    found: Counter = field(default_factory=Counter)
    wanted: Counter = field(default_factory=Counter)
    silent: int = 0
    quiet: int = 0

    def add(self, wanted: set[str], found: set[str], *, silent: bool) -> None:
        self.wanted.update(wanted)
        self.found.update(found)
        self.right.update(wanted & found)
        if silent:
            self.silent += 1
            self.quiet += not found - QUIET

    def scores(self, kinds: set[str]) -> tuple[float, float, float]:
        right, found, wanted = (
            sum(count for kind, count in table.items() if kind in kinds)
            for table in (self.right, self.found, self.wanted)
        )
        precision, recall = right / max(found, 1), right / max(wanted, 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def statement(passage: dict, entry: dict, key: str) -> Statement:
    """Read a passage as the text of a statement of the entry's parties and date."""
    title = "Declaración conjunta" if passage["language"] == "es" else "Joint Statement"
    read = read_text(f"{title}\n\n{passage['text']}", name=f"{key}.txt")
    found = replace(read, key=key, language=passage["language"], parties=parties(entry, read))
    if entry.get("date"):
        found = replace(found, date=datetime.date.fromisoformat(entry["date"]))
    return found


def parties(entry: dict, read: Statement) -> tuple[Party, ...]:
    named = []
    for one in entry.get("parties") or ():
        if isinstance(one, dict):
            named.append(Party(one["code"], one["en"], one["es"]))
        else:
            known = mentions(one, "en")
            named.append(party(known[0].code if known else one))
    return tuple(named) or read.parties


def pinned(left: Statement, right: Statement) -> Pin:
    """Put all of one passage with all of the other: alignment is measured elsewhere."""
    ours, theirs = (
        tuple(
            Anchor(one.key, sentence.span, one.sentence_text(at))
            for at, sentence in enumerate(one.sentences)
        )
        for one in (left, right)
    )
    return Pin(PinKind.LINK, ours, theirs)


def compared(entry: dict, *, pin: bool = True) -> Comparison:
    left, right = (
        statement(entry["left"], entry, "left"),
        statement(entry["right"], entry, "right"),
    )
    pins = (pinned(left, right),) if pin and left.sentences and right.sentences else ()
    return compare((left, right), pins=pins)


def kinds_in(comparison: Comparison) -> set[str]:
    return {difference.kind.value for difference in comparison.differences}


def measured(name: str, *, wrong: bool, pin: bool) -> Tally:
    tally = Tally()
    for entry in json.loads((SETS / f"{name}.json").read_text("utf-8"))["pairs"]:
        comparison = compared(entry, pin=pin)
        wanted, found = set(entry["kinds"]), kinds_in(comparison)
        tally.add(wanted, found, silent=bool(entry.get("silent")))
        if wrong and (wanted ^ found) - QUIET:
            show(entry, comparison, wanted, found)
    return tally


def show(entry: dict, comparison: Comparison, wanted: set, found: set) -> None:
    print(f"{entry['id']} missed {sorted(wanted - found)} wrong {sorted(found - wanted)}")
    print("   ", entry["left"]["text"])
    print("   ", entry["right"]["text"])
    for difference in comparison.differences:
        if difference.kind.value in found - wanted - QUIET:
            print(
                "      !", difference.rule, difference_sentence(comparison, difference, load("en"))
            )


def report(name: str, tally: Tally) -> None:
    print(f"\n{name}: {sum(tally.wanted.values())} kinds wanted")
    print(f"{'kind':28}{'wanted':>7}{'found':>7}{'P':>7}{'R':>7}{'F1':>7}")
    for kind in DifferenceKind:
        if tally.wanted[kind.value] or tally.found[kind.value]:
            line(kind.value, tally, {kind.value})
    for gravity in Gravity:
        kinds = {
            kind.value
            for kind in DifferenceKind
            if gravity_of(kind, committed=True) is gravity and kind.value not in QUIET
        }
        line(f"all {gravity.value}", tally, kinds)
    if tally.silent:
        print(
            f"silent on {tally.quiet} of {tally.silent} paraphrases: {tally.quiet / tally.silent:.3f}"
        )


def line(name: str, tally: Tally, kinds: set[str]) -> None:
    wanted = sum(tally.wanted[kind] for kind in kinds)
    found = sum(tally.found[kind] for kind in kinds)
    precision, recall, f1 = tally.scores(kinds)
    print(f"{name:28}{wanted:7}{found:7}{precision:7.3f}{recall:7.3f}{f1:7.3f}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--held", action="store_true", help="the halves kept aside")
    options.add_argument("--wrong", action="store_true", help="list what differs")
    options.add_argument("--free", action="store_true", help="let alignment find the pairs")
    options.add_argument("sets", nargs="*", default=["en", "es", "cross"])
    chosen = options.parse_args()
    half = "held" if chosen.held else "tune"
    for one in chosen.sets:
        report(
            f"{one}-{half}",
            measured(f"{one}-{half}", wrong=chosen.wrong and not chosen.held, pin=not chosen.free),
        )


if __name__ == "__main__":
    main()
