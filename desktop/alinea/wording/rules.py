"""Why a sentence got its class and level, one plain sentence per step of the reasoning."""

import datetime

from alinea.i18n import N_, Catalogue
from alinea.language.names import party, with_article
from alinea.model.commitment import Rule
from alinea.wording.formats import day, listing
from alinea.wording.quotes import quoted, sentence

SENTENCES = {
    "cue": N_("{cue} is an expression of level {level}."),
    "item": N_(
        "{verb} has no expression of its own that commits: alone it would stand at level {level}."
    ),
    "item-actors": N_("What introduces the list says who acts: {actors}."),
    "item-of": N_("The item belongs to {cue}, which introduces it."),
    "item-speaks": N_("The body itself speaks with {verb}: the item undertakes no action."),
    "item-beneath": N_("The item has no verb: it belongs to what {cue} undertakes."),
    "chapeau": N_("{cue} introduces it and raises it from level {from} to level {level}."),
    "chapeau-itself": N_("The sentence only introduces what follows: {cue}."),
    "shall-first-person": N_("With “we”, {cue} is a plain future: level {level}."),
    "treaty-future": N_("In treaty form the plain future commands: {cue} rises to level {level}."),
    "must-political": N_("Outside treaty form {cue} states what ought to be: level {level}."),
    "permission-denied": N_("A permission that is refused forbids: {cue} rises to level {level}."),
    "not-bound": N_("{verb} is denied: nobody is bound."),
    "effort-verb": N_("The effort {verb} under it lowers it to level {level}."),
    "study-verb": N_("{verb} only looks into the matter and lowers it to level {level}."),
    "continuation-verb": N_(
        "{verb} goes on with what is already done and lowers it to level {level}."
    ),
    "soft-verb": N_("{verb} leaves the act to others and lowers it to level {level}."),
    "aim": N_("{subject} states an aim: level {level}."),
    "reported-past": N_("It is reported in the past, which keeps its level."),
    "reported-speech": N_("{verb} reports it, which keeps its level."),
    "agree-that-will": N_("What {cue} governs is undertaken at level {level}."),
    "agree-that-other": N_(
        "{cue} governs a clause in which nobody undertakes to act: level {level}."
    ),
    "ongoing": N_("It tells of action that is under way."),
    "passive-agent": N_("The passive names who acts: {actors}."),
    "passive-inferred": N_("The passive does not say who acts; inferred: {actors}."),
    "dropped-subject": N_("The subject is left out; understood: {actors}."),
    "operative": N_(
        "The verb opens the paragraph without a subject: the text itself acts, {actors}."
    ),
    "people-receive": N_(
        "Persons are to receive something; those who give it are inferred: {actors}."
    ),
    "event-held": N_("An event is announced; those who hold it are inferred: {actors}."),
    "abstract-subject": N_("{subject} cannot act, so {verb} undertakes nothing."),
    "relative-effect": N_("The clause only tells an effect: nobody in it acts."),
    "effect-verb": N_("{verb} tells an effect that is hoped for, not an act."),
    "state": N_("{verb} tells a state, not an act."),
    "hypothetical": N_("{verb} stands under a condition that is only supposed."),
    "belief": N_("{verb} tells what is believed or expected."),
    "directive": N_("{verb} asks others to act."),
    "legal-effect": N_("{verb} tells how the text itself takes effect."),
    "tells": N_("It tells what was done or is done; nothing is undertaken."),
    "coordination": N_("One of {count} targets that the sentence joins: number {place}."),
    "negative": N_("It is an undertaking not to act."),
    "alternatives": N_("The brackets leave several levels open: {levels}."),
    "formula": N_("{formula} is a formula that frames the text."),
    "speaker": N_("The line only names who speaks."),
    "narrative": N_("No expression that commits, asks, holds, recognizes or permits was found."),
    "override": N_("Set by {author} on {at}: {reason}"),
    "override-silent": N_("Set by {author} on {at}."),
}
_LISTS = ("actors", "levels")
_PLAIN = ("level", "from", "count", "place", "author", "reason")


def rule_sentence(rule: Rule, catalogue: Catalogue) -> str:
    """Say what the rule saw and did; a rule unknown here is called by its id."""
    name = rule.id
    given = dict(rule.values)
    if name == "override" and not given.get("reason"):
        name = "override-silent"
    if name not in SENTENCES:
        return rule.id
    values = {key: _worded(key, value, catalogue) for key, value in given.items()}
    values.setdefault("level", "" if rule.level is None else str(rule.level))
    return sentence(catalogue.gettext(SENTENCES[name]).format(**values), catalogue)


def _worded(key: str, value: str, catalogue: Catalogue) -> str:
    if key == "actors":
        return listing([_named(one, catalogue) for one in value.split("|")], catalogue)
    if key == "levels":
        return listing(value.split(), catalogue)
    if key == "at":
        return _day(value, catalogue)
    if key in _PLAIN:
        return value
    return quoted(value, catalogue)


def _named(one: str, catalogue: Catalogue) -> str:
    """Return the name of a code, with its article; a name that the text uses stays as it is."""
    if party(one).en == one:
        return one
    return with_article(one, "es" if catalogue.language == "es" else "en")


def _day(value: str, catalogue: Catalogue) -> str:
    try:
        return day(datetime.date.fromisoformat(value), catalogue)
    except ValueError:
        return value
