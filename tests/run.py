"""Set up and pass the tests on a fresh machine: ``python3 tests/run.py [pytest arguments]``.

Makes ``.venv-tests`` beside the project, installs Alinea, its window and the test tools there,
installs the system libraries that Qt needs where it may (Debian and its kin, as root), and runs
pytest. ``--lint`` adds the linters and type checker and runs them first.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv-tests"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LINTERS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("python", "i18n/catalogue.py", "check"),
)


def call(*command: str, **more: str) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | more
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def install_system_libraries() -> None:
    sys.path.insert(0, str(ROOT / "desktop"))
    from alinea.system import missing_packages

    packages = missing_packages(screen=False)
    if not packages:
        return
    install = ("apt-get", "install", "-y", "--no-install-recommends", *packages)
    if shutil.which("apt-get") and os.geteuid() == 0:
        call("apt-get", "update", "-qq")
        call(*install, DEBIAN_FRONTEND="noninteractive")
    else:
        print(
            f"The window needs system libraries that are missing; install them with: sudo {' '.join(install)}"
        )
        raise SystemExit(1)


def groups(*names: str) -> list[str]:
    """Return the requirements of dependency groups; pip reads them itself only from 25.1 on."""
    import tomllib

    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [entry for name in names for entry in table["dependency-groups"][name]]


def main() -> int:
    if sys.version_info < (3, 11):
        print("Alinea needs Python 3.11 or newer.")
        return 1
    arguments = sys.argv[1:]
    lint = "--lint" in arguments
    if lint:
        arguments.remove("--lint")
    install_system_libraries()
    if not PYTHON.is_file():
        # Without pip, since Debian keeps ensurepip in a package of its own; pip comes from outside.
        venv.create(FOLDER, with_pip=False)
    wanted = groups("test", "lint") if lint else groups("test")
    call(
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(PYTHON),
        "install",
        "-q",
        "-e",
        ".[window]",
        *wanted,
    )
    if lint:
        for name, *rest in LINTERS:
            tool = PYTHON if name == "python" else PYTHON.with_name(name + PYTHON.suffix)
            call(str(tool), *rest)
    call(str(PYTHON), "-m", "pytest", *arguments)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
