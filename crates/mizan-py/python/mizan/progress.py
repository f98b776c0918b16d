"""How far work is, told to whoever waits for it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

__all__ = ["teller"]

Tell = Callable[[int, int], object]

#: Work that is done sooner needs no bar, in seconds.
PATIENCE = 1.0


def teller(progress: bool | Tell | None) -> Tell | None:
    """What is to be called with the steps that are done and those that there are.

    A function is taken as it is. `True` is a bar, `False` is none; `None` is a bar where it can be seen: in a notebook.
    """
    if progress is None:
        progress = _in_notebook()
    if progress is True:
        return _Bar() if _in_notebook() else _Line()
    return progress or None


def _in_notebook() -> bool:
    shell = sys.modules.get("IPython")
    running = shell.get_ipython() if shell is not None else None
    return running is not None and getattr(running, "kernel", None) is not None


class _Patient:
    """Says nothing while the work may be done at once."""

    def __init__(self) -> None:
        self.began = time.monotonic()

    def __call__(self, done: int, of: int) -> None:
        if time.monotonic() - self.began >= PATIENCE:
            self.show(done, of)

    def show(self, done: int, of: int) -> None:
        raise NotImplementedError


class _Bar(_Patient):
    """The notebook's own bar."""

    bar: Any = None

    def show(self, done: int, of: int) -> None:
        if self.bar is None:
            from IPython.display import ProgressBar

            self.bar = ProgressBar(of)
            self.bar.display()
        self.bar.total = of
        self.bar.progress = done


class _Line(_Patient):
    """A line on standard error."""

    def show(self, done: int, of: int) -> None:
        end = "\n" if done == of else ""
        print(f"\r{done:,} / {of:,}", end=end, file=sys.stderr, flush=True)
