"""The Word comparison: what it is, what changed, gravest first, and the texts side by side."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from alinea.bundle import resources
from alinea.comparison.counts import counts
from alinea.files import write_atomically
from alinea.i18n import Catalogue
from alinea.model.comparison import Comparison, DifferenceKind, Gravity
from alinea.model.progress import Progress, silent
from alinea.model.workspace import Workspace
from alinea.reports.leads import lead
from alinea.reports.notes import notes_by_sentence
from alinea.reports.word_comments import add_comments
from alinea.reports.word_legend import legend
from alinea.reports.word_table import Remarks, body_rows, head_row, layout
from alinea.reports.word_xml import (
    LOCALES,
    NAMESPACE,
    cell,
    field,
    paragraph,
    row,
    run,
    safe_text,
    table,
)
from alinea.wording.differences import difference_sentence, gravity_name, kind_sign
from alinea.wording.formats import day, listing

if TYPE_CHECKING:
    from docx.document import Document

CHUNK = 100
SUMMARY = (Gravity.CRITICAL, Gravity.MAJOR)
MOST_PER_GRAVITY = 40


def write_comparison(
    comparison: Comparison,
    path: Path,
    catalogue: Catalogue,
    workspace: Workspace | None = None,
    progress: Progress = silent,
) -> None:
    """Write the comparison to ``path`` as .docx, in the language of ``catalogue``.

    The same comparison gives the same bytes. Raises ``Unwritable``, and what ``progress`` raises;
    in either case an older file at ``path`` is untouched.
    """
    write_atomically(path, comparison_docx(comparison, catalogue, workspace, progress))


def comparison_docx(
    comparison: Comparison,
    catalogue: Catalogue,
    workspace: Workspace | None = None,
    progress: Progress = silent,
) -> bytes:
    """Return the bytes of the .docx."""
    import docx  # noqa: PLC0415  (start-up: only an export needs it)

    with (resources() / "templates" / "comparison.docx").open("rb") as stream:
        document = docx.Document(io.BytesIO(stream.read()))
    when = _newest(comparison)
    _describe(document, comparison, catalogue, when)
    _frame(document, comparison, catalogue)
    for block in _opening(comparison, catalogue):
        _append(document, block)
    _append_rows(
        document, _statements_table(comparison, catalogue), _statement_rows(comparison, catalogue)
    )
    for block in _summary(comparison, catalogue):
        _append(document, block)
    _append(document, paragraph("Heading1", run(catalogue.gettext("Side by side"))))
    for block in legend(catalogue):
        _append(document, block)
    notes = notes_by_sentence(comparison, workspace) if workspace else {}
    remarks = Remarks(notes, add_comments(document, comparison, catalogue, when))
    _side_by_side(document, comparison, catalogue, remarks, progress)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _side_by_side(
    document: "Document",
    comparison: Comparison,
    catalogue: Catalogue,
    remarks: Remarks,
    progress: Progress,
) -> None:
    widths = layout(len(comparison.statements))
    title = catalogue.gettext("Statements side by side")
    description = catalogue.gettext(
        "Each row holds corresponding passages, one column per statement, with what changes."
    )
    frame = table(widths.all, title, description)
    rows = body_rows(comparison, widths, catalogue, remarks)
    total = len(comparison.rows)

    def reported() -> Iterator[str]:
        yield head_row(comparison, widths, catalogue)
        for done, entry in enumerate(rows):
            if done % CHUNK == 0:
                progress(done, total, "report")
            yield entry

    _append_rows(document, frame, reported())
    progress(total, total, "report")


def _opening(comparison: Comparison, catalogue: Catalogue) -> Iterator[str]:
    count = len(comparison.statements)
    yield paragraph("Title", run(catalogue.gettext("Comparison of statements")))
    found = counts(comparison)
    say = catalogue.ngettext(
        "{count} statement: {recurring}, {diverging}, {only}.",
        "{count} statements: {recurring}, {diverging}, {only}.",
        count,
    )
    recurring = catalogue.ngettext(
        "{count} commitment recurs", "{count} commitments recur", found.recurring
    )
    diverging = catalogue.ngettext("{count} diverges", "{count} diverge", found.diverging)
    only = catalogue.ngettext(
        "{count} stands in one text only", "{count} stand in one text only", found.only_in_one
    )
    yield paragraph(
        "Subtitle",
        run(
            say.format(
                count=count,
                recurring=recurring.format(count=found.recurring),
                diverging=diverging.format(count=found.diverging),
                only=only.format(count=found.only_in_one),
            )
        ),
    )


STATEMENT_WIDTHS = (5870, 1700, 1900, 3400, 1700)


def _statements_table(comparison: Comparison, catalogue: Catalogue) -> str:
    title = catalogue.gettext("The statements compared")
    description = catalogue.ngettext(
        "Title, date, place, parties and commitments of the statement.",
        "Title, date, place, parties and commitments of each statement.",
        len(comparison.statements),
    )
    return table(STATEMENT_WIDTHS, title, description)


def _statement_rows(comparison: Comparison, catalogue: Catalogue) -> Iterator[str]:
    heads = (
        catalogue.gettext("Statement"),
        catalogue.gettext("Date"),
        catalogue.gettext("Place"),
        catalogue.gettext("Parties"),
        catalogue.gettext("Commitments"),
    )
    yield row(
        (
            cell(width, paragraph("ColumnHead", run(head)), shade="E4ECF4")
            for width, head in zip(STATEMENT_WIDTHS, heads, strict=True)
        ),
        header=True,
    )
    found = zip(comparison.statements, comparison.extractions, strict=True)
    for statement, extraction in found:
        names = [
            party.es if catalogue.language == "es" else party.en for party in statement.parties
        ]
        words = (
            run(statement.title, "<w:b/>", statement.language)
            + run(f"  {statement.source.name}", '<w:color w:val="595959"/>'),
            run(day(statement.date, catalogue) if statement.date else "—"),
            run(statement.place or "—"),
            run(listing(names, catalogue) or "—"),
            run(str(len(extraction.commitments))),
        )
        yield row(
            cell(width, paragraph("Explanation", content))
            for width, content in zip(STATEMENT_WIDTHS, words, strict=True)
        )


def _summary(comparison: Comparison, catalogue: Catalogue) -> Iterator[str]:
    yield paragraph("Heading1", run(catalogue.gettext("What changes, gravest first")))
    anything = False
    for gravity in SUMMARY:
        items = list(dict.fromkeys(_items(comparison, gravity, catalogue)))
        if not items:
            continue
        anything = True
        yield paragraph("Heading2", run(gravity_name(gravity, catalogue)))
        before = None
        for about, sign, sentence in items[:MOST_PER_GRAVITY]:
            if about is not None and about != before:
                yield paragraph("ChangeLead", run(about[0], language=about[1]))
            before = about
            yield paragraph("ChangeItem", run(f"{sign} ", "<w:b/>"), run(sentence))
        rest = len(items) - MOST_PER_GRAVITY
        if rest > 0:
            say = catalogue.ngettext(
                "{count} more is in the table below.", "{count} more are in the table below.", rest
            )
            yield paragraph("ChangeItem", run(say.format(count=rest), "<w:i/>"))
    if not anything:
        yield paragraph("Normal", run(catalogue.gettext("No critical or major change was found.")))


def _items(
    comparison: Comparison, gravity: Gravity, catalogue: Catalogue
) -> Iterator[tuple[tuple[str, str] | None, str, str]]:
    """Yield what each change is about, its sign and its sentence; what is about one comes together."""
    found = [
        (lead(comparison, difference), kind_sign(difference.kind), difference)
        for difference in comparison.differences
        if difference.gravity is gravity and difference.kind is not DifferenceKind.VERBATIM
    ]
    first: dict[object, int] = {}
    for place, (about, _, difference) in enumerate(found):
        first.setdefault(about or difference, place)
    for about, sign, difference in sorted(found, key=lambda one: first[one[0] or one[2]]):
        yield about, sign, difference_sentence(comparison, difference, catalogue)


def _newest(comparison: Comparison) -> datetime:
    """Return the newest statement's day: dated by it, the same comparison is the same file."""
    days = [statement.date for statement in comparison.statements if statement.date]
    newest = max(days) if days else date(2000, 1, 1)
    return datetime(newest.year, newest.month, newest.day, tzinfo=UTC)


