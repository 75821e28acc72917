"""The sentences for differences, by kind and by what happened.

{a} and {b} are the names of the left and of the right statement; {old} and {new} the words of the
texts, in quotation marks; {names}, {before} and {after} are lists of parties.
"""

from alinea.i18n import N_
from alinea.model.comparison import DifferenceKind

K = DifferenceKind
SAYINGS: dict[tuple[DifferenceKind, str], str] = {
    (K.VERBATIM, ""): N_("The wording is the same, word for word, in {a} and in {b}."),
    (K.EDITORIAL, ""): N_("Only the wording differs; nothing of substance changes."),
    (K.EDITORIAL, "replaced"): N_("Only the wording differs: {new} instead of {old}."),
    (K.EDITORIAL, "removed"): N_("Only the wording differs: {b} leaves out {old}."),
    (K.EDITORIAL, "added"): N_("Only the wording differs: {b} puts in {new}."),
    (K.EDITORIAL, "punctuation"): N_("Only the punctuation differs."),
    (K.EDITORIAL, "case"): N_("Only capital letters differ."),
    (K.STRENGTHENED, ""): N_("{b} puts it more strongly than {a}."),
    (K.STRENGTHENED, "levels"): N_(
        "{b} puts it more strongly: {new} ({new_level}) instead of {old} ({old_level})."
    ),
    (K.STRENGTHENED, "replaced"): N_("{b} puts it more strongly: {new} instead of {old}."),
    (K.STRENGTHENED, "effort"): N_(
        "{b} promises the result and no longer only the effort: {old} is gone."
    ),
    (K.STRENGTHENED, "asked"): N_(
        "{b} asks for the thing itself and no longer only for an effort: {old} is gone."
    ),
    (K.WEAKENED, ""): N_("{b} puts it less strongly than {a}."),
    (K.WEAKENED, "levels"): N_(
        "{b} puts it less strongly: {new} ({new_level}) instead of {old} ({old_level})."
    ),
    (K.WEAKENED, "replaced"): N_("{b} puts it less strongly: {new} instead of {old}."),
    (K.WEAKENED, "effort"): N_(
        "{b} promises only the effort and no longer the result: it adds {new}."
    ),
    (K.WEAKENED, "asked"): N_(
        "{b} asks only for an effort and no longer for the thing itself: it adds {new}."
    ),
    (K.STATUS_LOST, ""): N_("{b} only speaks of what {a} commits to."),
    (K.STATUS_LOST, "replaced"): N_(
        "{b} no longer makes this a commitment: {new} instead of {old}."
    ),
    (K.STATUS_GAINED, ""): N_("{b} commits to what {a} only speaks of."),
    (K.STATUS_GAINED, "replaced"): N_("{b} makes this a commitment: {new} instead of {old}."),
    (K.ACTOR_WIDENED, ""): N_("{b} names more actors: {new} instead of {old}."),
    (K.ACTOR_WIDENED, "bare"): N_("{b} names more actors than {a}."),
    (K.ACTOR_WIDENED, "listed"): N_("{b} adds {new} to those who act."),
    (K.ACTOR_WIDENED, "body"): N_(
        "{b} commits the parties themselves and not only a body of theirs: {new} instead of {old}."
    ),
    (K.ACTOR_NARROWED, ""): N_("{b} names fewer actors: {new} instead of {old}."),
    (K.ACTOR_NARROWED, "bare"): N_("{b} names fewer actors than {a}."),
    (K.ACTOR_NARROWED, "listed"): N_("{b} no longer has {old} among those who act."),
    (K.ACTOR_NARROWED, "body"): N_(
        "{b} leaves it to a body and no longer to the parties themselves: {new} instead of {old}."
    ),
    (K.ACTOR_CHANGED, ""): N_("Other actors undertake this in {b}: {new} instead of {old}."),
    (K.ACTOR_CHANGED, "bare"): N_("Other actors undertake this in {b} than in {a}."),
    (K.AGENT_REMOVED, ""): N_("{b} no longer says who is to act."),
    (K.AGENT_REMOVED, "named"): N_("{b} no longer says who is to act; {a} says {old}."),
    (K.ACTION_RESULT_TO_PROCESS, ""): N_("{b} promises a process and no longer the result."),
    (K.ACTION_RESULT_TO_PROCESS, "replaced"): N_(
        "{b} promises a process and no longer the result: {new} instead of {old}."
    ),
    (K.ACTION_PROCESS_TO_RESULT, ""): N_("{b} promises the result and no longer only a process."),
    (K.ACTION_PROCESS_TO_RESULT, "replaced"): N_(
        "{b} promises the result and no longer only a process: {new} instead of {old}."
    ),
    (K.SCOPE_WIDENED, "replaced"): N_("{b} reaches further: {new} instead of {old}."),
    (K.SCOPE_WIDENED, "added"): N_("{b} reaches further: it adds {new}."),
    (K.SCOPE_WIDENED, "removed"): N_("{b} reaches further: it drops the limit {old}."),
    (K.SCOPE_NARROWED, "replaced"): N_("{b} covers less: {new} instead of {old}."),
    (K.SCOPE_NARROWED, "added"): N_("{b} covers less: it adds the limit {new}."),
    (K.SCOPE_NARROWED, "removed"): N_("{b} covers less: it drops {old}."),
    (K.BENEFICIARY_CHANGED, "replaced"): N_("{b} speaks of {new} where {a} speaks of {old}."),
    (K.BENEFICIARY_CHANGED, "added"): N_("{b} speaks of {new}, of whom {a} says nothing."),
    (K.BENEFICIARY_CHANGED, "removed"): N_("{b} no longer speaks of {old}."),
    (K.DEADLINE_ADDED, ""): N_("{b} sets a deadline."),
    (K.DEADLINE_ADDED, "added"): N_("{b} sets a deadline: {new}."),
    (K.DEADLINE_ADDED, "replaced"): N_("{b} sets a deadline: {new} instead of {old}."),
    (K.DEADLINE_ADDED, "often"): N_("{b} says how often: {new}."),
    (K.DEADLINE_REMOVED, "often"): N_("{b} no longer says how often; {a} says {old}."),
    (K.DEADLINE_MOVED, "often"): N_("{b} changes how often: {new} instead of {old}."),
    (K.DEADLINE_REMOVED, ""): N_("{b} drops the deadline."),
    (K.DEADLINE_REMOVED, "removed"): N_("{b} drops the deadline {old}."),
    (K.DEADLINE_REMOVED, "replaced"): N_("{b} drops the deadline: {new} instead of {old}."),
    (K.DEADLINE_MOVED, "replaced"): N_("{b} changes the deadline: {new} instead of {old}."),
    (K.DEADLINE_MOVED, "earlier"): N_("{b} brings the deadline forward: {new} instead of {old}."),
    (K.DEADLINE_MOVED, "later"): N_("{b} puts the deadline off: {new} instead of {old}."),
    (K.DEADLINE_MOVED, ""): N_("{b} changes the deadline."),
    (K.NUMBER_CHANGED, "replaced"): N_("{b} changes the figure: {new} instead of {old}."),
    (K.NUMBER_CHANGED, "date replaced"): N_("{b} changes the date: {new} instead of {old}."),
    (K.NUMBER_CHANGED, "date added"): N_("{b} gives a date: {new}."),
    (K.NUMBER_CHANGED, "date removed"): N_("{b} no longer gives the date {old}."),
    (K.NUMBER_CHANGED, "added"): N_("{b} gives a figure: {new}."),
    (K.NUMBER_CHANGED, "removed"): N_("{b} no longer gives the figure {old}."),
    (K.CONDITION_ADDED, "added"): N_("{b} adds a condition: {new}."),
    (K.CONDITION_REMOVED, "removed"): N_("{b} drops the condition {old}."),
    (K.CONDITION_CHANGED, "replaced"): N_("{b} changes the condition: {new} instead of {old}."),
    (K.CAVEAT_ADDED, "added"): N_("{b} adds a caveat: {new}."),
    (K.CAVEAT_REMOVED, "removed"): N_("{b} drops the caveat {old}."),
    (K.MECHANISM_ADDED, "added"): N_("{b} adds a mechanism: {new}."),
    (K.MECHANISM_REMOVED, "removed"): N_("{b} drops the mechanism {old}."),
    (K.REFERENCE_CHANGED, "replaced"): N_("{b} cites {new} where {a} cites {old}."),
    (K.REFERENCE_CHANGED, "added"): N_("{b} cites {new}, which {a} does not."),
    (K.REFERENCE_CHANGED, "removed"): N_("{b} no longer cites {old}."),
    (K.TERM_CHANGED, "replaced"): N_("{b} says {new} where {a} says {old}."),
    (K.TERM_CHANGED, "rewritten"): N_("{b} puts it in quite other words: {new} instead of {old}."),
    (K.TERM_CHANGED, "added"): N_("{b} adds {new}."),
    (K.TERM_CHANGED, "removed"): N_("{b} drops {old}."),
    (K.TONE_ADDED, "replaced"): N_("{b} changes the tone: {new} instead of {old}."),
    (K.TONE_ADDED, "added"): N_("{b} changes the tone: it adds {new}."),
    (K.TONE_ADDED, "removed"): N_("{b} changes the tone: it drops {old}."),
    (K.TENSE_VOICE, ""): N_("{b} changes the tense or the voice."),
    (K.TENSE_VOICE, "replaced"): N_("{b} changes the tense: {new} instead of {old}."),
    (K.TENSE_VOICE, "reported"): N_("{b} reports what {a} declares: {new} instead of {old}."),
    (K.TENSE_VOICE, "voice"): N_("{b} changes the voice of the verb: {new} instead of {old}."),
    (K.POLARITY, ""): N_("{b} says the opposite of {a}."),
    (K.POLARITY, "replaced"): N_("{b} says the opposite: {new} instead of {old}."),
    (K.POLARITY, "entered"): N_("A negation enters in {b}: {new}."),
    (K.POLARITY, "left"): N_("A negation disappears in {b}: {old}."),
    (K.REORDERED, ""): N_("The passage stands at another place in {b} than in {a}."),
    (K.REORDERED, "labels"): N_(
        "The passage moves: it is paragraph {old} in {a} and paragraph {new} in {b}."
    ),
    (K.ONLY_IN_A, ""): N_("{b} does not have this commitment of {a}: {old}."),
    (K.ONLY_IN_A, "dropped"): N_("{b} no longer has this commitment: {old}."),
    (K.ONLY_IN_A, "passage"): N_("{b} does not have this passage of {a}: {old}."),
    (K.ONLY_IN_A, "bracketed"): N_(
        "{b} does not have this commitment, which stands in brackets in {a}: {old}."
    ),
    (K.ONLY_IN_B, "bracketed"): N_(
        "{b} proposes, in brackets, a commitment that {a} does not have: {new}."
    ),
    (K.ONLY_IN_B, ""): N_("{b} has a commitment that {a} does not have: {new}."),
    (K.ONLY_IN_B, "added"): N_("{b} adds a commitment: {new}."),
    (K.ONLY_IN_B, "passage"): N_("{b} has a passage that {a} does not have: {new}."),
    (K.L_MODALITY, "replaced"): N_(
        "The two versions differ in strength: {a} says {old}, {b} says {new}."
    ),
    (K.L_VALUE, "replaced"): N_(
        "The two versions give different values: {a} says {old}, {b} says {new}."
    ),
    (K.L_VALUE, "limit"): N_(
        "Only one of the two versions counts the day itself: {a} says {old}, {b} says {new}."
    ),
    (K.L_VALUE, "name"): N_(
        "The two versions name different parties: {a} says {old}, {b} says {new}."
    ),
    (K.L_TERM, "replaced"): N_(
        "{b} renders {old} by {new}, which means something else; an accepted term is {accepted}."
    ),
    (K.L_OMISSION, "removed"): N_("{b} leaves out {old}."),
    (K.L_OMISSION, "sentence"): N_("{b} has nothing for this sentence of {a}: {old}."),
    (K.L_ADDITION, "added"): N_("{b} adds {new}, which {a} does not say."),
    (K.L_ADDITION, "sentence"): N_("{b} has a sentence that {a} does not have: {new}."),
    (K.BENEFICIARY_CHANGED, ""): N_("{b} speaks of other persons than {a}."),
    (K.SCOPE_WIDENED, ""): N_("{b} reaches further than {a}."),
    (K.SCOPE_NARROWED, ""): N_("{b} covers less than {a}."),
    (K.NUMBER_CHANGED, ""): N_("{b} gives another figure than {a}."),
    (K.CONDITION_ADDED, ""): N_("{b} adds a condition."),
    (K.CONDITION_REMOVED, ""): N_("{b} drops a condition."),
    (K.CONDITION_CHANGED, ""): N_("{b} changes the condition."),
    (K.CAVEAT_ADDED, ""): N_("{b} adds a caveat."),
    (K.CAVEAT_REMOVED, ""): N_("{b} drops a caveat."),
    (K.MECHANISM_ADDED, ""): N_("{b} adds a mechanism."),
    (K.MECHANISM_REMOVED, ""): N_("{b} drops a mechanism."),
    (K.REFERENCE_CHANGED, ""): N_("{b} cites other texts than {a}."),
    (K.TERM_CHANGED, ""): N_("{b} uses another term than {a}."),
    (K.TONE_ADDED, ""): N_("{b} changes the tone."),
    (K.L_MODALITY, ""): N_("The two versions differ in strength."),
    (K.L_VALUE, ""): N_("The two versions give different values."),
    (K.L_TERM, ""): N_("{b} renders a term of {a} by one that means something else."),
    (K.L_OMISSION, ""): N_("{b} leaves out something that {a} says."),
    (K.L_ADDITION, ""): N_("{b} adds something that {a} does not say."),
    (K.POLARITY, "left only"): N_("{a} denies what {b} affirms: {old}."),
    (K.POLARITY, "right only"): N_("{b} denies what {a} affirms: {new}."),
}

