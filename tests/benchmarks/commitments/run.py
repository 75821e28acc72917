"""Score the extraction of commitments on the annotated sets: ``python tests/benchmarks/commitments/run.py``.

Prints totals only, so that the halves kept aside stay unseen; ``--show`` lists what differs, and
refuses for them.
"""

import argparse
import datetime
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "desktop"))

from alinea.commitments.extract import commitments
from alinea.language.names import party
from alinea.model.commitment import ActorKind, Commitment
from alinea.model.span import Span
from alinea.model.statement import (
    Kind,
    Paragraph,
    ParagraphKind,
    Section,
    Sentence,
    Source,
    Statement,
)
from alinea.reading.brackets import brackets
from alinea.reading.chapeaux import linked
from alinea.reading.labels import label_of

SETS = Path(__file__).resolve().parent / "sets"
SLOTS = ("deadline", "condition", "caveat")


def statement_of(document: dict, language: str) -> Statement:
    """Build the statement: a paragraph per sentence, with parties, date and title given."""
    text, paragraphs, sentences = document["title"] + "\n", [], []
    for index, one in enumerate(document["sentences"]):
        start = len(text) + 1
        text += "\n" + one["text"]
        span = Span(start, len(text))
        label = label_of(one["text"])
        item = label is not None and label.kind in ("letter", "small roman", "bullet")
        paragraphs.append(
            Paragraph(
                span,
                0,
                ParagraphKind.ITEM if item else ParagraphKind.BODY,
                label.text if label else None,
                1 if item else 0,
            )
        )
        sentences.append(Sentence(span, index))
    sections = (Section(0, len(paragraphs)),)
    return Statement(
        key=document["id"], title=document["title"], language=language,
        source=Source("set", "text", "", len(text)), text=text, sections=sections,
        paragraphs=linked(tuple(paragraphs), sections, text), sentences=tuple(sentences),
        kind=_kind(document["title"]), date=datetime.date.fromisoformat(document["date"]) if document.get("date") else None,
        parties=tuple(party(code) for code in document["parties"]), brackets=brackets(text),
    )  # fmt: skip


def _kind(title: str) -> Kind:
    from alinea.reading.phrases import kind_of

    found = kind_of(title)
    return found[0] if found else Kind.STATEMENT


@dataclass
class Score:
    true: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.true / (self.true + self.false) if self.true + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.true / (self.true + self.missed) if self.true + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class Totals:
    found: Score = field(default_factory=Score)
    slots: dict = field(default_factory=lambda: {name: Score() for name in ("cue", *SLOTS)})
    exact: int = 0
    within: int = 0
    own: int = 0
    own_within: int = 0
    own_of: int = 0
    actors: int = 0
    of: int = 0
    classes: Counter = field(default_factory=Counter)
    instead: Counter = field(default_factory=Counter)
    misses: list = field(default_factory=list)


def expanded(found: list[Commitment]) -> list[tuple[Commitment, int, int]]:
    """Return a row per level: a commitment with bracketed alternatives counts once for each."""
    rows = []
    for one in found:
        raised = one.level_with_chapeau - one.level
        levels = one.alternatives or (one.level,)
        rows += [(one, level, level + (raised if level == one.level else 0)) for level in levels]
    return rows


def place(text: str, wanted: str | None, start: int) -> Span | None:
    at = text.find(wanted) if wanted else -1
    return Span(start + at, start + at + len(wanted)) if at >= 0 else None


def meets_any(text: str, wanted: str | None, start: int, span: Span) -> bool:
    """Whether any occurrence of the words wanted meets the span."""
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        if Span(start + at, start + at + len(wanted)).meets(span):
            return True
        at = text.find(wanted, at + 1)
    return False


