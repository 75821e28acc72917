"""Threads: one commitment followed across the statements."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alinea.alignment.correspond import Passage, correspond, likeness
from alinea.comparison.spoken import spoken
from alinea.comparison.ties import Bonds, Tie, strangers, tree
from alinea.comparison.units import Unit, substance, units
from alinea.comparison.view import rival
from alinea.model.alignment import LinkKind, Reason
from alinea.model.commitment import Commitment, Extraction, SentenceClass
from alinea.model.comparison import Member
from alinea.model.statement import Statement

LIKE = 2.2
"""Log-odds from which sentences of two texts that are no versions of one another say the same."""

Node = tuple[int, int]
"""A statement and the index of one of its commitments."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A thread before it is judged: members ascending by statement, and why they belong."""

    members: tuple[Member, ...]
    reasons: tuple[Reason, ...] = ()
    loose: tuple[tuple[int, int], ...] = ()

    def of(self, statement: int) -> Member | None:
        return next((one for one in self.members if one.statement == statement), None)


class Weaver:
    """Joins commitments into threads; every one is in exactly one, alone if nothing joins it."""

    def __init__(self, statements: Sequence[Statement], extractions: Sequence[Extraction]) -> None:
        self.statements = statements
        self.extractions = extractions
        self._parent: dict[Node, Node] = {
            (number, index): (number, index)
            for number, extraction in enumerate(extractions)
            for index in range(len(extraction.commitments))
        }
        self._reach: dict[Node, set[int]] = {node: {node[0]} for node in self._parent}
        self._owners: dict[Node, set[int]] = {node: {node[0]} for node in self._parent}
        self._units: dict[Node, list[Unit]] = {}
        self._mentions: dict[Node, set[tuple[int, int]]] = {}
        self._reasons: dict[Node, tuple[Reason, ...]] = {}
        self._at: list[dict[int, list[int]]] = []
        for extraction in extractions:
            at: dict[int, list[int]] = {}
            for index, one in enumerate(extraction.commitments):
                at.setdefault(one.sentence, []).append(index)
            self._at.append(at)

    def commitment(self, node: Node) -> Commitment:
        return self.extractions[node[0]].commitments[node[1]]

    def nodes(self, statement: int, sentences: Iterable[int]) -> list[Node]:
        return [(statement, at) for one in sentences for at in self._at[statement].get(one, ())]

    def words(self, node: Node) -> str:
        return self.commitment(node).span.of(self.statements[node[0]].text)

    def root(self, node: Node) -> Node:
        while self._parent[node] != node:
            node = self._parent[node]
        return node

    def join(self, one: Node, two: Node, reasons: tuple[Reason, ...] = ()) -> None:
        first, second = sorted((self.root(one), self.root(two)))
        if first != second:
            self._parent[second] = first
            self._reach[first] |= self._reach.pop(second)
            self._owners[first] |= self._owners.pop(second)
        if reasons:
            self._reasons.setdefault(first, reasons)

    def mention(self, node: Node, statement: int, sentences: Iterable[int]) -> None:
        self._mentions.setdefault(node, set()).update((statement, one) for one in sentences)
        self._reach[self.root(node)].add(statement)

    def groups(self) -> dict[Node, list[Node]]:
        found: dict[Node, list[Node]] = {}
        for node in sorted(self._parent):
            found.setdefault(self.root(node), []).append(node)
        return found

    def has(self, node: Node, statement: int) -> bool:
        """Whether the thread of ``node`` reaches a statement, by a commitment or a mention."""
        return statement in self._reach[self.root(node)]

    def owned(self, node: Node, statement: int) -> bool:
        """Whether the thread of ``node`` has a commitment in a statement."""
        return statement in self._owners[self.root(node)]

    def units(self, node: Node) -> list[Unit]:
        """Return the substance of what a commitment undertakes, without who does."""
        found = self._units.get(node)
        if found is None:
            statement, one = self.statements[node[0]], self.commitment(node)
            inside = one.span.start <= one.action.start < one.span.end
            text = statement.text[one.action.start if inside else one.span.start : one.span.end]
            found = substance(units(text, statement.language, statement.parties))
            self._units[node] = found
        return found

    def keys(self, node: Node) -> frozenset[str]:
        return frozenset(unit.key for unit in self.units(node))

    def strange(self, one: Node, two: Node) -> bool:
        """Whether two commitments in one language have not a word in common."""
        if not self.same_language(one[0], two[0]):
            return False
        return strangers(self.units(one), self.units(two), self.statements[one[0]].language)

    def passage_keys(self, statement: int, sentences: Sequence[int]) -> frozenset[str]:
        """Return the substance of some sentences."""
        source = self.statements[statement]
        return frozenset(
            unit.key
            for at in sentences
            for unit in substance(units(source.sentence_text(at), source.language, source.parties))
        )

    def same_language(self, one: int, two: int) -> bool:
        return self.statements[one].language == self.statements[two].language

    def spoken(self, statement: int) -> list[int]:
        """Return the sentences that take a matter up and undertake nothing."""
        found = spoken(self.statements[statement], self.extractions[statement])
        return [at for at in found if not self.nodes(statement, (at,))]

    def strands(self) -> list[Strand]:
        return [
            Strand(self._members(nodes), self._reasons.get(root, ()))
            for root, nodes in self.groups().items()
        ]

    def _members(self, nodes: list[Node]) -> tuple[Member, ...]:
        owned: dict[int, list[int]] = {}
        spoken: dict[int, set[int]] = {}
        for node in nodes:
            owned.setdefault(node[0], []).append(node[1])
            for statement, sentence in self._mentions.get(node, ()):
                spoken.setdefault(statement, set()).add(sentence)
        return tuple(
            Member(
                number,
                tuple(owned.get(number, ())),
                () if number in owned else tuple(sorted(spoken[number])),
            )
            for number in sorted({*owned, *spoken})
        )


