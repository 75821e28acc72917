"""Who undertakes what: every commitment of a statement, and the class of every other sentence.

One pass in text order, for a pronoun, a dropped subject or the agent of a passive is found in what
was said before. Each sentence is read as words, verb groups, clauses; each clause is judged; what
commits is split into its targets, and each target's slots are filled.
"""

from collections.abc import Sequence
from dataclasses import replace

from alinea.commitments import english, spanish
from alinea.commitments.assemble import Assembly
from alinea.commitments.chapeaux import Chapeau, chapeau, is_chapeau
from alinea.commitments.classes import formula, leading, unmarked
from alinea.commitments.clauses import clauses
from alinea.commitments.drafts import Drafts
from alinea.commitments.items import has_own_clause, item, last_word, plan, planned
from alinea.commitments.judge import judge
from alinea.commitments.memory import Memory, memory
from alinea.commitments.outcomes import Outcome, merged
from alinea.commitments.overrides import overridden
from alinea.commitments.register import treaty_form
from alinea.commitments.scene import Scene
from alinea.commitments.subjects import classify
from alinea.commitments.topics import Themes
from alinea.commitments.verdicts import Verdict
from alinea.commitments.words import Words, past_draft_mark
from alinea.language.cues import is_adverb
from alinea.model.commitment import Classed, Commitment, Extraction, Rule, SentenceClass
from alinea.model.span import Span
from alinea.model.statement import Statement
from alinea.model.workspace import Override

_BRIEF = 14


def commitments(
    statement: Statement,
    overrides: Sequence[Override] = (),
    topic_terms: Sequence[tuple[str, str]] = (),
) -> Extraction:
    """Return the commitments in text order, and one class for every sentence.

    ``overrides`` are the user's word over the rules'; ``topic_terms`` are the user's pairs of a
    topic's code and a term.
    """
    reader = _Reader(statement, tuple(topic_terms))
    for index in range(len(statement.sentences)):
        reader.read(index)
    found = Extraction(tuple(reader.commitments), tuple(reader.classes))
    return overridden(statement, found, overrides)


