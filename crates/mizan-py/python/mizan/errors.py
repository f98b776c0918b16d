"""What can go wrong, with its code, its place, and its remedy; in the words of the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import Diagnostic

__all__ = ["ArgumentError", "CaseError", "MizanError", "Refused"]


class MizanError(Exception):
    """Why there is no answer. `str()` of it is what the command line says.

    `code` is for programs: that of a diagnostic, such as `"M428"`, or a word, such as `"too-much-work"`.
    `diagnostics` says what is wrong with a text: of a case with `CaseError`, else of what was handed over.
    """

    code: str
    diagnostics: tuple[Diagnostic, ...]

    def __init__(self, message: str, code: str = "", diagnostics: Sequence[Diagnostic] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.diagnostics = tuple(diagnostics)

    @property
    def _first(self) -> Diagnostic | None:
        errors = [found for found in self.diagnostics if found.severity == "error"]
        return next(iter(errors or self.diagnostics), None)

    @property
    def place(self) -> tuple[str, int | None, int | None] | None:
        """The file, the line and the column of the first mistake, from 1; `None` where it is about no text."""
        first = self._first
        return None if first is None else (first.file, first.line, first.column)

    @property
    def remedy(self) -> str | None:
        """What to write in place of the first mistake; `None` where the message says it."""
        first = self._first
        return None if first is None else first.remedy

    def __reduce__(self) -> tuple[type[MizanError], tuple[str, str]]:
        # It goes from a worker of a cluster to whoever asked: its text does.
        return type(self), (str(self), self.code)


class CaseError(MizanError):
    """Something is wrong with the case, or there is none."""


class Refused(MizanError):
    """A question has no answer: it is too large, or makes no sense here."""


class ArgumentError(MizanError, ValueError):
    """What was handed over names nothing of the case, or is nothing that can be asked."""
