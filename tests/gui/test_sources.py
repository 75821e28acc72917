"""Whatever is brought becomes statements, and is read again as it was read first."""

import pytest

from alinea.gui.sources import Brought, read_again, take
from alinea.model.errors import Cancelled, EmptyFile, Encrypted, Missing, TooLarge
from alinea.model.progress import silent
from alinea.model.statement import Correction, Field

PAGE = (
    "<html><body><nav>Home | About</nav><h1>Joint Statement</h1>"
    "<p>The Parties will meet.</p><p>They will share data.</p></body></html>"
)


def test_each_way_of_bringing_is_read_and_keeps_its_bytes(tmp_path):
    path = tmp_path / "one.txt"
    path.write_bytes("Título\n\nLas Partes se reunirán.".encode("cp1252"))
    brought = [
        Brought(path=path),
        Brought(data=b"Second\n\nThe Parties will meet.", name="second.txt"),
        Brought(text="Third\n\nThe Parties met.", name="pasted.txt"),
        Brought(html=PAGE, name="pasted.html"),
    ]
    taken = take(brought, silent)
    assert [statement.source.name for statement, _source in taken.read] == [
        "one.txt",
        "second.txt",
        "pasted.txt",
        "pasted.html",
    ]
    assert taken.read[0][0].language == "es"
    for statement, source in taken.read:
        assert statement.source.sha256 == source.sha256


def test_what_fails_does_not_keep_the_rest_from_being_read(tmp_path, monkeypatch):
    monkeypatch.setattr("alinea.gui.sources.LARGEST", 50)
    good, empty, large = (tmp_path / name for name in ("good.txt", "empty.txt", "large.txt"))
    good.write_text("Statement\n\nThey will meet.")
    empty.touch()
    large.write_text("x" * 51)
    brought = [Brought(path=one) for one in (empty, tmp_path / "gone.txt", large, good)]
    taken = take(brought, silent)
    assert [type(one) for one in taken.problems] == [EmptyFile, Missing, TooLarge]
    assert len(taken.read) == 1


def test_a_folder_is_a_problem_and_not_a_crash(tmp_path):
    (problem,) = take([Brought(path=tmp_path)], silent).problems
    assert problem.path == tmp_path


def test_locked_files_wait_and_passwords_are_remembered(monkeypatch):
    from alinea.reading import read as reading

    real = reading.read_bytes

    def guarded(data, name, *, password=None, **more):
        if password != "sesame":
            raise Encrypted(name, wrong=password is not None)
        return real(data, name, **more)

    monkeypatch.setattr(reading, "read_bytes", guarded)
    brought = Brought(path=None, data=b"Statement\n\nThey will meet.", name="a.docx")
    (locked,) = take([brought], silent).locked
    assert (locked.brought, locked.wrong) == (brought, False)


def test_reading_can_be_stopped(tmp_path):
    def stop(_done, _total, _what):
        raise Cancelled

    with pytest.raises(Cancelled):
        take([Brought(path=tmp_path / "any.txt")], stop)


@pytest.mark.parametrize(
    "brought",
    [
        Brought(data=b"First line\n\nThe Parties will meet.", name="a.txt"),
        Brought(data=PAGE.encode(), name="saved.html"),
        Brought(html=PAGE, name="pasted.html"),
        Brought(text="First line\n\nThe Parties will meet.", name="pasted.txt"),
    ],
)
def test_a_statement_is_read_again_as_it_was_and_obeys_corrections(brought):
    ((statement, source),) = take([brought], silent).read
    corrections = (Correction(Field.PLACE, "Miravel"),)
    again = read_again(statement, [source], corrections, None)
    assert again.text == statement.text
    assert (again.key, again.place) == (statement.key, "Miravel")


def test_without_its_bytes_nothing_is_read_again():
    ((statement, _source),) = take([Brought(text="One\n\nThey met.", name="a.txt")], silent).read
    with pytest.raises(Missing):
        read_again(statement, [], (), None)
