"""Which parties a noun phrase stands for: names, delegations, collectives, regional groups."""

from collections.abc import Mapping, Sequence
from functools import cache

from alinea.commitments.memory import Memory
from alinea.commitments.nounphrases import head_of
from alinea.commitments.scene import Named, Scene
from alinea.commitments.verdicts import Subject
from alinea.commitments.words import Words, is_mark
from alinea.language.collectives import Collective, collectives
from alinea.language.grammar import word_set
from alinea.language.tables import rows
from alinea.model.commitment import Actor, ActorKind
from alinea.model.span import Span
from alinea.model.statement import Language


def in_order(codes: Sequence[str], memory: Memory) -> tuple[str, ...]:
    """Return the codes once each, as the statement lists them, the others after."""
    known = [code for code in memory.codes if code in codes]
    return tuple(dict.fromkeys([*known, *codes]))


def again(actors: Sequence[Actor], span: Span, name: str) -> tuple[Actor, ...]:
    """Return the actors that a pronoun refers to, at the pronoun's place."""
    if len(actors) == 1:
        return (Actor(actors[0].kind, actors[0].codes, span, actors[0].name or name),)
    return tuple(Actor(one.kind, one.codes, span, one.name) for one in actors)


def named(scene: Scene, found: Sequence[Named], head: Named, first: int, last: int) -> Subject:
    """Return a subject that is a name: "Mexico", "the United States", "the European Union"."""
    words, memory = scene.words, scene.memory
    joined = (
        len(found) > 1
        and head[1] < last
        and (words.low[head[1]] in (",", "&") or words.is_a("conjunction", head[1]))
    )
    codes = (
        [one[2].code for one in found if one[2].kind != "adjective"] if joined else [head[2].code]
    )
    acting = [_acting_for(code, memory) for code in codes]
    ordered = in_order(acting, memory)
    ours = not memory.codes or any(code in memory.codes for code in ordered)
    name = words.of(first, last)
    actor = Actor(
        ActorKind.PARTY if ours else ActorKind.THIRD, ordered, words.span(first, last), name
    )
    return Subject("party", (actor,), first, last, len(ordered) > 1, name=name)


def _acting_for(code: str, memory: Memory) -> str:
    """Return the party that an organ acts for, where only the party is one to the statement."""
    parent = _organs().get(code, code)
    return parent if code not in memory.codes and parent in memory.codes else code


@cache
def _organs() -> Mapping[str, str]:
    return {
        row["term"].removeprefix("organ:"): row["codes"]
        for row in rows("commitments/groups.tsv")
        if row["term"].startswith("organ:")
    }


@cache
def _groups(language: Language) -> Mapping[str, tuple[str, ...]]:
    return {
        row["term"]: tuple(row["codes"].split())
        for row in rows("commitments/groups.tsv")
        if row["language"] == language and ":" not in row["term"]
    }


def _group(words: Words, memory: Memory, first: int, last: int) -> tuple[str, ...]:
    """Return the parties that a regional adjective stands for ("the two Andean countries")."""
    table = _groups(words.language)
    for at in range(first, last):
        word = words.low[at]
        if words.language == "es":
            word = word.removesuffix("s")
            word = word[:-1] + "o" if word.endswith("a") else word
        for key in (word, " ".join(words.low[at : at + 2])):
            if key in table:
                return tuple(code for code in memory.codes if code in table[key])
    return ()


def collective(scene: Scene, first: int, last: int, *, names: bool) -> Subject | None:
    """Find "both parties", "each Party", "las tres delegaciones" at the head of the subject."""
    words = scene.words
    span, name = words.span(first, last), words.of(first, last)
    for one in collectives(name, words.language):
        if one.span.start > 4 or one.scope == "one":
            continue
        rest = words.at(span.start + one.span.end - 1) + 1
        if rest < last and (names or not (is_mark(words.low[rest]) or words.is_a("loose", rest))):
            return None
        head = words.low[rest - 1]
        if _of_an_organization(words, scene.memory, first, rest):
            actor = Actor(ActorKind.THIRD, (), span, name)
            return Subject(
                "third", (actor,), first, last, one.scope != "each", head=head, name=name
            )
        kind, actors = _members(scene.memory, one, span, name)
        return Subject(kind, actors, first, last, one.scope != "each", head=head, name=name)
    return None


