"""Fixtures every test may rely on."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import pytest

from alinea import i18n

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def source_language(monkeypatch):
    monkeypatch.setattr(i18n, "_current", i18n.load("en"))


@pytest.fixture(scope="session")
def shared():
    """The folder of real statements beside the project; a user's checkout has none."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside this checkout")
    return SHARED
