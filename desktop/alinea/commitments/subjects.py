"""Who acts: the words of a subject as states, bodies, pronouns, persons, things."""

from alinea.commitments.lists import actor_nouns
from alinea.commitments.nounphrases import (
    begins_with_verb,
    head_of,
    is_capitalized,
    is_proper,
    parts,
    past_front,
    titled,
    trimmed,
)
from alinea.commitments.parties import again, collective, in_order, named, organ, represented
from alinea.commitments.scene import Scene
from alinea.commitments.verdicts import Subject
from alinea.model.commitment import Actor, ActorKind

_IT = frozenset(["it", "he", "she", "él", "ella", "este", "esta", "éste", "ésta"])


def classify(scene: Scene, first: int, last: int) -> Subject:
    """Say what the words ``first`` up to ``last`` are when they stand as a subject."""
    words = scene.words
    first, last = trimmed(words, first, last)
    first, last = trimmed(words, past_front(scene, first, last), last)
    if first >= last or (words.is_a("preposition", first) and words.low[first] != "following"):
        return Subject("none")
    if begins_with_verb(words, first):
        return Subject("thing", (), first, last, name=words.of(first, last))
    return _pronoun(scene, first, last) or _noun_phrase(scene, first, last)


def _pronoun(scene: Scene, first: int, last: int) -> Subject | None:
    words, memory = scene.words, scene.memory
    word, span, name = words.low[first], words.span(first, last), words.of(first, last)
    we = words.is_a("we", first) or words.low[first:last] in (["los", "demás"], ["las", "demás"])
    if we:
        own = words.of(first, first + 1) if words.is_a("we", first) else name
        actor = Actor(ActorKind.WE, memory.codes, span, own)
        return Subject("we", (actor,), first, last, many=True, name=name)
    if last - first > 1 and words.low[first + 1 : last] not in (["all"], ["both"]):
        return None
    if words.is_a("they", first):
        actors = memory.several or memory.last or (memory.everybody(),)
        return Subject("pronoun", again(actors, span, name), first, last, many=True, name=name)
    before = memory.single or memory.last
    if word in _IT and before:
        return Subject("pronoun", again(before, span, name), first, last, name=name)
    if words.is_a("void", first):
        return Subject("thing", (), first, last, name=name, head=word)
    return None


def _noun_phrase(scene: Scene, first: int, last: int) -> Subject:
    words = scene.words
    negative = words.is_a("denies", first)
    members = parts(scene, first, last)
    found = [_one(scene, begin, end) for begin, end in members]
    one = found[0]
    name = words.of(first, last)
    if len(found) > 1 and one.acts:
        return _joined(
            scene, [each for each in found if each.acts], first, last, negative=negative
        )
    many = one.many or (len(members) > 1 and one.acts)
    return Subject(one.kind, one.actors, first, last, many, negative, one.head, name)


def _joined(
    scene: Scene, acting: list[Subject], first: int, last: int, *, negative: bool
) -> Subject:
    """Several actors: states as one actor with all their codes, others side by side."""
    words, memory = scene.words, scene.memory
    span, name = words.span(first, last), words.of(first, last)
    if not {one.kind for one in acting} <= {"party", "state", "collective"}:
        actors = tuple(actor for one in acting for actor in one.actors)
        return Subject(
            acting[0].kind, actors, first, last, many=True, negative=negative, name=name
        )
    codes = [code for one in acting for actor in one.actors for code in actor.codes]
    ordered = in_order(codes, memory)
    officers = all(one.head and len(one.actors) == 1 for one in acting)
    if officers and len(acting) == len(memory.codes) and len(set(codes)) < len(codes):
        ordered = memory.codes
    kind = ActorKind.PARTY
    if memory.codes and not set(ordered) <= set(memory.codes):
        kind = ActorKind.THIRD
    elif len(ordered) > 1 and set(ordered) == set(memory.codes):
        kind = ActorKind.COLLECTIVE
    actor = Actor(kind, ordered, span, name)
    return Subject("party", (actor,), first, last, many=True, negative=negative, name=name)


def _one(scene: Scene, first: int, last: int) -> Subject:
    """Classify one member of a subject."""
    words = scene.words
    span, name = words.span(first, last), words.of(first, last)
    found = scene.names(first, last)
    head = head_of(words, first, last)
    word = words.low[head].removesuffix("'s") if head >= 0 else ""
    kind, many = actor_nouns(words.language).get(word, ("", False))
    if kind == "" and head >= 0 and words.capital(head) and titled(words, first, head):
        kind, many, word = "state", False, titled(words, first, head)
    naming = next(
        (one for one in found if one[0] <= head < one[1] and one[2].kind != "adjective"), None
    )
    if naming is not None and (kind != "created" or naming[1] - naming[0] > 1):
        return named(scene, found, naming, first, last)
    if kind not in ("body", "created"):
        everybody = collective(scene, first, last, names=bool(found))
        if everybody is not None:
            return everybody
    if kind in ("state", "collective"):
        return represented(scene, found, first, last, kind, word, many=many)
    if kind in ("body", "created"):
        own = organ(scene, word, first, head, last, many=many)
        codes = in_order([one[2].code for one in found], scene.memory)
        actor = Actor(ActorKind.BODY, codes, span, name)
        return own or Subject(kind, (actor,), first, last, many, head=word, name=name)
    if kind == "third":
        actor = Actor(ActorKind.THIRD, tuple(one[2].code for one in found), span, name)
        return Subject(kind, (actor,), first, last, many, head=word, name=name)
    if kind == "":
        actor = Actor(ActorKind.BODY, (), span, name)
        proper = is_proper(words, first, last) or is_capitalized(words, first, head)
        kind = "body" if proper else "unknown"
        return Subject(kind, (actor,), first, last, many, head=word, name=name)
    return Subject(kind, (), first, last, many, head=word, name=name)