def _members(
    memory: Memory, one: Collective, span: Span, name: str
) -> tuple[str, tuple[Actor, ...]]:
    """Return whom a collective stands for: all, those named last, or the pair it counts."""
    if one.scope == "first-person":
        return "we", (Actor(ActorKind.WE, memory.codes, span, name),)
    if one.scope == "pronoun":
        before = memory.several or (memory.everybody(),)
        return "collective", tuple(Actor(a.kind, a.codes, span, name) for a in before)
    last = tuple(dict.fromkeys(code for actor in memory.several for code in actor.codes))
    if one.size and memory.codes and one.size != len(memory.codes) and len(last) == one.size:
        return "collective", (Actor(ActorKind.SUBSET, last, span, name),)
    return "collective", (Actor(ActorKind.COLLECTIVE, memory.codes, span, name),)


def _of_an_organization(words: Words, memory: Memory, first: int, last: int) -> bool:
    """Whether "Member States" stands in a text that an organization issues in its own name."""
    if len(memory.codes) != 1 or len(memory.codes[0]) < 3:
        return False
    return any(words.is_a("member", at) for at in range(first, last))


def represented(
    scene: Scene,
    found: Sequence[Named],
    first: int,
    last: int,
    kind: str,
    word: str,
    *,
    many: bool,
) -> Subject:
    """Return a government, delegation, side or minister as the state named with it, or as all."""
    words, memory = scene.words, scene.memory
    span, name = words.span(first, last), words.of(first, last)
    codes = in_order([one[2].code for one in found], memory) or _group(words, memory, first, last)
    if codes:
        actor = _some(codes, memory, span, name)
        return Subject(kind, (actor,), first, last, many, head=word, name=name)
    if _is_third(words, memory, first, last):
        actor = Actor(ActorKind.THIRD, (), span, name)
        return Subject("third", (actor,), first, last, many, head=word, name=name)
    if many or words.is_a("one-by-one", first):
        actor = Actor(ActorKind.COLLECTIVE, memory.codes, span, name)
        return Subject(kind, (actor,), first, last, many, head=word, name=name)
    if word in word_set("one-party", words.language):
        actor = Actor(ActorKind.COLLECTIVE, memory.codes, span, name)
        return Subject("collective", (actor,), first, last, head=word, name=name)
    return _officer(memory, span, name, first, last, kind, word)


def _some(codes: tuple[str, ...], memory: Memory, span: Span, name: str) -> Actor:
    """Return the actor of one party, of some or of all."""
    ours = tuple(code for code in codes if code in memory.codes)
    if memory.codes and not ours:
        return Actor(ActorKind.THIRD, codes, span, name)
    ours = ours or codes
    if len(ours) == 1:
        return Actor(ActorKind.PARTY, ours, span, name)
    whole = len(ours) >= len(memory.codes)
    return Actor(ActorKind.COLLECTIVE if whole else ActorKind.SUBSET, ours, span, name)


def _officer(
    memory: Memory, span: Span, name: str, first: int, last: int, kind: str, word: str
) -> Subject:
    """One minister, president or side whose state the sentence does not name."""
    before = memory.single
    kinds = (ActorKind.PARTY, ActorKind.SUBSET)
    known = before and before[0].codes and before[0].kind in kinds
    codes = before[0].codes if known else memory.codes[:1]
    actor = Actor(ActorKind.PARTY, codes, span, name)
    return Subject(kind, (actor,), first, last, head=word, name=name)


def _is_third(words: Words, memory: Memory, first: int, last: int) -> bool:
    """Whether a plural such as "coastal States" or "Member States" is narrower than the parties."""
    low, language = words.low, words.language
    head = head_of(words, first, last)
    if head < 0 or low[head] not in word_set("state-noun", language):
        return False
    all_of_them = word_set("all-of-them", language)
    rest = [word for word in low[first:last] if word not in all_of_them]
    if any(word in ("member", "members", "miembro", "miembros") for word in rest):
        return not memory.codes or len(memory.codes[0]) > 2 or low[first] not in ("the", "los")
    return any(word != low[head] for word in rest)


def organ(
    scene: Scene, word: str, first: int, head: int, last: int, *, many: bool
) -> Subject | None:
    """Return the body that issues the text ("the Council"), or organizations that are parties."""
    words, memory = scene.words, scene.memory
    span, name = words.span(first, last), words.of(first, last)
    bodies = bool(memory.codes) and all(len(code) > 2 for code in memory.codes)
    if (
        many
        and bodies
        and len(memory.codes) > 1
        and word in word_set("organizations", words.language)
    ):
        actor = Actor(ActorKind.COLLECTIVE, memory.codes, span, name)
        return Subject("collective", (actor,), first, last, many, head=word, name=name)
    issuer = len(memory.codes) == 1 and bodies and word in word_set("issuer", words.language)
    if issuer and head + 1 == last and head - first <= 2:
        actor = Actor(ActorKind.PARTY, memory.codes, span, name)
        return Subject("party", (actor,), first, last, head=word, name=name)
    return None