def actors_agree(one: Commitment, gold: dict, parties: list[str], text: str, start: int) -> bool:
    wanted = gold["actors"]
    codes = {code for code in wanted if code.isupper() and code != "WE"}
    got = {code for actor in one.actors for code in actor.codes}
    names = [actor.name.casefold() for actor in one.actors]
    we = any(actor.kind == ActorKind.WE for actor in one.actors)
    if wanted == ["WE"]:
        everybody = bool(one.actors) and all(
            actor.kind in (ActorKind.WE, ActorKind.COLLECTIVE) for actor in one.actors
        )
        return we or everybody or (bool(parties) and got == set(parties))
    if codes == set(wanted):
        return got == codes or (we and codes == set(parties))
    spoken = [name.casefold() for name in wanted if name not in codes]
    matched = all(
        any(name and (name in said or said in name) for name in names if name) for said in spoken
    )
    if matched and codes <= got:
        return True
    span = place(text, gold.get("actor_text"), start)
    return span is not None and any(
        actor.span is not None
        and actor.span.meets(span)
        and actor.kind in (ActorKind.BODY, ActorKind.THIRD)
        for actor in one.actors
    )


def score(path: Path) -> Totals:
    totals = Totals()
    content = json.loads(path.read_text(encoding="utf-8"))
    for document in content["documents"]:
        statement = statement_of(document, content["language"])
        extraction = commitments(statement)
        for index, gold in enumerate(document["sentences"]):
            got = expanded([one for one in extraction.commitments if one.sentence == index])
            kind = extraction.classes[index].kind.value
            totals.classes["right" if kind == gold["class"] else "wrong"] += 1
            if kind != gold["class"]:
                totals.misses.append(
                    ("class", document["id"], gold["text"], f"{gold['class']} != {kind}", "")
                )
            _sentence(totals, statement, index, gold, got, document)
    return totals


def _sentence(
    totals: Totals, statement: Statement, index: int, gold: dict, got: list, document: dict
) -> None:
    start = statement.sentences[index].span.start
    pairs, free = [], list(got)
    candidates = []
    for number, one in enumerate(gold["commitments"]):
        action = place(gold["text"], one["action"], start)
        for row in free:
            candidates.append((_likeness(row, one, action, gold["text"], start), number, row))
    used: set[int] = set()
    taken: set[int] = set()
    for likeness, number, row in sorted(candidates, key=lambda item: -item[0]):
        if likeness <= 0 or number in used or id(row) in taken:
            continue
        used.add(number)
        taken.add(id(row))
        pairs.append((gold["commitments"][number], row))
    for number, one in enumerate(gold["commitments"]):
        if number not in used:
            totals.found.missed += 1
            totals.misses.append(("missed", document["id"], gold["text"], one["action"], ""))
            for name in SLOTS:
                totals.slots[name].missed += 0
    for row in free:
        if id(row) not in taken:
            totals.found.false += 1
            totals.misses.append(
                (
                    "false",
                    document["id"],
                    gold["text"],
                    row[0].action.of(statement.text),
                    f"{row[1]}",
                )
            )
    for one, row in pairs:
        totals.found.true += 1
        _pair(totals, statement, one, row, gold, start, document)


def _likeness(row: tuple, one: dict, action: Span | None, text: str, start: int) -> float:
    commitment = row[0]
    overlap = 0.0
    if action is not None and commitment.action.meets(action):
        shared = min(commitment.action.end, action.end) - max(
            commitment.action.start, action.start
        )
        overlap = shared / max(len(action), 1)
    elif action is not None and commitment.span.meets(action):
        overlap = 0.05
    cue = place(text, one["cue"], start)
    if overlap and cue is not None and cue.meets(commitment.cue.span):
        overlap += 0.2
    if overlap:
        overlap += 0.1 * (row[1] == one["level"])
    return overlap


