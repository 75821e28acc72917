"""The tables of resources/reading say what they can mean, and nothing twice."""

import pytest

from alinea.language.tables import rows
from alinea.model.statement import Aside, Kind
from alinea.reading.phrases import bare

WHERE = {"line", "start", "label", "anywhere"}


def test_residue_has_known_reasons_and_places():
    for row in rows("reading/residue.tsv"):
        assert Aside(row["reason"])
        assert row["where"] in WHERE
        assert len(row["language"]) in (0, 2)
        assert bare(row["phrase"])


def test_kinds_offices_and_openers_are_of_their_columns():
    assert all(Kind(row["kind"]) for row in rows("reading/kinds.tsv"))
    assert {row["where"] for row in rows("reading/offices.tsv")} == {"start", "anywhere", "end"}
    assert {row["place"] for row in rows("reading/preambular.tsv")} == {"lead", "start"}


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("residue", ("phrase", "where")),
        ("kinds", ("phrase",)),
        ("offices", ("word", "where")),
        ("preambular", ("phrase", "place")),
        ("others", ("word", "language")),
    ],
)
def test_no_row_stands_twice(name, columns):
    keys = [tuple(row[column] for column in columns) for row in rows(f"reading/{name}.tsv")]
    assert sorted(set(keys)) == sorted(keys)
