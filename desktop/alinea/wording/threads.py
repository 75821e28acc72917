"""One plain sentence per thread, and the names of thread kinds and topics."""

from functools import lru_cache

from alinea.i18n import N_, Catalogue
from alinea.language.tables import rows
from alinea.model.comparison import Comparison, Gravity, Thread, ThreadKind
from alinea.wording.formats import listing
from alinea.wording.quotes import sentence
from alinea.wording.statements import statement_name

_KINDS = {
    ThreadKind.VERBATIM: N_("Word for word"),
    ThreadKind.VARIANT: N_("Same in substance"),
    ThreadKind.DIVERGING: N_("Diverging"),
    ThreadKind.LOST: N_("Only spoken of"),
    ThreadKind.ABSENT: N_("Missing"),
    ThreadKind.BRACKETED: N_("In brackets"),
    ThreadKind.NEW: N_("New"),
}


def thread_sentence(comparison: Comparison, thread: Thread, catalogue: Catalogue) -> str:
    """Say in one plain sentence what became of the commitment."""
    owned = [one.statement for one in thread.members if one.commitments]
    spoken = [one.statement for one in thread.members if not one.commitments]
    missing = [
        at for at in range(len(comparison.statements)) if at not in owned and at not in spoken
    ]
    fields = {
        "here": _names(comparison, owned, catalogue),
        "spoken": _names(comparison, spoken, catalogue),
        "missing": _names(comparison, missing, catalogue),
    }
    return sentence(_say(comparison, thread, catalogue, missing).format(**fields), catalogue)


def _say(comparison: Comparison, thread: Thread, catalogue: Catalogue, missing: list[int]) -> str:
    _ = catalogue.gettext
    spoken = any(not one.commitments for one in thread.members)
    if spoken and missing:
        return _(
            "The commitment is in {here}; in {spoken} it is only spoken of, and in {missing} it is absent."
        )
    if spoken:
        return _("The commitment is in {here}; in {spoken} it is only spoken of.")
    if missing:
        return _("The commitment is in {here} and not in {missing}.")
    if thread.kind is ThreadKind.VERBATIM:
        return _("The commitment stands word for word in {here}.")
    if thread.kind is ThreadKind.BRACKETED:
        return _(
            "The commitment is in {here}, and not all of it is agreed: part stands in brackets."
        )
    return _points(comparison, thread, catalogue)


def _points(comparison: Comparison, thread: Thread, catalogue: Catalogue) -> str:
    grave = sum(
        comparison.differences[index].gravity is not Gravity.MINOR for index in thread.differences
    )
    if not grave:
        return catalogue.gettext(
            "The commitment is in other words, and the same in substance, in {here}."
        )
    say = catalogue.ngettext(
        "The commitment is in {here}, and differs in {count} point of substance.",
        "The commitment is in {here}, and differs in {count} points of substance.",
        grave,
    )
    return say.replace("{count}", str(grave))


def thread_kind_name(kind: ThreadKind, catalogue: Catalogue) -> str:
    return catalogue.gettext(_KINDS[kind])


def topic_name(topic: str, catalogue: Catalogue) -> str:
    """Return what a topic of the scheme is called; a topic of the user's own is its own name."""
    return _topics().get(topic, {}).get(catalogue.language, topic)


def _names(comparison: Comparison, statements: list[int], catalogue: Catalogue) -> str:
    return listing([statement_name(comparison, at, catalogue) for at in statements], catalogue)


@lru_cache(maxsize=1)
def _topics() -> dict[str, dict[str, str]]:
    try:
        table = rows("commitments/scheme.tsv")
    except FileNotFoundError:
        return {}
    return {row["code"]: {"en": row["en"], "es": row["es"]} for row in table}
