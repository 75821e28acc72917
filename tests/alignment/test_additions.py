"""The user's own words, from TSV, TBX and TMX."""

import pytest

from alinea.alignment import lexicon
from alinea.alignment.additions import read_additions
from alinea.alignment.align import align_lines
from alinea.alignment.lexicon import Entry
from alinea.model import errors

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en-US"><seg>ground <ph/>rent</seg></tuv><tuv xml:lang="es-MX"><seg>canon del suelo</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>This is a whole sentence of a memory and says far too much.</seg></tuv>
<tuv xml:lang="es"><seg>Es una frase.</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>bail</seg></tuv><tuv xml:lang="es"><seg>arriendo</seg></tuv></tu>
</body></tmx>"""

TBX = """<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><text><body><termEntry id="1">
<langSet xml:lang="en"><tig><term>quay</term><termNote type="partOfSpeech">n</termNote></tig>
<tig><term>wharf</term></tig></langSet>
<langSet xml:lang="es"><tig><term>muelle</term></tig></langSet>
</termEntry></body></text></martif>"""

TBX3 = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Core" xml:lang="en"><text><body>
<conceptEntry id="1"><langSec xml:lang="en"><termSec><term>weir</term></termSec></langSec>
<langSec xml:lang="es"><termSec><term>azud</term></termSec></langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.tsv",
            "quay\tmuelle\tn\nweir\tazud\n",
            [Entry("quay", "muelle", "n"), Entry("weir", "azud")],
        ),
        ("b.tsv", "# words\nes\ten\nmuelle\tquay\n", [Entry("quay", "muelle")]),
        ("c.tmx", TMX, [Entry("ground rent", "canon del suelo")]),
        ("d.tbx", TBX, [Entry("quay", "muelle", "n"), Entry("wharf", "muelle", "n")]),
        ("e.tbx", TBX3, [Entry("weir", "azud")]),
        ("f.tsv", "\ufeffquay\tmuelle\nquay\tmuelle\n", [Entry("quay", "muelle")]),
    ],
)
def test_pairs_are_read_from_every_format(tmp_path, name, content, expected):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert list(read_additions(path)) == expected


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", errors.EmptyFile),
        (b"  \n", errors.EmptyFile),
        (b"<tmx><body>", errors.Damaged),
        (b"quay\tmu\xf1\xff", errors.Damaged),
        (b"no tabs here", errors.UnknownFormat),
        (b"<html><p>x</p></html>", errors.UnknownFormat),
    ],
)
def test_a_file_that_holds_no_pairs_is_refused_for_what_it_is(tmp_path, content, error):
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(error):
        read_additions(path)


def test_a_missing_file_is_missing(tmp_path):
    with pytest.raises(errors.Missing):
        read_additions(tmp_path / "none.tsv")


def test_entities_and_files_from_outside_are_not_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    path = tmp_path / "evil.tmx"
    path.write_text(
        f'<!DOCTYPE tmx [<!ENTITY x SYSTEM "{secret.as_uri()}">]><tmx><body><tu><tuv xml:lang="en">'
        '<seg>quay&x;</seg></tuv><tuv xml:lang="es"><seg>muelle</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    assert all("secret" not in entry.en for entry in read_additions(path))


def test_a_bomb_of_entities_does_not_go_off(tmp_path):
    path = tmp_path / "bomb.tmx"
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    path.write_text(
        f'<!DOCTYPE tmx [<!ENTITY l0 "lol">{levels}]><tmx><body><tu><tuv xml:lang="en"><seg>&l9;</seg></tuv>'
        '<tuv xml:lang="es"><seg>x</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    with pytest.raises((errors.Damaged, errors.UnknownFormat)):
        read_additions(path)


def test_added_words_answer_each_other():
    def shared():
        (link,) = align_lines(
            ["The snarg shall be repaired."], ["Se reparará el zutano."], "en", "es"
        )
        return {word for reason in link.reasons for word in reason.shared}

    lexicon.use([Entry("snarg", "zutano")])
    try:
        assert len(lexicon.additions()) == 1
        assert lexicon.lexicon().equivalents("snarg", "en") == ("zutano",)
        assert "snarg" in shared()
    finally:
        lexicon.use([])
    assert lexicon.lexicon().equivalents("snarg", "en") == ()
    assert "snarg" not in shared()
