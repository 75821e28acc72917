"""The user's word on what a statement says of itself."""

import datetime
from collections.abc import Mapping
from dataclasses import replace

from alinea.language.names import party
from alinea.model.statement import Correction, Field, Kind, Party, Statement


def corrected(
    built: Statement, corrections: tuple[Correction, ...], own: tuple[Party, ...]
) -> Statement:
    """Put the user's word over what was read; an empty value says that there is none.

    ``own`` are the parties that the text introduces and no list knows. A value that is none of
    its field, from a later version of Alinea, changes nothing.
    """
    known = {one.code: one for one in (*own, *built.parties)}
    for item in corrections:
        built = _corrected(built, item.field, item.value.strip(), known)
    return built


def _corrected(
    built: Statement, field: Field, value: str, known: Mapping[str, Party]
) -> Statement:
    match field:
        case Field.KIND:
            kinds = {kind.value: kind for kind in Kind}
            built = replace(built, kind=kinds.get(value, built.kind))
        case Field.DATE:
            built = replace(built, date=_day(value, built.date))
        case Field.PLACE:
            built = replace(built, place=value or None)
        case Field.ISSUER:
            built = replace(built, issuer=value or None)
        case Field.PARTIES:
            codes = dict.fromkeys(value.split())
            built = replace(built, parties=tuple(known.get(code) or party(code) for code in codes))
        case _:
            pass
    return built


def _day(value: str, otherwise: datetime.date | None) -> datetime.date | None:
    if not value:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        return otherwise


def last(corrections: tuple[Correction, ...], field: Field) -> str | None:
    """Return the last value given for a field, None where none was."""
    values = [correction.value for correction in corrections if correction.field is field]
    return values[-1] if values else None
