"""The targets under one cue: two targets are two commitments, measures for one target are one."""

from dataclasses import dataclass, replace

from alinea.commitments import english_cues, spanish_cues
from alinea.commitments.joints import Joints, Opened
from alinea.commitments.predicates import Predicate
from alinea.commitments.spanish_verbs import infinitive_of
from alinea.commitments.words import Words


@dataclass(slots=True)
class Target:
    """``start`` is the conjunction or "to" that opens it, ``verb`` its verb, ``end`` exclusive.

    ``predicate`` is the verb group as it stands for this target: with its own effort verbs.
    """

    start: int
    verb: int
    end: int
    predicate: Predicate


def targets(words: Words, predicate: Predicate, end: int) -> list[Target]:
    """Split what the cue governs, up to word ``end``, into its coordinated targets."""
    found = [Target(predicate.start, predicate.verb, end, predicate)]
    joints, opened = Joints(words, predicate), Opened()
    at = predicate.verb + 1
    while at < end:
        joint = joints.at(at, end, opened, found[-1].verb)
        if joint is None:
            opened.see(words, at)
            at += 1
            continue
        found[-1].end = _trimmed(words, found[-1].verb, at)
        own = _predicate(words, predicate, joint.verb, fresh=joint.fresh)
        found.append(Target(at, joint.verb, end, own))
        opened, at = Opened(), joint.verb + 1
    found[-1].end = _trimmed(words, found[-1].verb, found[-1].end)
    return found


def _trimmed(words: Words, verb: int, end: int) -> int:
    low = words.low
    while end > verb + 1 and (low[end - 1] in ",;.:" or words.is_a("conjunction", end - 1)):
        end -= 1
    return end


def _predicate(words: Words, predicate: Predicate, verb: int, *, fresh: bool) -> Predicate:
    """Return the group as it stands for another target, ``fresh`` without the first one's effort."""
    low = words.low
    denied = low[verb - 1] in ("not", "no")
    own = replace(
        predicate,
        verb=verb,
        lemma=low[verb] if words.language == "en" else infinitive_of(low[verb]),
        under=[] if fresh else list(predicate.under),
        last=predicate.bare if fresh else predicate.last,
        negative=denied or (predicate.negative and not fresh),
    )
    last = own.last
    if words.language == "en":
        english_cues.lower(words, own, verb)
    else:
        spanish_cues.lower(words, own, verb, reflexive=False)
    own.verb, own.last = verb, last
    return own