def _pair(
    totals: Totals,
    statement: Statement,
    one: dict,
    row: tuple,
    gold: dict,
    start: int,
    document: dict,
) -> None:
    commitment, own, raised = row
    totals.of += 1
    where = (document["id"], gold["text"])
    difference = abs(raised - one["level_with_chapeau"])
    totals.exact += difference == 0
    totals.within += difference <= 1
    if difference:
        totals.misses.append(
            (
                "level",
                *where,
                f"{one['level_with_chapeau']} != {raised}",
                " ".join(r.id for r in commitment.rules),
            )
        )
    if one["level"] >= 3:
        totals.own_of += 1
        totals.own += own == one["level"]
        totals.own_within += abs(own - one["level"]) <= 1
    right = actors_agree(commitment, one, document["parties"], gold["text"], start)
    totals.actors += right
    if not right:
        totals.misses.append(
            (
                "actors",
                *where,
                f"{one['actors']}",
                f"{[(a.kind.value, a.codes, a.name) for a in commitment.actors]}",
            )
        )
    met = meets_any(gold["text"], one["cue"], start, commitment.cue.span)
    totals.slots["cue"].true += met
    totals.slots["cue"].missed += not met
    if not met:
        totals.misses.append(("cue", *where, one["cue"], commitment.cue.span.of(statement.text)))
    values = {
        "deadline": [commitment.deadline.span] if commitment.deadline else [],
        "condition": list(commitment.conditions),
        "caveat": list(commitment.caveats),
    }
    for name in SLOTS:
        wanted = place(gold["text"], one[name], start) if one[name] else None
        if one[name] and wanted is None:
            totals.misses.append(("annotation", *where, one[name], name))
            continue
        spans = values[name]
        hit = wanted is not None and any(span.meets(wanted) for span in spans)
        totals.slots[name].true += hit
        totals.slots[name].missed += wanted is not None and not hit
        extra = sum(1 for span in spans if wanted is None or not span.meets(wanted))
        totals.slots[name].false += min(extra, 1) if wanted is None else extra
        if wanted is not None and not hit:
            totals.instead[name, _instead(commitment, wanted)] += 1
        if (wanted is not None and not hit) or extra:
            totals.misses.append(
                (name, *where, str(one[name]), " | ".join(s.of(statement.text) for s in spans))
            )


def _instead(commitment: Commitment, wanted: Span) -> str:
    """Say what the commitment has where a slot was wanted."""
    kinds = {
        "deadline": [commitment.deadline.span] if commitment.deadline else [],
        "condition": commitment.conditions, "caveat": commitment.caveats,
        "measure": commitment.measures, "mechanism": commitment.mechanisms,
        "purpose": commitment.purposes, "action": [commitment.action], "span": [commitment.span],
    }  # fmt: skip
    return next(
        (kind for kind, spans in kinds.items() if any(span.meets(wanted) for span in spans)),
        "nothing",
    )


def report(name: str, totals: Totals) -> None:
    of = max(totals.of, 1)
    right, all_ = totals.classes["right"], sum(totals.classes.values())
    print(f"{name}: {all_} sentences, {totals.found.true + totals.found.missed} commitments")
    print(
        f"  commitments  P {totals.found.precision:.3f}  R {totals.found.recall:.3f}  F1 {totals.found.f1:.3f}"
        f"   level exact {totals.exact / of:.3f}  within one {totals.within / of:.3f}"
        f"   own level exact {totals.own / max(totals.own_of, 1):.3f}  within one {totals.own_within / max(totals.own_of, 1):.3f}"
    )
    parts = [f"actors {totals.actors / of:.3f}"]
    for slot, one in totals.slots.items():
        if slot == "cue":
            parts.append(f"cue {one.recall:.3f}")
        else:
            parts.append(f"{slot} P {one.precision:.3f} R {one.recall:.3f} F1 {one.f1:.3f}")
    print("  " + "   ".join(parts) + f"   class {right / max(all_, 1):.3f}")
    if totals.instead:
        print(
            "  missed: "
            + ", ".join(
                f"{n} {slot} seen as {kind}" for (slot, kind), n in sorted(totals.instead.items())
            )
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "halves", nargs="*", help="en-tune, es-tune, en-held, es-held; all without any"
    )
    parser.add_argument(
        "--show", metavar="KIND", help="list what differs: all, missed, false, level, actors …"
    )
    options = parser.parse_args()
    names = options.halves or ["en-tune", "es-tune", "en-held", "es-held"]
    for name in names:
        begin = time.perf_counter()
        totals = score(SETS / f"{name}.json")
        report(name, totals)
        if options.show and name.endswith("held"):
            print("  the half kept aside is shown as totals only")
        elif options.show:
            for kind, document, text, wanted, got in totals.misses:
                if options.show in ("all", kind):
                    print(f"  [{kind}] {document} {text}\n        {wanted}  ||  {got}")
        del begin


if __name__ == "__main__":
    main()
