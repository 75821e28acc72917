"""What the text said before: who the parties are, and who acted last."""

from dataclasses import dataclass

from alinea.language.names import party as known
from alinea.model.commitment import Actor, ActorKind, Values
from alinea.model.statement import Language, Statement


@dataclass(slots=True)
class Memory:
    """Who was spoken of before.

    ``last`` are the actors of the last clause that had any, ``several`` the last that were
    more than one, ``single`` the last that was one; ``body`` is the last body named; ``above`` are
    the actors of the chapeau that governs the sentence; ``told`` says that the text reports what
    was said.
    """

    statement: Statement
    treaty: bool
    codes: tuple[str, ...] = ()
    last: tuple[Actor, ...] = ()
    several: tuple[Actor, ...] = ()
    single: tuple[Actor, ...] = ()
    body: tuple[Actor, ...] = ()
    above: tuple[Actor, ...] = ()
    told: bool = False

    @property
    def language(self) -> Language:
        return self.statement.language

    def keep(self, actors: tuple[Actor, ...]) -> None:
        """Remember who acted, for the pronouns and dropped subjects that follow."""
        if not actors:
            return
        plain = tuple(Actor(one.kind, one.codes, None, one.name, inferred=True) for one in actors)
        self.last = plain
        codes = {code for one in actors for code in one.codes}
        several = (
            len(codes) > 1
            or len(actors) > 1
            or actors[0].kind in (ActorKind.COLLECTIVE, ActorKind.WE)
        )
        if several:
            self.several = plain
        else:
            self.single = plain
        if actors[0].kind == ActorKind.BODY:
            self.body = plain

    def named(self, actors: tuple[Actor, ...]) -> Values:
        """Return the value of a rule that names actors: codes, or names where no list has one."""
        own = {party.code: getattr(party, self.language) for party in self.statement.parties}
        said = []
        for one in actors:
            said += [
                code if known(code).en != code else own.get(code, code) for code in one.codes
            ] or [one.name]
        return (("actors", "|".join(dict.fromkeys(word for word in said if word))),)

    def everybody(self, kind: ActorKind = ActorKind.COLLECTIVE, name: str = "") -> Actor:
        return Actor(kind, self.codes, None, name, inferred=True)


def memory(statement: Statement, *, treaty: bool) -> Memory:
    codes = tuple(party.code for party in statement.parties)
    return Memory(statement, treaty, codes)
