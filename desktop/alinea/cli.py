"""The same abilities without a window: for scripts, for measuring, and for machines without Qt."""

import argparse
import importlib
import importlib.util
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from alinea import __version__, i18n, system
from alinea.i18n import _, ngettext
from alinea.model.alignment import Link
from alinea.model.errors import AlineaError
from alinea.model.statement import Statement

FINE, UNUSABLE, WRONG_CALL = 0, 1, 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        say = _("alinea: the call was wrong ({problem}); “{program} --help” shows how it goes.")
        print(say.format(problem=message, program=self.prog), file=sys.stderr)
        raise SystemExit(WRONG_CALL)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 fine, 1 unusable input, 2 a wrong call."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    i18n.use(_language(given))
    _speak_utf8()
    options = _parser().parse_args(given)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except AlineaError as error:
        from alinea.wording.problems import problem_sentence  # noqa: PLC0415  (start-up)

        print(problem_sentence(error, i18n.current()), file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # The reader of our output went away ("| head"): nothing is wrong, and nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


def _language(given: Sequence[str]) -> str:
    """Read --language before argparse does, so that its own messages are in that language."""
    for place, word in enumerate(given):
        if word.startswith("--language="):
            return word.partition("=")[2]
        if word == "--language" and place + 1 < len(given):
            return given[place + 1]
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    return "es" if (spoken or "").startswith("es") else "en"


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page, so that no accent ends the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="alinea",
        description=_("Compare joint statements, declarations and their drafts."),
        epilog=_("Without a command, alinea opens the window."),
    )
    parser.add_argument("--version", action="version", version=f"alinea {__version__}")
    _add_language(parser)
    parser.set_defaults(run=_open, files=[])
    commands = parser.add_subparsers(metavar=_("COMMAND"))
    _add_read(commands)
    _add_commitments(commands)
    _add_align(commands)
    _add_compare(commands)
    opened = _command(commands, "open", _("Open the window."), _open)
    opened.add_argument("files", nargs="*", metavar=_("FILE"), type=Path)
    return parser


def _command(
    commands: Any,  # noqa: ANN401  (argparse's type for it is private)
    name: str,
    purpose: str,
    run: Callable[[argparse.Namespace], int],
    form: str = "",
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=purpose,
        description=purpose,
        epilog=form,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_language(parser)
    parser.set_defaults(run=run)
    return parser


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--language", choices=i18n.LANGUAGES, help=_("the language of messages and reports")
    )


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("write JSON"))
    parser.add_argument("--password", help=_("the password of an encrypted file"))


def _add_read(commands: Any) -> None:  # noqa: ANN401
    form = (
        "JSON: {title, kind, date (ISO), place, issuer, parties: [{code, en, es}], language, "
        "source, text,\n  sections: [{heading, number, first, last}], paragraphs: [{text, start, "
        "end, section, kind,\n  label, chapeau}], sentences: [{text, start, end, paragraph}], "
        "brackets, references,\n  revisions, comments, removed: [{text, reason, code, before, "
        "key}], warnings, words}"
    )
    parser = _command(commands, "read", _("Read a file and say what was read."), _read, form)
    parser.add_argument("file", metavar=_("FILE"), type=Path)
    _add_reading(parser)


def _add_commitments(commands: Any) -> None:  # noqa: ANN401
    form = (
        "JSON: {commitments: [{sentence, sentence_text, text, start, end, actors: [{text, "
        "resolves_to,\n  inferred}], cue, action, object, beneficiaries, measures, deadline: "
        "{text, kind,\n  normalized}, condition, caveat, mechanisms, references, topic, level, "
        "level_with_chapeau,\n  alternatives, rules}], sentences: [{text, start, end, class, "
        "level, reason}]}"
    )
    parser = _command(
        commands, "commitments", _("List who undertakes what in a file."), _commitments, form
    )
    parser.add_argument("file", metavar=_("FILE"), type=Path)
    _add_reading(parser)


def _add_align(commands: Any) -> None:  # noqa: ANN401
    plain = _("Without --json one bead a line: [0]:[0, 1]")
    form = plain + (
        "\n\nJSON: {beads: [{left: [indexes], right: [indexes], score, kind, moved, pinned,\n  "
        "reasons: [{kind, score, shared, text}]}]}"
    )
    parser = _command(
        commands,
        "align",
        _("Find which passage of one file answers which of another."),
        _align,
        form,
    )
    parser.add_argument("left", metavar=_("LEFT"), type=Path)
    parser.add_argument("right", metavar=_("RIGHT"), type=Path)
    parser.add_argument("--unit", choices=("sentence", "paragraph"), default="sentence")
    parser.add_argument(
        "--lines", action="store_true", help=_("the files hold one segment a line, counted from 0")
    )
    parser.add_argument("--left-language", choices=i18n.LANGUAGES)
    parser.add_argument("--right-language", choices=i18n.LANGUAGES)
    _add_reading(parser)


def _add_compare(commands: Any) -> None:  # noqa: ANN401
    form = (
        "JSON: {statements, base, threads: [{kind, topic, members: [{statement, sentence_text, "
        "level,\n  …}], differences, sentence: {en, es}}], differences: [{kind, gravity, left: "
        "{statement, text,\n  start, end}, right, sentence: {en, es}, thread, values, rule}], "
        "rows, counts}"
    )
    parser = _command(
        commands,
        "compare",
        _("Compare two or more files and write a Word comparison."),
        _compare,
        form,
    )
    parser.add_argument("files", nargs="+", metavar=_("FILE"), type=Path)
    parser.add_argument(
        "--base",
        type=int,
        default=0,
        metavar="N",
        help=_("the file that the others are compared with, counted from 0"),
    )
    parser.add_argument("--to", type=Path, metavar="OUT.docx", help=_("write a Word comparison"))
    parser.add_argument("--workspace", type=Path, metavar=_("FILE"), help=_("write a workspace"))
    _add_reading(parser)


