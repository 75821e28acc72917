"""The two sets of colours, light and dark, and how far apart two colours are.

Colour only ever repeats what a sign, a word or a line style says. The hues (blue, rust, violet)
keep apart for the common colour deficiencies because their lightness and their signs differ too.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``. A ``*_tint`` is a ground that the colour of its name is read on."""

    dark: bool
    paper: str
    chrome: str
    panel: str
    raised: str
    hover: str
    rule: str
    control: str
    ink: str
    muted: str
    accent: str
    accent_tint: str
    accent_fill: str
    on_accent: str
    selection: str
    edge: str
    recurring: str
    recurring_tint: str
    diverging: str
    diverging_tint: str
    only: str
    only_tint: str
    shared: str
    stronger: str
    weaker: str
    note: str
    warning: str
    found: str
    found_now: str


LIGHT = Theme(
    dark=False,
    paper="#ffffff",
    chrome="#ffffff",
    panel="#f7f9fc",
    raised="#ffffff",
    hover="#eef2f8",
    rule="#e2e8f0",
    control="#cbd5e1",
    ink="#1b2430",
    muted="#58647a",
    accent="#1f4e79",
    accent_tint="#e6eef7",
    accent_fill="#1f4e79",
    on_accent="#ffffff",
    selection="#f2f7fd",
    edge="#5b8fc4",
    recurring="#17648c",
    recurring_tint="#e4f0f7",
    diverging="#a8430c",
    diverging_tint="#fdefe4",
    only="#664a90",
    only_tint="#efe9f7",
    shared="#e6f1f9",
    stronger="#1a6b3c",
    weaker="#a8430c",
    note="#fffdf0",
    warning="#fff6e0",
    found="#fff0b3",
    found_now="#ffd24d",
)

DARK = Theme(
    dark=True,
    paper="#171a20",
    chrome="#1c2027",
    panel="#1a1e25",
    raised="#232831",
    hover="#2a303b",
    rule="#2c333e",
    control="#434c5a",
    ink="#e3e8ef",
    muted="#9ba7b7",
    accent="#8cb9e8",
    accent_tint="#21354a",
    accent_fill="#2f6299",
    on_accent="#ffffff",
    selection="#1c2632",
    edge="#5585b8",
    recurring="#7cc0e6",
    recurring_tint="#1b3241",
    diverging="#f0a06a",
    diverging_tint="#3a291d",
    only="#bda4e8",
    only_tint="#2e2740",
    shared="#1d3040",
    stronger="#7fcf9c",
    weaker="#f0a06a",
    note="#2a2820",
    warning="#3a3220",
    found="#5a4a10",
    found_now="#7d6410",
)

READ_ON: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("ink", "muted") for ground in ("paper", "chrome", "panel")),
    *((ink, ground) for ink in ("ink", "muted") for ground in ("raised", "hover", "selection")),
    *(("ink", f"{tone}_tint") for tone in ("recurring", "diverging", "only", "accent")),
    *((tone, f"{tone}_tint") for tone in ("recurring", "diverging", "only", "accent")),
    *(
        (tone, ground)
        for tone in ("recurring", "diverging", "only")
        for ground in ("paper", "panel")
    ),
    *((tone, "selection") for tone in ("recurring", "diverging", "only")),
    *(("ink", ground) for ground in ("shared", "note", "warning", "found", "found_now")),
    *(("accent", ground) for ground in ("paper", "panel", "raised", "selection", "hover")),
    *((move, ground) for move in ("stronger", "weaker") for ground in ("paper", "panel")),
    ("muted", "accent_tint"),
    ("muted", "diverging_tint"),
    ("muted", "note"),
    ("on_accent", "accent_fill"),
)
"""Every pair of a colour of words and the ground that the window shows it on."""


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