BRACKETS: dict[str, str] = {
    "opened": N_("{b} puts brackets around text that was agreed: {new}."),
    "opened by": N_("{b} puts brackets around text that was agreed, attributed to {mark}: {new}."),
    "proposed": N_("{b} proposes text in brackets: {new}."),
    "proposed by": N_("{b} proposes text in brackets, attributed to {mark}: {new}."),
    "closed": N_("{b} keeps the text and removes the brackets: {old}."),
    "given up": N_("{b} gives up the text in brackets: {old}."),
    "chosen": N_("{b} settles on one of the alternatives: {chosen} out of {old}."),
    "settled": N_("{b} settles the alternatives {old} otherwise."),
    "option": N_("{b} sets another option in brackets beside it: {new}."),
    "option by": N_("{b} sets another option in brackets beside it, attributed to {mark}: {new}."),
    "taken up": N_("{b} takes up this option and removes the brackets: {old}."),
    "refused": N_("{b} does not take up this option: {old}."),
    "reworded": N_("{b} removes the brackets and rewords the text: {old}."),
    "rivals": N_("{b} opens alternatives: {new}."),
    "attributed": N_(
        "{b} keeps the text in brackets and attributes it to {mark} instead of {old_mark}."
    ),
    "attributed first": N_("{b} keeps the text in brackets and attributes it to {mark}."),
    "attributed no more": N_(
        "{b} keeps the text in brackets and no longer attributes it to {old_mark}."
    ),
    "changed": N_("{b} changes the text in brackets: {new} instead of {old}."),
    "altered": N_("{b} changes the text in brackets."),
    "marked ad ref": N_("{b} marks the text as agreed ad referendum."),
    "marked agreed": N_("{b} marks the text as agreed."),
    "lifted ad ref": N_("{b} no longer says that the text is agreed only ad referendum."),
    "lifted agreed": N_("{b} no longer marks the text as agreed."),
    "remarked": N_("{b} changes the mark that says how far the text is agreed."),
}