class _Reader:
    """Reads the sentences of one statement in order."""

    def __init__(self, statement: Statement, terms: tuple[tuple[str, str], ...]) -> None:
        self.statement, self.terms = statement, terms
        self.memory: Memory = memory(statement, treaty=treaty_form(statement))
        self.drafts = Drafts(statement)
        self.plan = plan(statement)
        self.chapeaux: dict[int, Chapeau] = {}
        self.numbered: dict[int, bool] = {}
        self.commitments: list[Commitment] = []
        self.classes: list[Classed] = []

    def read(self, index: int) -> None:
        span = self.statement.sentences[index].span
        found = [self._reading(index, text) for text in self.drafts.readings(span)]
        outcome = found[0] if len(found) == 1 else merged(found)
        self.commitments += outcome.commitments
        self.classes.append(outcome.classed)

    def _reading(self, index: int, text: str) -> Outcome:
        """Read one sentence in one of its readings."""
        statement, sentence = self.statement, self.statement.sentences[index]
        words = Words(text, statement.language, sentence.span.start)
        if not words.n:
            rule = Rule("narrative", (), 0)
            return Outcome(Classed(index, SentenceClass.NARRATIVE, 0, rules=(rule,)))
        first = self._begins(words, sentence.paragraph)
        above = self._above(sentence.paragraph)
        self.memory.above = above.actors if above is not None else ()
        language = english if statement.language == "en" else spanish
        found = clauses(words, language.predicates(words, first), first)
        scene = Scene(words, self.memory, first, found)
        verdicts = judge(scene)
        shown = tuple(one for one in verdicts if one is not None)
        themes = Themes(words.low, statement.language, self.terms)
        assembly = Assembly(statement, self.memory, words, index, first, above, themes, shown)
        read = None
        if is_chapeau(words) and self._introduces(index):
            read = self._chapeau(assembly, scene)
        listed = read is None and above is not None and bool(above.items)
        if listed and not has_own_clause(verdicts, first):
            read = item(assembly)
        if read is None and above is None and self.plan is not None:
            read = planned(assembly, self.plan)
        return read or self._sentence(assembly, verdicts)

    def _begins(self, words: Words, paragraph: int) -> int:
        """Return the first word after the label of the paragraph and a mark such as "[Alt 1]"."""
        one = self.statement.paragraphs[paragraph]
        first = 0
        if one.label and words.start[0] <= one.span.start + 2:
            end = one.span.start + len(one.label)
            if self.statement.text.startswith(one.label, one.span.start):
                first = words.at(end - 1) + 1
        return min(past_draft_mark(words, min(first, words.n - 1)), words.n - 1)

    def _above(self, at: int) -> Chapeau | None:
        """Return the chapeau over a paragraph; one whose items are numbered governs no others."""
        paragraph = self.statement.paragraphs[at]
        if paragraph.chapeau is None:
            return None
        numbered = self.numbered.setdefault(paragraph.chapeau, paragraph.label is not None)
        if numbered and paragraph.label is None and paragraph.depth == 0:
            return None
        return self.chapeaux.get(paragraph.chapeau)

    def _introduces(self, index: int) -> bool:
        """Whether a paragraph follows that this sentence's paragraph may govern."""
        sentences, paragraphs = self.statement.sentences, self.statement.paragraphs
        own = sentences[index].paragraph
        last = index + 1 == len(sentences) or sentences[index + 1].paragraph != own
        return last and own + 1 < len(paragraphs)

    def _chapeau(self, assembly: Assembly, scene: Scene) -> Outcome | None:
        """Read a sentence that ends in a colon; None where it commits to something of its own."""
        words, index = assembly.words, assembly.sentence
        spoken = [one for one in assembly.verdicts if not one.silent]
        lead = next((one for one in spoken if one.commits), None) or leading(spoken)
        if lead is None:
            return self._bare_subject(assembly, scene)
        last = spoken[-1] if spoken[-1].commits or spoken[-1].act == "directive" else lead
        made = chapeau(words, last, index)
        own = last.commits and not made.items
        paragraph = self.statement.sentences[index].paragraph
        self.chapeaux[paragraph] = replace(made, host=index) if own else made
        self.memory.keep(last.actors)
        if own:
            return None
        rules = (*last.rules, Rule("chapeau-itself", (("cue", made.cue),), made.level))
        cue, topics = words.span(*last.cue), assembly.themes.topics()
        kind = SentenceClass.CHAPEAU
        return Outcome(Classed(index, kind, made.level, cue, made.rank, rules, topics))

    def _bare_subject(self, assembly: Assembly, scene: Scene) -> Outcome | None:
        """Read "The Parties:", whose items bring their own verbs."""
        words, index = assembly.words, assembly.sentence
        last = last_word(words)
        while last > 1 and is_adverb(words.low[last - 1], words.language):
            last -= 1
        subject = classify(scene, assembly.first, last)
        if words.n > _BRIEF or not subject.acts or not subject.actors:
            return None
        name = words.of(subject.first, subject.last)
        kind = SentenceClass.CHAPEAU
        made = Chapeau(index, kind, 0, name, subject.actors)
        self.chapeaux[self.statement.sentences[index].paragraph] = made
        self.memory.keep(subject.actors)
        rule = Rule("chapeau-itself", (("cue", name),), 0)
        return Outcome(Classed(index, kind, 0, None, None, (rule,), assembly.themes.topics()))

    def _sentence(self, assembly: Assembly, verdicts: Sequence[Verdict | None]) -> Outcome:
        words, index, about = assembly.words, assembly.sentence, assembly.themes.topics()
        made: list[Commitment] = []
        for verdict in assembly.verdicts:
            if verdict.commits and not verdict.silent:
                made += assembly.commitments(verdict)
        said = formula(words, assembly.first)
        if made and not (said is not None and said[1]):
            made.sort(key=lambda one: (one.span, one.action))
            top = max(made, key=lambda one: one.level)
            kind = SentenceClass.COMMITMENT
            own = Classed(index, kind, top.level, top.cue.span, None, top.rules, about)
            return Outcome(own, made)
        if said is not None:
            rule = Rule("formula", (("formula", said[0]),), 0)
            kind = SentenceClass.BOILERPLATE
            return Outcome(Classed(index, kind, 0, None, None, (rule,), about))
        lead, above = leading(verdicts), assembly.above
        if lead is not None:
            cue, rules = words.span(*lead.cue), tuple(lead.rules)
            return Outcome(Classed(index, lead.kind, lead.level, cue, lead.rank, rules, about))
        if above is not None and above.host is not None:
            self._hang(above.host, words.span(assembly.first, last_word(words)))
            rule = Rule("item-beneath", (("cue", above.cue),), 0)
            kind = SentenceClass.NARRATIVE
            return Outcome(Classed(index, kind, 0, None, None, (rule,), about))
        kind, level, rule = unmarked(words, assembly.first)
        return Outcome(Classed(index, kind, level, None, None, (rule,), about))

    def _hang(self, host: int, span: Span) -> None:
        """Hang an item without a verb beneath the last commitment of the sentence above it."""
        for at in range(len(self.commitments) - 1, -1, -1):
            one = self.commitments[at]
            if one.sentence == host:
                self.commitments[at] = replace(one, measures=(*one.measures, span))
                return
