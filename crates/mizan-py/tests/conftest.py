"""What the tests share: the cases of the library, and the program with whose output answers are compared."""

import os
import subprocess
from pathlib import Path

import pytest

import mizan

ROOT = Path(__file__).resolve().parents[3]
CASES = ROOT / "cases"

#: Two who can arm, and claims about it.
NEIGHBOURS = """
mizan = 1
[case]
title = { ar = "جاران", en = "Two neighbours" }
language = "en"
[dm.a]
name = { ar = "أ", en = "A" }
prefers = [{ that = "a.arms", id = "parity" }, "!b.arms"]
[dm.a.options.arms]
[dm.b]
name = { ar = "ب", en = "B" }
prefers = ["b.arms", "!a.arms"]
[dm.b.options.arms]
[states.peace]
on = []
[[claim]]
id = "arms_race"
says = { ar = "يتسلح كلاهما.", en = "Both arm." }
check = "at peace: leads_to(a.arms & b.arms)"
[[claim]]
id = "peace_lasts"
says = { ar = "يدوم السلم.", en = "Peace lasts." }
check = "at peace: always(!a.arms)"
expect = "fails"
[[variant]]
id = "calm"
changes = ["a.parity dropped"]
"""


@pytest.fixture
def neighbours() -> mizan.Session:
    return mizan.open(NEIGHBOURS, lang="en")


@pytest.fixture(scope="session")
def syria() -> mizan.Session:
    """The first case: its sweeps take a while."""
    return mizan.open(CASES / "syria-2016", lang="en")


@pytest.fixture(scope="session")
def toll() -> mizan.Session:
    """A small case in which something is open, and something happened."""
    return mizan.open(CASES / "teaching/the-toll", lang="en")


def program(*arguments: str | os.PathLike[str], error: bool = False) -> str:
    """What `mizan` prints; with `error` what it says of a mistake."""
    done = subprocess.run(
        [os.environ["MIZAN"], *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=not error
    )
    return done.stderr if error else done.stdout
