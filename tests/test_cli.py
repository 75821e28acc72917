"""The command line: stable JSON, exit codes, and errors in one sentence."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from alinea import __version__, cli

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
DRAFTS = [str(SAMPLES / f"{name}.en.txt") for name in ("draft-1", "draft-2", "draft-3", "adopted")]
EN, ES = str(SAMPLES / "adopted.en.txt"), str(SAMPLES / "adopted.es.txt")


def output(capsys, *arguments):
    assert cli.main(arguments) == 0
    return capsys.readouterr().out


def record(capsys, *arguments):
    return json.loads(output(capsys, *arguments, "--json"))


def failure(capsys, *arguments):
    """Return the exit code and the one line on standard error."""
    try:
        code = cli.main(arguments)
    except SystemExit as ended:
        code = ended.code
    captured = capsys.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    return code, line


def test_version(capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"alinea {__version__}\n"


def test_read_offsets_point_at_the_words(capsys):
    read = record(capsys, "read", EN)
    for kind in ("paragraphs", "sentences"):
        assert read[kind]
        for entry in read[kind]:
            assert read["text"][entry["start"] : entry["end"]] == entry["text"]
    assert read["language"] == "en"
    assert read["date"] == "2026-04-09"
    assert read["place"] == "Miravel"
    assert all(0 <= entry["paragraph"] < len(read["paragraphs"]) for entry in read["sentences"])


@pytest.mark.parametrize("path", [EN, ES])
def test_every_sentence_is_classed_with_a_reason(capsys, path):
    found = record(capsys, "commitments", path)
    assert len(found["sentences"]) == len(record(capsys, "read", path)["sentences"])
    assert all(entry["reason"] for entry in found["sentences"])
    for entry in found["commitments"]:
        assert entry["rules"]
        assert 0 <= entry["level"] <= 6
        assert found["text"][entry["start"] : entry["end"]] == entry["text"]


def test_reasons_are_in_the_language_asked_for(capsys):
    english = record(capsys, "commitments", EN, "--language", "en")
    spanish = record(capsys, "commitments", EN, "--language", "es")
    assert english["sentences"][0]["reason"] != spanish["sentences"][0]["reason"]
    assert english["commitments"][0]["level"] == spanish["commitments"][0]["level"]


@pytest.mark.parametrize("unit", ["sentence", "paragraph"])
def test_every_unit_is_in_one_bead(capsys, unit):
    beads = record(capsys, "align", EN, ES, "--unit", unit)["beads"]
    beads = [bead for bead in beads if bead["kind"] != "kin"]
    for side, path in (("left", EN), ("right", ES)):
        units = record(capsys, "read", path)[f"{unit}s"]
        assert sorted(index for bead in beads for index in bead[side]) == list(range(len(units)))


def test_lines_keep_their_numbers(capsys, tmp_path):
    left, right = tmp_path / "l.txt", tmp_path / "r.txt"
    left.write_text("The Parties will share information.\n\nThey met in Lima on 3 May 2024.\n")
    right.write_text("Se reunieron en Lima el 3 de mayo de 2024.\n")
    text = output(capsys, "align", str(left), str(right), "--lines")
    assert "[2]:[0]" in text.splitlines()


def test_compare_tells_each_difference_in_both_languages(capsys):
    found = record(capsys, "compare", *DRAFTS[2:])
    assert found["differences"]
    for difference in found["differences"]:
        assert difference["sentence"]["en"]
        assert difference["sentence"]["es"]
        for side in ("left", "right"):
            if difference[side]:
                assert difference[side]["text"]
    assert {thread["kind"] for thread in found["threads"]} & {"variant", "diverging", "verbatim"}


def test_compare_is_the_same_every_time(capsys):
    assert output(capsys, "compare", *DRAFTS, "--json") == output(
        capsys, "compare", *DRAFTS, "--json"
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_compare_writes_word_and_workspace(capsys, tmp_path, language):
    word, kept = tmp_path / "a b ñ.docx", tmp_path / "w.alinea"
    output(
        capsys,
        "compare",
        EN,
        ES,
        "--to",
        str(word),
        "--workspace",
        str(kept),
        "--language",
        language,
    )
    for path in (word, kept):
        assert zipfile.ZipFile(io.BytesIO(path.read_bytes())).testzip() is None


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["read"], 2),
        (["compare", EN], 2),
        (["compare", EN, ES, "--base", "2"], 2),
        (["align", EN, ES, "--unit", "word"], 2),
        (["sing", EN], 2),
        (["read", "nowhere.txt"], 1),
        (["read", str(SAMPLES)], 1),
        (["compare", EN, "nowhere.txt"], 1),
        (["compare", EN, ES, "--to", "/nowhere/at/all/out.docx"], 1),
        (["compare", EN, ES, "--workspace", "/nowhere/at/all/w.alinea"], 1),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_cannot_be_done_is_said_in_one_sentence(capsys, arguments, code, language):
    got, line = failure(capsys, *arguments, "--language", language)
    assert got == code
    assert line.endswith((".", "»"))


@pytest.mark.parametrize("data", [b"", b"   \n\n", bytes(range(256)) * 20, b"PK\x03\x04 broken"])
def test_a_file_that_is_no_text_is_refused(capsys, tmp_path, data):
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    assert failure(capsys, "read", str(path))[0] == 1


def test_a_reader_that_goes_away_is_no_error():
    done = subprocess.run(
        f'"{sys.executable}" -m alinea compare {DRAFTS[0]} {DRAFTS[1]} --json | head -c 20',
        shell=True,
        env={"PYTHONPATH": str(SAMPLES.parents[1] / "desktop"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