def strands(
    statements: Sequence[Statement],
    extractions: Sequence[Extraction],
    found: Bonds,
    base: int,
) -> list[Strand]:
    """Return the threads, those of the base first and in its order, then the others' own."""
    weaver = Weaver(statements, extractions)
    edges = tree(len(statements), base, found)
    for left, right in edges:
        bond = found.of(left, right)
        related = bond.relation != "other"
        for tie in bond.ties:
            _tie(weaver, left, right, tie)
        if related:
            _leftovers(weaver, left, right)
        else:
            _by_meaning(weaver, left, right)
    others = [number for number in range(len(statements)) if number != base]
    for at, left in enumerate(others):
        for right in others[at + 1 :]:
            if (left, right) not in edges and (right, left) not in edges:
                _newcomers(weaver, (left, right), found, base)
    return sorted(weaver.strands(), key=lambda strand: _place(strand, base))


def _tie(weaver: Weaver, left: int, right: int, tie: Tie) -> None:
    ours, theirs = weaver.nodes(left, tie.left), weaver.nodes(right, tie.right)
    pairs = paired(weaver, ours, theirs)
    pairs += _spoken_of(weaver, ours, (right, tie.right), [one for one, _ in pairs], theirs)
    pairs += [
        (one, two)
        for two, one in _spoken_of(
            weaver, theirs, (left, tie.left), [two for _, two in pairs], ours
        )
    ]
    for one, two in pairs:
        weaver.join(one, two, tie.reasons)
    if ours and not theirs:
        _mentioned(weaver, ours, right, tie.right)
    if theirs and not ours:
        _mentioned(weaver, theirs, left, tie.left)


def _spoken_of(
    weaver: Weaver,
    nodes: Sequence[Node],
    passage: tuple[int, tuple[int, ...]],
    joined: Sequence[Node],
    others: Sequence[Node],
) -> list[tuple[Node, Node]]:
    """Pair commitments left alone whose words nearly all stand in the other passage.

    They go with the commitment there that shares most with them: the passage was merged or
    rephrased, and nothing of them is lost.
    """
    if not others:
        return []
    found = []
    for node in nodes:
        if node in joined or not weaver.same_language(node[0], passage[0]):
            continue
        keys = weaver.keys(node)
        if len(keys & weaver.passage_keys(*passage)) >= 0.6 * max(1, len(keys)):
            best = max(others, key=lambda other: (_overlap(weaver, node, other), -other[1]))
            found.append((node, best))
    return found


def _mentioned(
    weaver: Weaver, nodes: Sequence[Node], statement: int, sentences: Sequence[int]
) -> None:
    classes = weaver.extractions[statement].classes
    spoken = [at for at in sentences if classes[at].kind is not SentenceClass.CHAPEAU]
    if spoken:
        for node in nodes:
            weaver.mention(node, statement, spoken)


