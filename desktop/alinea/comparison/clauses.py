"""Conditions, caveats, mechanisms and persons concerned that enter, leave or change."""

from collections.abc import Callable, Sequence

from alinea.comparison.pairs import Finding, Findings, Pair, Passage, Side
from alinea.model.commitment import Commitment
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

K = DifferenceKind
Slot = Callable[[Commitment], tuple[Span, ...]]
Pairs = list[tuple[Span, Span]]

_OPENERS = frozenset({"caveat", "condition", "through", "deadline"})


def clauses(pair: Pair) -> Findings:
    """Compare the clauses that hang on a commitment, kind by kind."""
    return (
        _compared(pair, lambda one: one.conditions, K.CONDITION_ADDED, K.CONDITION_REMOVED)
        + _compared(pair, lambda one: one.caveats, K.CAVEAT_ADDED, K.CAVEAT_REMOVED)
        + _compared(pair, lambda one: one.mechanisms, K.MECHANISM_ADDED, K.MECHANISM_REMOVED)
        + _beneficiaries(pair)
    )


def _compared(pair: Pair, slot: Slot, added: DifferenceKind, removed: DifferenceKind) -> Findings:
    left, right = _spans(pair.left.passage, slot), _spans(pair.right.passage, slot)
    if not left and not right:
        return Findings()
    kept, pairs = _paired(pair, left, right)
    gone = [span for span in left if span not in kept[0] and pair.touched("left", span) >= 0.5]
    come = [span for span in right if span not in kept[1] and pair.touched("right", span) >= 0.5]
    changed = [both for both in pairs if _differ(pair, *both)]
    cited = [
        both for both in changed if _citing(pair.left, both[0]) and _citing(pair.right, both[1])
    ]
    changed = [both for both in changed if both not in cited]
    found = [_both(pair, K.REFERENCE_CHANGED, *both, "reference") for both in cited]
    rule = removed.value.partition("_")[0].lower()
    if added is K.CONDITION_ADDED:
        changed += list(zip(gone, come, strict=False))
        gone, come = gone[len(come) :], come[len(gone) :]
        found += [_both(pair, K.CONDITION_CHANGED, *both, rule) for both in changed]
    else:
        gone += [one for one, _ in changed]
        come += [two for _, two in changed]
    found += [
        Finding(
            _kind(pair.left, span, removed),
            span,
            None,
            (("from", pair.left.passage.words(span)),),
            rule,
        )
        for span in sorted(gone)
    ]
    found += [
        Finding(
            _kind(pair.right, span, added),
            None,
            span,
            (("to", pair.right.passage.words(span)),),
            rule,
        )
        for span in sorted(come)
    ]
    return Findings(tuple(found), left, right)


def _kind(side: Side, span: Span, kind: DifferenceKind) -> DifferenceKind:
    """Return what a caveat is that names a body or a plan ("under a plan approved by …")."""
    if kind not in (K.CAVEAT_ADDED, K.CAVEAT_REMOVED):
        return kind
    if _citing(side, span) or not any(
        "mechanism" in side.units[index].classes for index in side.within(span)
    ):
        return kind
    return K.MECHANISM_ADDED if kind is K.CAVEAT_ADDED else K.MECHANISM_REMOVED


def _differ(pair: Pair, one: Span, two: Span) -> bool:
    """Whether more than the words that open two clauses differs."""
    return pair.close and any(
        not side.units[index].classes & _OPENERS
        for side, name, span in ((pair.left, "left", one), (pair.right, "right", two))
        for index in side.within(span)
        if index in pair.loose(name)
    )


def _citing(side: Side, span: Span) -> bool:
    """Whether a clause rests on a text: "in accordance with the Barcelona Declaration"."""
    units = [side.units[index] for index in side.within(span)]
    texts = [unit for unit in units if "instrument" in unit.classes]
    named = any(unit.span.of(side.view.text)[:1].isupper() for unit in texts)
    dated = any(unit.kind == "date" for unit in units)
    return bool(texts) and (named or dated)


