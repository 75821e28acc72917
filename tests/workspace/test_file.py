"""A workspace comes back exactly as it was, or says in one error why it cannot."""

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from alinea import files
from alinea.model.errors import (
    ChangedOnDisk,
    Damaged,
    Missing,
    NewerWorkspace,
    Unwritable,
)
from alinea.workspace.file import load, new_workspace, packed, save
from tests.workspace.values import DATA, statement, workspace

FIXTURES = Path(__file__).parents[1] / "files" / "workspaces"


def test_workspace_comes_back_as_it_was(tmp_path):
    path = tmp_path / "conversación fronteriza.alinea"
    save(workspace(), path)
    assert load(path) == workspace()


def test_same_workspace_gives_the_same_bytes():
    assert packed(workspace()) == packed(workspace())


@pytest.mark.parametrize("number", [1])
def test_every_format_ever_written_still_opens(number):
    assert load(FIXTURES / f"format-{number}.alinea") == workspace()


def test_saving_over_a_file_that_somebody_changed_is_refused(tmp_path):
    path = tmp_path / "w.alinea"
    written = save(workspace(), path)
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDisk):
        save(workspace(), path, expected=written)
    assert path.read_bytes() == b"theirs"


def test_a_folder_cannot_be_written(tmp_path):
    with pytest.raises(Unwritable):
        save(workspace(), tmp_path)


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path):
    with pytest.raises(Unwritable):
        save(workspace(), tmp_path / "nowhere" / "w.alinea")


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_an_interrupted_write_leaves_the_old_file_whole(tmp_path, monkeypatch, step):
    path = tmp_path / "w.alinea"
    save(workspace(), path)
    before = path.read_bytes()

    def fails(*_, **__):
        raise OSError(28, "No space left on device")

    if step == "fsync":
        monkeypatch.setattr(files.os, "fsync", fails)
    else:
        monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(Unwritable, match=r"w\.alinea"):
        save(replace(workspace(), base=0), path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["w.alinea"]


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(Missing):
        load(tmp_path / "w.alinea")


def archive(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, value in members.items():
            made.writestr(name.replace("_", ".") + ".json", json.dumps(value))
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a zip",
        packed(workspace())[:-40],
        packed(workspace())[:900] + b"\x00" * 40 + packed(workspace())[940:],
        archive(other={}),
        archive(alinea={"format": 1}),
        archive(alinea={"format": "1"}, workspace={}),
        archive(alinea={"format": 1}, workspace=[]),
        archive(alinea={"format": 1}, workspace={"base": "one"}),
        archive(alinea={"format": 1}, workspace={"notes": [{"text": "?"}]}),
        archive(alinea=[]),
    ],
    ids=range(11),
)
def test_a_damaged_file_is_said_to_be_damaged(tmp_path, data):
    path = tmp_path / "w.alinea"
    path.write_bytes(data)
    with pytest.raises(Damaged):
        load(path)


def test_a_file_of_a_later_program_is_not_guessed_at(tmp_path):
    path = tmp_path / "w.alinea"
    path.write_bytes(archive(alinea={"format": 99}, workspace={}))
    with pytest.raises(NewerWorkspace) as caught:
        load(path)
    assert caught.value.version == 99


def test_a_field_that_a_later_program_added_is_passed_over(tmp_path):
    path = tmp_path / "w.alinea"
    path.write_bytes(archive(alinea={"format": 1}, workspace={"colour": "blue", "base": 0}))
    assert load(path).statements == ()


def test_a_source_that_changed_since_it_was_read_is_not_taken(tmp_path):
    path = tmp_path / "declaración ñandú.txt"
    path.write_bytes(DATA)
    assert new_workspace([statement()], [path]).sources[0].data == DATA
    path.write_bytes(DATA + b"!")
    with pytest.raises(ChangedOnDisk):
        new_workspace([statement()], [path])
