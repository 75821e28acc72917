"""One plain sentence per difference, in the reader's language whatever that of the texts."""

import re
from collections.abc import Sequence

from alinea.i18n import Catalogue
from alinea.language.names import with_article
from alinea.model.comparison import Comparison, Difference, DifferenceKind
from alinea.model.statement import Language, Party, Statement
from alinea.wording.formats import listing
from alinea.wording.kinds import gravity_name, kind_name, kind_sign
from alinea.wording.levels import level_name
from alinea.wording.quotes import quoted, sentence
from alinea.wording.sayings import BRACKETS, SAYINGS
from alinea.wording.statements import statement_name

__all__ = ["difference_sentence", "gravity_name", "kind_name", "kind_sign"]

K = DifferenceKind


def difference_sentence(
    comparison: Comparison, difference: Difference, catalogue: Catalogue
) -> str:
    """Say in one plain sentence what differs."""
    telling = _Telling(comparison, difference, catalogue)
    match difference.kind:
        case K.ACTOR_WIDENED | K.ACTOR_NARROWED | K.ACTOR_CHANGED:
            text = telling.actors()
        case K.SPLIT | K.MERGED:
            text = telling.parts()
        case K.BRACKET_STATUS:
            text = telling.brackets()
        case _:
            text = telling.said(telling.variant())
    return sentence(text, catalogue)


_LINK = re.compile(r"^(and|y|e) (?=\w)")