def _describe(
    document: "Document", comparison: Comparison, catalogue: Catalogue, when: datetime
) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415

    properties = document.core_properties
    properties.title = catalogue.gettext("Comparison of statements")
    subject = " · ".join(statement.title for statement in comparison.statements)
    properties.subject = safe_text(subject)[:250]
    properties.author = "Alinea"
    properties.language = LOCALES[catalogue.language]
    properties.created = properties.modified = when
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), LOCALES[catalogue.language])


def _frame(document: "Document", comparison: Comparison, catalogue: Catalogue) -> None:
    """Write the running header and footer."""
    section = document.sections[0]
    titles = " · ".join(
        _shortened(statement.title) for statement in islice(comparison.statements, 3)
    )
    header = section.header.paragraphs[0]
    header.style = document.styles["Header"]
    _fill(header, run(titles))
    footer = section.footer.paragraphs[0]
    footer.style = document.styles["Footer"]
    say = catalogue.gettext("Page {page} of {pages}")
    before, _, rest = say.partition("{page}")
    between, _, after = rest.partition("{pages}")
    numbers = field("PAGE", "1") + run(between) + field("NUMPAGES", "1")
    made = catalogue.gettext(
        "Made with Alinea. Levels and differences are found by rule: check before use."
    )
    tab = "<w:r><w:tab/></w:r>"
    _fill(footer, run(made) + tab + run(before) + numbers + run(after))


def _fill(target: object, runs: str) -> None:
    from docx.oxml import parse_xml  # noqa: PLC0415

    parsed = parse_xml(f'<w:p xmlns:w="{NAMESPACE}">{runs}</w:p>')
    target._p.extend(list(parsed))  # type: ignore[attr-defined]  # noqa: SLF001  (the library's own way down to XML)


def _append(document: "Document", block: str) -> None:
    from docx.oxml import parse_xml  # noqa: PLC0415

    wrapped = parse_xml(f'<w:body xmlns:w="{NAMESPACE}">{block}</w:body>')
    body = document.element.body
    for element in list(wrapped):
        body.insert(len(body) - 1, element)


def _append_rows(document: "Document", frame: str, rows: Iterator[str]) -> None:
    """Append a table, then its rows by the hundred: one big tree would cost quadratic time."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    body = document.element.body
    target = parse_xml(frame)
    body.insert(len(body) - 1, target)
    while chunk := list(islice(rows, CHUNK)):
        parsed = parse_xml(f'<w:tbl xmlns:w="{NAMESPACE}">{"".join(chunk)}</w:tbl>')
        target.extend(list(parsed))
    # Word joins tables that nothing stands between, and wants a paragraph after the last.
    _append(document, paragraph("Normal"))


def _shortened(title: str, limit: int = 60) -> str:
    return title if len(title) <= limit else title[: limit - 1].rstrip() + "…"