def paired(weaver: Weaver, left: Sequence[Node], right: Sequence[Node]) -> list[tuple[Node, Node]]:
    """Pair the commitments of two tied passages by what they say; one may answer several."""
    if not left or not right:
        return []
    if len(left) == 1 or len(right) == 1:
        return _one_with_several(weaver, left, right)
    ours, theirs = _passages(weaver, left), _passages(weaver, right)
    pairs = [
        (left[i], right[j])
        for link in correspond(ours, theirs)
        if link.kind is LinkKind.MATCH
        for i in link.left
        for j in link.right
    ]
    free_left = [node for node in left if all(node != one for one, _ in pairs)]
    free_right = [node for node in right if all(node != two for _, two in pairs)]
    if len(free_left) == len(free_right):
        return pairs + list(zip(free_left, free_right, strict=True))
    pairs += [(node, best) for node in free_left if (best := _holder(weaver, node, right))]
    pairs += [(best, node) for node in free_right if (best := _holder(weaver, node, left))]
    return pairs


def _one_with_several(
    weaver: Weaver, left: Sequence[Node], right: Sequence[Node]
) -> list[tuple[Node, Node]]:
    if len(left) == len(right):
        return [(left[0], right[0])]
    one, many = (left[0], right) if len(left) == 1 else (right[0], left)
    held = [node for node in many if _overlap(weaver, node, one) >= 0.5]
    if not held:
        held = [max(many, key=lambda node: (_overlap(weaver, node, one), -node[1]))]
    return [(one, node) if len(left) == 1 else (node, one) for node in held]


def _holder(weaver: Weaver, node: Node, among: Sequence[Node]) -> Node | None:
    """Return the commitment that says most of what ``node`` says, if it says half of it."""
    best = max(among, key=lambda other: (_overlap(weaver, node, other), -other[1]))
    return best if _overlap(weaver, node, best) >= 0.5 else None


def _overlap(weaver: Weaver, node: Node, other: Node) -> float:
    """Return the share of a commitment's substance that another one holds, 0 to 1.

    Across languages, where words cannot be held against each other, it is one half.
    """
    if weaver.statements[node[0]].language != weaver.statements[other[0]].language:
        return 0.5
    ours, theirs = weaver.keys(node), weaver.keys(other)
    return len(ours & theirs) / max(1, len(ours))


def _passages(weaver: Weaver, nodes: Sequence[Node]) -> list[Passage]:
    return [
        Passage(
            weaver.words(node),
            weaver.statements[node[0]].language,
            weaver.commitment(node).codes,
            node[1] / max(1, len(weaver.extractions[node[0]].commitments)),
        )
        for node in nodes
    ]


def _leftovers(weaver: Weaver, left: int, right: int) -> None:
    """Join by meaning what the alignment has left alone on both sides."""
    ours = [node for node in _alone(weaver, left) if not weaver.has(node, right)]
    theirs = [node for node in _alone(weaver, right) if not weaver.has(node, left)]
    _rivals(weaver, left, ours, right)
    _rivals(weaver, right, theirs, left)
    _split_off(weaver, ours, right)
    _split_off(weaver, theirs, left)
    ours = [node for node in ours if not weaver.has(node, right)]
    theirs = [node for node in theirs if not weaver.has(node, left)]
    if ours and theirs:
        for link in correspond(_passages(weaver, ours), _passages(weaver, theirs)):
            if link.kind is LinkKind.MATCH:
                for i in link.left:
                    for j in link.right:
                        if not weaver.strange(ours[i], theirs[j]):
                            weaver.join(ours[i], theirs[j], link.reasons)