class _Telling:
    """One difference with what its sentence is made of."""

    def __init__(
        self, comparison: Comparison, difference: Difference, catalogue: Catalogue
    ) -> None:
        self.comparison = comparison
        self.difference = difference
        self.catalogue = catalogue
        self.values = dict(difference.values)
        left, right = difference.left, difference.right
        absent = int(self.values.get("absent", "0"))
        self.left = left.statement if left else absent
        self.right = right.statement if right else absent

    def said(self, variant: str, **more: str) -> str:
        """Return the sentence for a variant, the plain one where there is none of that name."""
        kind = self.difference.kind
        message = SAYINGS.get((kind, variant)) or SAYINGS[kind, ""]
        return self.catalogue.gettext(message).format(**self._fields(), **more)

    def _fields(self) -> dict[str, str]:
        levels = {
            f"{name}_level": _lower(level_name(int(self.values[f"{key}_level"]), self.catalogue))
            for name, key in (("old", "from"), ("new", "to"))
            if self.values.get(f"{key}_level")
        }
        return {
            "a": statement_name(self.comparison, self.left, self.catalogue),
            "b": statement_name(self.comparison, self.right, self.catalogue),
            "old": self._quote(self.values.get("from", "")),
            "new": self._quote(self.values.get("to", "")),
            "accepted": self._quote(self.values.get("accepted", "")),
            "old_level": "",
            "new_level": "",
            **levels,
        }

    def _quote(self, words: str) -> str:
        """Quote words; an "and" that they begin with is left out where nothing stands beside it."""
        if _which(self.values) != "replaced" and self.difference.kind is not K.BRACKET_STATUS:
            words = _LINK.sub("", words)
        return quoted(words, self.catalogue) if words else ""

    def variant(self) -> str:
        """Return which of the sentences of a kind fits what is known."""
        kind, values = self.difference.kind, self.values
        both = _which(values)
        if (kind, values.get("sort", "")) in SAYINGS and values.get("sort"):
            return values["sort"]
        if values.get("often"):
            return "often"
        choose = {
            K.STRENGTHENED: self._levels,
            K.WEAKENED: self._levels,
            K.AGENT_REMOVED: lambda _: "named" if values.get("from") else "",
            K.NUMBER_CHANGED: lambda both: f"date {both}" if self._by("date") else both,
            K.DEADLINE_MOVED: self._deadline,
            K.TENSE_VOICE: self._tense,
            K.TERM_CHANGED: lambda both: "rewritten" if self._by("rewritten") else both,
            K.POLARITY: self._polarity,
            K.REORDERED: lambda both: "labels" if both == "replaced" else "",
            K.ONLY_IN_A: self._only,
            K.ONLY_IN_B: self._only,
        }.get(kind)
        return choose(both) if choose else both

    def _by(self, rule: str) -> bool:
        return self.difference.rule == rule

    def _levels(self, both: str) -> str:
        if self._by("effort") and both != "replaced":
            return "effort" if self.difference.thread is not None else "asked"
        differ = self.values.get("from_level") != self.values.get("to_level")
        differ = differ and not self.values.get("effort")
        return "levels" if both == "replaced" and differ else both

    def _deadline(self, both: str) -> str:
        old, new = self.values.get("from_date"), self.values.get("to_date")
        if both == "replaced" and old and new and old != new:
            return "earlier" if new < old else "later"
        return both

    def _tense(self, both: str) -> str:
        if self._by("voice"):
            return "voice" if both == "replaced" else ""
        if self.values.get("to_tense") == "past" and both == "replaced":
            return "reported"
        return both

    def _polarity(self, both: str) -> str:
        if self._by("languages"):
            return "right only" if self.values.get("entered") else "left only"
        if both == "replaced":
            return both
        return {"added": "entered", "removed": "left"}.get(both, "")

    def _only(self, _both: str) -> str:
        if self._by("passage"):
            return "passage"
        one, two = (self.comparison.statements[at].date for at in (self.left, self.right))
        later = one is not None and two is not None and one < two
        if not later:
            return ""
        return "dropped" if self.difference.kind is K.ONLY_IN_A else "added"

    def actors(self) -> str:
        """Name the parties where they are known, else quote the texts."""
        before, after = (self._codes(name) for name in ("from_codes", "to_codes"))
        quoted = bool(self.values.get("from") and self.values.get("to"))
        kind = self.difference.kind
        more = {
            K.ACTOR_WIDENED: set(after) - set(before),
            K.ACTOR_NARROWED: set(before) - set(after),
        }
        plain = not more.get(kind, {""}) or (quoted and self.values.get("others"))
        if self.values.get("body") or plain or not before or not after:
            return self._actors_quoted(quoted=quoted)
        fields = {
            "a": statement_name(self.comparison, self.left, self.catalogue),
            "b": statement_name(self.comparison, self.right, self.catalogue),
        }
        match kind:
            case K.ACTOR_WIDENED:
                return self._widened(before, after, fields)
            case K.ACTOR_NARROWED:
                return self._narrowed(before, after, fields)
        say = self.catalogue.gettext(
            "The actors in {b} are not those of {a}: {after} instead of {before}."
        )
        if len(before) == len(after) == 1:
            say = self.catalogue.gettext("{b} names {after} as the actor and no longer {before}.")
        return say.format(before=self._names(before), after=self._names(after), **fields)

    def _actors_quoted(self, *, quoted: bool) -> str:
        if quoted:
            return self.said("body" if self.values.get("body") else "")
        return self.said("listed" if self.values.get("listed") else "bare")

    def _widened(self, before: Sequence[str], after: Sequence[str], fields: dict[str, str]) -> str:
        everyone = {one.code for one in self.comparison.statements[self.right].parties}
        if len(before) == 1 and everyone and everyone == set(after):
            fields = {**fields, "name": self._names(before)}
            say = (
                self._plural(len(after))
                if self._is_plural(fields["name"])
                else self._one(len(after))
            )
            return say.format(**fields)
        added = [code for code in after if code not in before]
        say = self.catalogue.ngettext(
            "{b} adds {names} as an actor beside {before}.",
            "{b} adds {names} as actors beside {before}.",
            len(added),
        )
        return say.format(names=self._names(added), before=self._names(before), **fields)

    def _narrowed(
        self, before: Sequence[str], after: Sequence[str], fields: dict[str, str]
    ) -> str:
        if len(after) == 1:
            say = self.catalogue.gettext("{b} leaves {names} as the only actor.")
            return say.format(names=self._names(after), **fields)
        gone = [code for code in before if code not in after]
        say = self.catalogue.ngettext(
            "{b} no longer names {gone} as an actor; {after} remain.",
            "{b} no longer names {gone} as actors; {after} remain.",
            len(gone),
        )
        return say.format(gone=self._names(gone), after=self._names(after), **fields)

    def _codes(self, name: str) -> list[str]:
        return self.values.get(name, "").split()

    def _names(self, codes: Sequence[str]) -> str:
        return listing([self._name(code) for code in codes], self.catalogue)

    def _name(self, code: str) -> str:
        return party_name(self.comparison.statements, code, self.catalogue)

    def _is_plural(self, name: str) -> bool:
        return self.catalogue.language == "es" and name.startswith(("los ", "las "))

    def _one(self, count: int) -> str:
        _ = self.catalogue.gettext
        match count:
            case 2:
                return _("{name} is no longer the only actor: {b} names both parties.")
            case 3:
                return _("{name} is no longer the only actor: {b} names all three parties.")
            case 4:
                return _("{name} is no longer the only actor: {b} names all four parties.")
        return _("{name} is no longer the only actor: {b} names all the parties.")

    def _plural(self, count: int) -> str:
        """Return the same sentences for a state whose Spanish name takes a verb in the plural."""
        pgettext = self.catalogue.pgettext
        match count:
            case 2:
                return pgettext(
                    "plural name", "{name} is no longer the only actor: {b} names both parties."
                )
            case 3:
                return pgettext(
                    "plural name",
                    "{name} is no longer the only actor: {b} names all three parties.",
                )
            case 4:
                return pgettext(
                    "plural name",
                    "{name} is no longer the only actor: {b} names all four parties.",
                )
        return pgettext(
            "plural name", "{name} is no longer the only actor: {b} names all the parties."
        )

    def parts(self) -> str:
        count = int(self.values.get("parts", "2"))
        if self.difference.kind is K.SPLIT:
            say = self.catalogue.ngettext(
                "{b} splits this passage into {count} part.",
                "{b} splits this passage into {count} parts.",
                count,
            )
        else:
            say = self.catalogue.ngettext(
                "{b} merges {count} passage of {a} into one.",
                "{b} merges {count} passages of {a} into one.",
                count,
            )
        fields = self._fields()
        return say.format(a=fields["a"], b=fields["b"], count=count)

    def brackets(self) -> str:
        values = self.values
        event = values.get("event", "changed")
        mark, old_mark = (self._names(self._codes(name)) for name in ("to_by", "from_by"))
        if event in ("opened", "proposed", "option") and mark:
            event += " by"
        elif event == "attributed" and not (mark and old_mark):
            event = "attributed first" if mark else "attributed no more"
        elif event == "changed" and _which(values) != "replaced":
            event = "altered"
        elif event in ("marked", "lifted"):
            event = f"{event} {values.get('to') or values.get('from')}"
        message = BRACKETS.get(event) or BRACKETS["remarked"]
        return self.catalogue.gettext(message).format(
            **self._fields(),
            mark=mark,
            old_mark=old_mark,
            chosen=self._quote(values.get("chosen", "")),
        )


def party_name(statements: Sequence[Statement], code: str, catalogue: Catalogue) -> str:
    """Return the name of a party with its article, as it stands inside a sentence."""
    language: Language = "es" if catalogue.language == "es" else "en"
    known = with_article(code, language)
    if known != code:
        return known
    for statement in statements:
        for party in statement.parties:
            if party.code == code:
                return _own(party, catalogue)
    return code


def _own(party: Party, catalogue: Catalogue) -> str:
    return party.es if catalogue.language == "es" else party.en


def _which(values: dict[str, str]) -> str:
    """Return which of the two sides has words to show."""
    old, new = bool(values.get("from")), bool(values.get("to"))
    if old and new:
        return "replaced"
    return "removed" if old else "added" if new else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