def _read(options: argparse.Namespace) -> int:
    from alinea.reading.read import read  # noqa: PLC0415  (each command loads what it needs)
    from alinea.reports.records import statement_record  # noqa: PLC0415
    from alinea.reports.summaries import statement_lines  # noqa: PLC0415

    statement = read(options.file, password=options.password)
    if options.json:
        return _write_json(statement_record(statement, i18n.current()))
    return _write(statement_lines(statement, i18n.current()))


def _commitments(options: argparse.Namespace) -> int:
    from alinea.commitments.extract import commitments  # noqa: PLC0415
    from alinea.reading.read import read  # noqa: PLC0415  (each command loads what it needs)
    from alinea.reports.records import extraction_record  # noqa: PLC0415
    from alinea.reports.summaries import extraction_lines  # noqa: PLC0415

    statement = read(options.file, password=options.password)
    found = commitments(statement)
    if options.json:
        return _write_json(extraction_record(statement, found, i18n.current()))
    return _write(extraction_lines(statement, found, i18n.current()))


def _align(options: argparse.Namespace) -> int:
    links = _aligned_lines(options) if options.lines else _aligned_statements(options)
    if options.json:
        from alinea.reports.records import links_record  # noqa: PLC0415

        return _write_json(links_record(links, i18n.current()))
    return _write(f"{list(link.left)}:{list(link.right)}" for link in links)


def _aligned_lines(options: argparse.Namespace) -> Sequence[Link]:
    from alinea.alignment.align import align_lines  # noqa: PLC0415
    from alinea.language.detect import language_of  # noqa: PLC0415
    from alinea.reading.lines import read_lines  # noqa: PLC0415

    left, right = read_lines(options.left), read_lines(options.right)
    return align_lines(
        left,
        right,
        options.left_language or language_of("\n".join(left)),
        options.right_language or language_of("\n".join(right)),
    )


def _aligned_statements(options: argparse.Namespace) -> Sequence[Link]:
    from alinea.alignment.align import align  # noqa: PLC0415

    left = _read_as(options.left, options.password, options.left_language)
    right = _read_as(options.right, options.password, options.right_language)
    return align(left, right, unit=options.unit).links


def _read_as(path: Path, password: str | None, language: str | None) -> Statement:
    from alinea.model.statement import Correction, Field  # noqa: PLC0415
    from alinea.reading.read import read  # noqa: PLC0415  (each command loads what it needs)

    corrections = (Correction(Field.LANGUAGE, language),) if language else ()
    return read(path, password=password, corrections=corrections)


def _compare(options: argparse.Namespace) -> int:
    from alinea.comparison.compare import compare  # noqa: PLC0415
    from alinea.reading.read import read  # noqa: PLC0415  (each command loads what it needs)

    if len(options.files) < 2 or not 0 <= options.base < len(options.files):
        return _wrong_comparison(options)
    statements = tuple(read(path, password=options.password) for path in options.files)
    comparison = compare(statements, base=options.base)
    if options.to is not None:
        from alinea.reports.word import write_comparison  # noqa: PLC0415

        write_comparison(comparison, options.to, i18n.current())
    if options.workspace is not None:
        from alinea.workspace.file import new_workspace, save  # noqa: PLC0415

        save(new_workspace(statements, options.files, base=options.base), options.workspace)
    if options.json:
        from alinea.reports.records import comparison_record  # noqa: PLC0415

        return _write_json(comparison_record(comparison, i18n.current()))
    from alinea.reports.summaries import comparison_lines  # noqa: PLC0415

    written = [path for path in (options.to, options.workspace) if path is not None]
    return _write(comparison_lines(comparison, written, i18n.current()))


def _wrong_comparison(options: argparse.Namespace) -> int:
    count = len(options.files)
    if count < 2:
        say = _("alinea: a comparison needs two files at least.")
    else:
        say = ngettext(
            "alinea: --base counts the files from 0, and there is only {count}.",
            "alinea: --base counts the files from 0, and there are only {count}.",
            count,
        ).format(count=count)
    print(say, file=sys.stderr)
    return WRONG_CALL


def _open(options: argparse.Namespace) -> int:
    problem = _window_problem()
    if problem:
        print(problem, file=sys.stderr)
        return UNUSABLE
    # By name, since this module must load where Qt is not installed.
    application = importlib.import_module("alinea.app")
    return int(application.main([str(path) for path in options.files]))


def _window_problem() -> str:
    """Return one sentence on why the window cannot open here, "" where it can."""
    if importlib.util.find_spec("PySide6") is None:
        return _("The window is not installed; install it with: pip install 'alinea[window]'")
    if not system.has_screen():
        return _("There is no screen here; the commands of “alinea --help” work without one.")
    offscreen = os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal")
    packages = system.missing_packages(screen=not offscreen)
    if packages:
        say = _(
            "The window needs system libraries; install them with: sudo apt-get install {names}"
        )
        return say.format(names=" ".join(packages))
    return ""


def _write_json(record: dict[str, Any]) -> int:
    json.dump(record, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return FINE


def _write(lines: Iterable[str]) -> int:
    for line in lines:
        print(line)
    return FINE
