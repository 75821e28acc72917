"""Fit the constants of alignment to the sets "tune", and its confidence to what it then does.

``python tests/benchmarks/alignment/fit.py`` searches the constants one after another, each up and
down, keeping what does better, and writes ``resources/alignment/constants.toml``; with
``--confidence`` it fits only ``confidence.toml``. About an hour, and a minute.
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import fields, replace
from math import exp
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[3] / "desktop")]

from boilerplate import boilerplate
from measures import Run, tallied
from mixes import MIXES, SETS, document, documents, draft, mixed
from thinning import without

from alinea.alignment import align, engine, lexicon
from alinea.alignment.align import align_lines
from alinea.alignment.constants import Constants, constants

DATA = Path(__file__).parents[3] / "resources" / "alignment"
THIN = 0.5
"""The share of the lexicon taken out: with all of it there is little left to learn from."""
RATES = {
    "heard", "figure_heard", "label_heard", "faint", "only_faint",
    "lost_known", "gone_known", "lost_strange", "gone_strange",
}  # fmt: skip
SCALES = {
    "patience", "class_patience", "chance_more", "texts_more", "usual", "weight", "spread",
    "spread_short", "length_weight", "length_same", "prior_patience", "skew", "jump",
}  # fmt: skip
FIXED = {"break_inside"}


def suites(which: str, seeds: int) -> dict[str, list[Run]]:
    """Return the cases of the sets ``which`` ("tune" or "held"), by suite."""
    docs = documents(f"*.{which}.tsv")
    every = [*docs, [unit for units in docs for unit in units]]
    found: dict[str, list[Run]] = {
        mix.name: [
            (mixed(units, mix, seed), "en", "es") for seed in range(seeds) for units in every
        ]
        for mix in MIXES
    }
    start = 0 if which == "tune" else 1000
    found["boilerplate"] = [
        (mixed(boilerplate(120, start + seed), mix, seed), "en", "es")
        for seed in range(seeds)
        for mix in MIXES
    ]
    found["twins"] = [
        (mixed(document(path), mix, seed), "es", "es")
        for seed in range(seeds)
        for path in sorted((SETS / "twins").glob(f"*.{which}.tsv"))
        for mix in MIXES
    ]
    found["drafts"] = [
        (draft(path), path.name.split(".")[1], path.name.split(".")[1])
        for path in sorted((SETS / "drafts").glob(f"*.{which}.tsv"))
    ]
    return found


def objective(rule: Constants, runs: dict[str, list[Run]]) -> float:
    """Return the mean strict F1 over the suites, and a little of that on gaps."""
    engine.constants = lambda: rule
    total = weights = 0.0
    for name, some in runs.items():
        with without(THIN if some[0][1] != some[0][2] else 0.0):
            tally = tallied(some)
        weight = 0.5 if name == "drafts" else 1.0
        share = 0.0 if name == "natural" else 0.1
        total += weight * ((1 - share) * tally.strict + share * tally.with_gaps)
        weights += weight
    return total / weights


def steps(name: str, value: float, scale: float) -> list[float]:
    if name in RATES:
        near = [value - 0.1 * scale, value + 0.1 * scale]
        return [round(min(0.97, max(0.02, one)), 3) for one in near]
    if name in SCALES:
        return [round(value / (1 + 0.4 * scale), 3), round(value * (1 + 0.4 * scale), 3)]
    return [round(value - scale, 3), round(value + scale, 3)]


def fit_constants(rounds: Sequence[float] = (1.0, 0.5)) -> None:
    runs = suites("tune", 2)
    rule = constants()
    best = objective(rule, runs)
    print(f"{best:.3f} to begin with", flush=True)
    random = Random(0)
    names = [field.name for field in fields(Constants) if field.name not in FIXED]
    for scale in rounds:
        random.shuffle(names)
        for name in names:
            for value in steps(name, getattr(rule, name), scale):
                other = replace(rule, **{name: value})
                reached = objective(other, runs)
                if reached > best + 0.005:
                    best, rule = reached, other
                    print(f"{best:.3f} {name} = {value}", flush=True)
                    write_constants(rule)
                    break


def write_constants(rule: Constants) -> None:
    path = DATA / "constants.toml"
    text = path.read_text(encoding="utf-8")
    for field in fields(Constants):
        text = re.sub(
            rf"^{field.name} = .*$",
            f"{field.name} = {getattr(rule, field.name)}",
            text,
            flags=re.MULTILINE,
        )
    path.write_text(text, encoding="utf-8")


def fit_confidence() -> None:
    """Collect what links looked like and whether they were right, and fit a logistic regression."""
    seen: dict[str, list[tuple[tuple[float, ...], bool]]] = {"match": [], "alone": []}
    kept: list[tuple[str, tuple[float, ...]]] = []
    align.confidence = lambda kind, features: kept.append((kind, features)) or float(len(kept) - 1)
    for name, some in suites("tune", 3).items():
        for thin in (0.0, 0.3, 0.6) if name not in ("twins", "drafts") else (0.0, 0.0):
            with without(thin):
                for case, left, right in some:
                    kept.clear()
                    engine.forget()
                    for link in align_lines(case.left, case.right, left, right):
                        kind, features = kept[int(link.score)]
                        right_one = (
                            (link.left, link.right) in case.gold
                            if kind == "match"
                            else set(link.left) <= case.left_gaps
                            and set(link.right) <= case.right_gaps
                        )
                        seen[kind].append((features, right_one))
    lines = [
        line
        for line in (DATA / "confidence.toml").read_text(encoding="utf-8").splitlines()
        if line.startswith("#")
    ]
    for kind, rows in seen.items():
        weights = fitted(rows)
        lines.append(f"{kind} = [{', '.join(f'{weight:.4f}' for weight in weights)}]")
        print(kind, len(rows), "links,", sum(right for _, right in rows), "right")
    (DATA / "confidence.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def fitted(
    rows: Sequence[tuple[tuple[float, ...], bool]], ridge: float = 1.0, rounds: int = 25
) -> list[float]:
    """Return the weights of a logistic regression, by Newton's method with a small ridge."""
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(rounds):
        slope = [-ridge * weight for weight in weights]
        curve = [[ridge * (a == b) for b in range(size)] for a in range(size)]
        for features, right in rows:
            total = sum(a * b for a, b in zip(weights, features, strict=True))
            chance = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
            miss, bend = right - chance, chance * (1 - chance)
            for a in range(size):
                slope[a] += miss * features[a]
                scaled, row = bend * features[a], curve[a]
                for b in range(size):
                    row[b] += scaled * features[b]
        step = solved(curve, slope)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return weights


def solved(matrix: list[list[float]], target: list[float]) -> list[float]:
    """Solve a linear system by Gauss's elimination."""
    size = len(target)
    rows = [[*row, value] for row, value in zip(matrix, target, strict=True)]
    for a in range(size):
        pivot = max(range(a, size), key=lambda b: abs(rows[b][a]))
        rows[a], rows[pivot] = rows[pivot], rows[a]
        for b in range(size):
            if b != a and rows[b][a]:
                factor = rows[b][a] / rows[a][a]
                rows[b] = [x - factor * y for x, y in zip(rows[b], rows[a], strict=True)]
    return [rows[a][size] / rows[a][a] for a in range(size)]


if __name__ == "__main__":
    lexicon.lexicon()
    if "--confidence" not in sys.argv:
        fit_constants()
    fit_confidence()
