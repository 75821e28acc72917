"""Whether two language versions give the same figures, dates, deadlines and names."""

from collections.abc import Iterator, Sequence

from alinea.comparison.coverage import Word, covered
from alinea.comparison.limits import limit
from alinea.comparison.pairs import Finding, Pair, Side
from alinea.comparison.units import Unit
from alinea.language.collectives import collectives
from alinea.model.comparison import DifferenceKind
from alinea.model.span import Span

K = DifferenceKind


def values(pair: Pair) -> Iterator[Finding]:
    """Yield the values that differ, then those that one version does not give."""
    yield from _figures(pair)
    yield from _dates(pair)
    yield from _names(pair)
    yield from _limits(pair)
    yield from _places(pair)


def _figures(pair: Pair) -> Iterator[Finding]:
    left, right = _lonely(pair, "figure")
    for one in list(left):
        same = [two for two in right if two.value == one.value]
        if same and "" in (one.measure, same[0].measure):
            left.remove(one)
            right.remove(same[0])
    for one in list(left):
        rivals = [two for two in right if _rivals(pair, one, two)]
        if rivals:
            left.remove(one)
            right.remove(rivals[0])
            yield _pair_of(pair, one, rivals[0], "figure")
    yield from _missing(pair, [u for u in left if _written(pair.left, u)], pair.left, "figure")
    yield from _missing(pair, [u for u in right if _written(pair.right, u)], pair.right, "figure")


def _rivals(pair: Pair, one: Unit, two: Unit) -> bool:
    """Whether one figure stands where the other does, so that they contradict each other.

    Small numbers in words come and go with the turn of phrase ("both", "the two countries").
    """
    written = _written(pair.left, one), _written(pair.right, two)
    if one.measure == two.measure:
        return bool(one.measure) or all(written)
    return "" in (one.measure, two.measure) and all(written)


def _dates(pair: Pair) -> Iterator[Finding]:
    left, right = _lonely(pair, "date")
    for one in list(left):
        near = [two for two in right if not _apart(one, two)]
        if near:
            left.remove(one)
            right.remove(near[0])
    while left and right:
        yield _pair_of(pair, left.pop(0), right.pop(0), "date")
    yield from _missing(pair, left, pair.left, "date")
    yield from _missing(pair, right, pair.right, "date")


def _apart(one: Unit, two: Unit) -> bool:
    """Whether two dates exclude each other; a month holds its days, a day without year any year."""
    first, second = one.key[1:].split("/"), two.key[1:].split("/")
    if not first[1] or not second[1]:
        return False
    return first[1] < second[0] or second[1] < first[0]


def _names(pair: Pair) -> Iterator[Finding]:
    left, right = _lonely(pair, "name")
    left, right = _each_once(left), _each_once(right)
    while left and right:
        yield _pair_of(pair, left.pop(0), right.pop(0), "name")
    for some, side, other in ((left, pair.left, pair.right), (right, pair.right, pair.left)):
        names = [unit for unit in some if unit.measure != "adjective"]
        named = any(unit.kind == "name" for unit in other.every)
        if named or not _collective(other):
            yield from _missing(pair, names, side, "name")


def _collective(side: Side) -> bool:
    """Whether the text says "both countries", "the parties" and names nobody."""
    return any(one.scope != "one" for one in collectives(side.view.text, side.passage.language))


def _places(pair: Pair) -> Iterator[Finding]:
    """Yield proper names that differ: one in each version that nothing answers, at one place."""
    ours, theirs = covered(pair.left, pair.right), covered(pair.right, pair.left)
    left, right = _lonely_names(ours), _lonely_names(theirs)
    if len(left) != 1 or len(right) != 1:
        return
    places = left[0][0] / max(1, len(ours) - 1), right[0][0] / max(1, len(theirs) - 1)
    if abs(places[0] - places[1]) > 0.4:
        return
    spans = [
        side.view.place(Span(words[run[0]].token.span.start, words[run[-1]].token.span.end)).span
        for side, words, run in ((pair.left, ours, left[0]), (pair.right, theirs, right[0]))
    ]
    values = (
        ("from", pair.left.passage.words(spans[0])),
        ("to", pair.right.passage.words(spans[1])),
        ("sort", "proper"),
    )
    yield Finding(K.L_VALUE, spans[0], spans[1], values, "proper")


def _lonely_names(words: Sequence[Word]) -> list[list[int]]:
    """Return the runs of names of four letters or more that nothing answers."""
    runs: list[list[int]] = []
    for index, word in enumerate(words):
        if word.answered or not word.proper or len(word.token.text) < 4:
            continue
        if runs and index - runs[-1][-1] == 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _each_once(some: Sequence[Unit]) -> list[Unit]:
    return list({unit.key: unit for unit in reversed(some)}.values())[::-1]


def _lonely(pair: Pair, kind: str) -> tuple[list[Unit], list[Unit]]:
    """Return the units of a kind whose value the other side does not give."""
    ours = [unit for unit in pair.left.every if unit.kind == kind]
    theirs = [unit for unit in pair.right.every if unit.kind == kind]
    ours_keys, theirs_keys = {unit.key for unit in ours}, {unit.key for unit in theirs}
    return (
        [unit for unit in ours if unit.key not in theirs_keys],
        [unit for unit in theirs if unit.key not in ours_keys],
    )


def _written(side: Side, unit: Unit) -> bool:
    """Whether a figure is in digits: small numbers in words are often rendered otherwise."""
    return any(character.isdigit() for character in unit.span.of(side.view.text))


def _pair_of(pair: Pair, one: Unit, two: Unit, rule: str) -> Finding:
    left, right = pair.left.span(one), pair.right.span(two)
    return Finding(
        K.L_VALUE,
        left,
        right,
        (
            ("from", pair.left.passage.words(left)),
            ("to", pair.right.passage.words(right)),
            ("sort", rule),
        ),
        rule,
    )


def _missing(pair: Pair, some: Sequence[Unit], side: Side, rule: str) -> Iterator[Finding]:
    for unit in some:
        span = side.span(unit)
        words = side.passage.words(span)
        if side is pair.left:
            yield Finding(K.L_OMISSION, span, None, (("from", words), ("sort", rule)), rule)
        else:
            yield Finding(K.L_ADDITION, None, span, (("to", words), ("sort", rule)), rule)


def _limits(pair: Pair) -> Iterator[Finding]:
    """Yield dates that are the same and of which only one version counts the day itself."""
    for one in pair.left.every:
        for two in pair.right.every:
            if one.kind == two.kind == "date" and one.key == two.key:
                ours, theirs = limit(pair.left, one), limit(pair.right, two)
                if ours and theirs and ours[0] != theirs[0]:
                    yield Finding(
                        K.L_VALUE,
                        pair.left.span(one),
                        pair.right.span(two),
                        (("from", ours[1]), ("to", theirs[1]), ("sort", "limit")),
                        "limit",
                    )
                break