def _beneficiaries(pair: Pair) -> Findings:
    """Report other persons concerned; more or fewer of the same are a matter of scope."""
    if not pair.close:
        return Findings()
    left = _spans(pair.left.passage, lambda one: one.beneficiaries)
    right = _spans(pair.right.passage, lambda one: one.beneficiaries)
    if not left or not right:
        return Findings()
    found: list[Finding] = []
    covers: tuple[list[Span], list[Span]] = ([], [])
    for one in left:
        for two in right:
            if not _meet(pair, one, two):
                continue
            loose = _loose(pair, "left", one), _loose(pair, "right", two)
            if _part_of(pair, *loose):
                break
            if all(loose) or any(
                _joined(side, some)
                for side, some in zip((pair.left, pair.right), loose, strict=True)
            ):
                found.append(_both(pair, K.BENEFICIARY_CHANGED, one, two, "beneficiary"))
                covers[0].append(one)
                covers[1].append(two)
            break
    return Findings(tuple(found), tuple(covers[0]), tuple(covers[1]))


def _part_of(pair: Pair, left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether one side names a part of those that the other names: that is a matter of scope."""
    keys = [
        {word for index in some for word in side.units[index].key.split()}
        for side, some in ((pair.left, left), (pair.right, right))
    ]
    return bool(keys[0] and keys[1]) and (keys[0] <= keys[1] or keys[1] <= keys[0])


def _joined(side: Side, some: Sequence[int]) -> bool:
    """Whether other persons are named beside the same ones: a nationality, a group."""
    return any(
        side.units[index].kind == "name" or "person" in side.units[index].classes for index in some
    ) and any(
        "link" in side.units[index].classes
        for at in some
        for index in (at - 1, at + 1)
        if 0 <= index < len(side.units)
    )


def _loose(pair: Pair, name: str, span: Span) -> list[int]:
    side = pair.left if name == "left" else pair.right
    return [
        index
        for index in side.within(span)
        if index in pair.loose(name)
        and side.units[index].kind in ("word", "name")
        and not side.units[index].classes & {"link", "wide", "narrow", "tone"}
    ]


def _meet(pair: Pair, one: Span, two: Span) -> bool:
    """Whether two clauses stand at the same place: between the same words, or sharing one."""
    ours, theirs = pair.left.within(one), pair.right.within(two)
    if any(pair.partner.get(index) in theirs for index in ours):
        return True
    return any(
        set(hunk.left) & set(ours) and set(hunk.right) & set(theirs) for hunk in pair.matched.hunks
    )


def _both(pair: Pair, kind: DifferenceKind, one: Span, two: Span, rule: str) -> Finding:
    values = (("from", pair.left.passage.words(one)), ("to", pair.right.passage.words(two)))
    return Finding(kind, one, two, values, rule)


def _spans(passage: Passage, slot: Slot) -> tuple[Span, ...]:
    return tuple(sorted({span for one in passage.commitments for span in slot(one)}))


def _paired(
    pair: Pair, left: Sequence[Span], right: Sequence[Span]
) -> tuple[tuple[set[Span], set[Span]], Pairs]:
    """Pair clauses half of whose units, of the shorter, answer each other."""
    if not pair.close:
        pairs = list(zip(left, right, strict=False))
        return ({one for one, _ in pairs}, {two for _, two in pairs}), pairs
    pairs = []
    used: set[Span] = set()
    for one in left:
        ours = pair.left.within(one)
        for two in right:
            theirs = set(pair.right.within(two))
            shared = sum(pair.partner.get(index) in theirs for index in ours)
            if two not in used and shared * 2 >= max(1, min(len(ours), len(theirs))):
                pairs.append((one, two))
                used.add(two)
                break
    return ({one for one, _ in pairs}, used), pairs