def _by_meaning(weaver: Weaver, left: int, right: int) -> None:
    """Join what two statements that are no versions of one another undertake and take up.

    Whole sentences are held against each other, and all of them, matched or not, so that a word
    weighs what it weighs in these texts. Commitments meet commitments first, the likest before
    others; what is left alone may live on in a position or in talks that were held.
    """
    pools = [
        sorted(
            {
                *weaver.spoken(one),
                *(weaver.commitment(node).sentence for node in _alone(weaver, one)),
            }
        )
        for one in (left, right)
    ]
    scored = likeness(
        _sentences(weaver.statements[left], pools[0]),
        _sentences(weaver.statements[right], pools[1]),
    )
    likest = sorted(
        ((-score, i, j) for (i, j), score in scored.items() if score >= LIKE),
    )
    joined: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in likest:
        ours = weaver.nodes(left, (pools[0][i],))
        theirs = weaver.nodes(right, (pools[1][j],))
        if ours and theirs and not (i in joined[0] and j in joined[1]):
            joined[0].add(i)
            joined[1].add(j)
            for one, two in paired(weaver, ours, theirs):
                weaver.join(one, two)
    mentioned: set[tuple[int, int]] = set()
    for _, i, j in likest:
        _fade(weaver, (left, pools[0][i]), (right, pools[1][j]), mentioned)
        _fade(weaver, (right, pools[1][j]), (left, pools[0][i]), mentioned)


def _fade(
    weaver: Weaver,
    from_: tuple[int, int],
    to: tuple[int, int],
    mentioned: set[tuple[int, int]],
) -> None:
    """Take a sentence that undertakes nothing for what is left of the commitments of another."""
    nodes = [one for one in weaver.nodes(from_[0], (from_[1],)) if not weaver.has(one, to[0])]
    if nodes and to not in mentioned and not weaver.nodes(to[0], (to[1],)):
        mentioned.add(to)
        _mentioned(weaver, nodes, to[0], (to[1],))


def _sentences(statement: Statement, sentences: Sequence[int]) -> list[Passage]:
    return [Passage(statement.sentence_text(at), statement.language) for at in sentences]


def _rivals(weaver: Weaver, own: int, nodes: Sequence[Node], other: int) -> None:
    """Join a rival paragraph ("Alt 2") to the thread of its fellow under the same number."""
    statement = weaver.statements[own]
    for node in nodes:
        sentence = weaver.commitment(node).sentence
        if not rival(statement, sentence):
            continue
        label = statement.paragraphs[statement.sentences[sentence].paragraph].label
        for fellow in _alone(weaver, own):
            at = weaver.commitment(fellow).sentence
            number = statement.paragraphs[statement.sentences[at].paragraph].label
            same = at != sentence and number == label and rival(statement, at)
            if same and weaver.has(fellow, other):
                weaver.join(fellow, node)
                break


def _split_off(weaver: Weaver, nodes: Sequence[Node], other: int) -> None:
    """Join what was split off: most of its substance stands in one commitment of the other."""
    count = len(weaver.extractions[other].commitments)
    for node in nodes:
        if weaver.statements[node[0]].language != weaver.statements[other].language:
            return
        if len(weaver.keys(node)) < 3:
            continue
        best: tuple[float, int] | None = None
        for index in range(count):
            share = _overlap(weaver, node, (other, index))
            if share >= 0.8 and (best is None or share > best[0]):
                best = (share, index)
        if best is not None:
            weaver.join(node, (other, best[1]))


def _newcomers(weaver: Weaver, both: tuple[int, int], found: Bonds, base: int) -> None:
    """Join what stands in two later texts and is no commitment of the base."""
    left, right = both

    def fresh(nodes: Sequence[Node], other: int) -> list[Node]:
        return [
            one for one in nodes if not weaver.owned(one, base) and not weaver.owned(one, other)
        ]

    for tie in found.of(left, right).ties if found.joins(left, right) else ():
        ours = fresh(weaver.nodes(left, tie.left), right)
        theirs = fresh(weaver.nodes(right, tie.right), left)
        for one, two in paired(weaver, ours, theirs):
            weaver.join(one, two, tie.reasons)
    ours, theirs = fresh(_alone(weaver, left), right), fresh(_alone(weaver, right), left)
    if ours and theirs:
        for link in correspond(_passages(weaver, ours), _passages(weaver, theirs)):
            one, two = ours[link.left[0]], theirs[link.right[0]]
            if link.kind is LinkKind.MATCH and not weaver.strange(one, two):
                weaver.join(one, two, link.reasons)


def _alone(weaver: Weaver, statement: int) -> list[Node]:
    return [(statement, index) for index in range(len(weaver.extractions[statement].commitments))]


def _place(strand: Strand, base: int) -> tuple[int, ...]:
    first = min(strand.members, key=lambda one: (one.statement != base, one.statement))
    return (int(first.statement != base), first.statement, *first.commitments, *first.sentences)
