"""Keep the catalogues in step with the code: ``python i18n/catalogue.py update`` or ``check``.

``update`` writes ``alinea.pot`` and merges it into every ``alinea.po``; ``check`` changes nothing
and fails where an update would change something, or where a message is untranslated or fuzzy.
"""

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
CODE = HERE.parent / "desktop" / "alinea"
KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}


def template() -> Catalog:
    """Return every message of the code, sorted."""
    catalog = Catalog(project="alinea", fuzzy=False)
    found = extract_from_dir(
        CODE, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",)
    )
    for _path, _line, message, comments, context in found:
        catalog.add(message, None, auto_comments=comments, context=context)
    return catalog


def written(catalog: Catalog) -> bytes:
    out = BytesIO()
    write_po(
        out,
        catalog,
        no_location=True,
        sort_output=True,
        ignore_obsolete=True,
        width=99,
        omit_header=catalog.locale is None,
    )
    return out.getvalue()


def merged(path: Path, messages: Catalog) -> Catalog:
    with path.open("rb") as stream:
        catalog = read_po(stream, locale=path.parts[-3])
    catalog.update(messages, no_fuzzy_matching=True, update_header_comment=False)
    return catalog


def untranslated(catalog: Catalog) -> list[str]:
    found = []
    for message in catalog:
        strings = message.string if isinstance(message.string, tuple | list) else [message.string]
        if message.id and (message.fuzzy or not all(strings)):
            found.append(str(message.id))
    return found


def ids(catalog: Catalog) -> set[object]:
    return {(message.id, message.context) for message in catalog if message.id}


def main() -> int:
    if sys.argv[1:] not in (["update"], ["check"]):
        print(__doc__)
        return 2
    messages = template()
    problems = []
    for path in sorted(HERE.glob("*/LC_MESSAGES/alinea.po")):
        catalog = merged(path, messages)
        if sys.argv[1] == "update":
            path.write_bytes(written(catalog))
            continue
        with path.open("rb") as stream:
            if ids(read_po(stream, locale=path.parts[-3])) != ids(catalog):
                problems.append(f"{path}: out of step with the code")
        problems += [f"{path}: untranslated: {text}" for text in untranslated(catalog)]
    pot = HERE / "alinea.pot"
    if sys.argv[1] == "update":
        pot.write_bytes(written(messages))
    elif not pot.is_file() or pot.read_bytes() != written(messages):
        problems.append(f"{pot}: out of step with the code")
    print("\n".join(problems) or "The catalogues are complete.")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
