"""Run Alinea with ``python -m alinea``."""

from alinea.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
