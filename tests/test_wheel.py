"""The wheel carries all that the program needs: it runs straight from the zip, without a checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "resources" / "samples"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


def test_wheel_holds_compiled_catalogues_and_no_tests(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "alinea/_bundle/i18n/es/LC_MESSAGES/alinea.mo" in names
    assert not [name for name in names if name.startswith("tests")]


@pytest.mark.parametrize(("language", "said"), [("en", "Written:"), ("es", "Se escribió:")])
def test_command_runs_from_the_wheel(wheel, tmp_path, language, said):
    target = tmp_path / "comparison.docx"
    files = [str(SAMPLES / f"{name}.en.txt") for name in ("draft-3", "adopted")]
    command = [sys.executable, "-m", "alinea", "compare", *files, "--to", str(target)]
    done = subprocess.run(
        [*command, "--language", language],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(wheel), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert said in done.stdout
    assert target.stat().st_size > 5000
