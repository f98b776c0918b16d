"""Mizan audits strategic arguments with the Graph Model for Conflict Resolution.

>>> import mizan
>>> session = mizan.open("library:syria-2016")
>>> print(session.audit())

A `Session` is one case with all that was found out about it. Its answers print as on the command line, show themselves in
a notebook, and hold tables that pandas, polars and pyarrow take without a copy. `docs/python.md` tells it from the start.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ._native import (
    Audit,
    Changed,
    Claim,
    Condition,
    Diagnostic,
    Explanation,
    Figure,
    Inquiry,
    Paths,
    Session,
    Solution,
    Sweep,
    Table,
    Trace,
    Variants,
    __version__,
)
from .conflict import Conflict
from .errors import ArgumentError, CaseError, MizanError, Refused

__all__ = [
    "ArgumentError",
    "Audit",
    "CaseError",
    "Changed",
    "Claim",
    "Condition",
    "Conflict",
    "Diagnostic",
    "Explanation",
    "Figure",
    "Inquiry",
    "MizanError",
    "Paths",
    "Refused",
    "Session",
    "Solution",
    "Sweep",
    "Table",
    "Trace",
    "Variants",
    "__version__",
    "open",
]


def open(  # noqa: A001 - `mizan.open` is how it is meant to be read
    case: str | os.PathLike[str],
    *,
    lang: str | None = None,
    sources: str | os.PathLike[str] | None = None,
    max_states: int | None = None,
    max_work: int | None = None,
) -> Session:
    """Opens a case: a folder, a `.toml` file, the text of one (a `str` of more than one line), or `"library:NAME"`, which is
    built in (`mizan cases` lists the names).

    `lang`: the language in which it is spoken of, `"ar"` or `"en"`; the case's own where left out. `sources`: a folder into
    which to look for the texts of sources first. `max_states` and `max_work`: how large a state space may become, and how
    many steps a question may take, as on the command line.

    What is wrong with the case is in `Session.diagnostics`; asking a broken case anything raises `CaseError`. That there is
    no such case raises it here.
    """
    folder = None if sources is None else Path(sources)
    if isinstance(case, str) and "\n" in case:
        return Session.of_text(case, lang=lang, sources=folder, max_states=max_states, max_work=max_work)
    return Session.of_path(Path(case), lang=lang, sources=folder, max_states=max_states, max_work=max_work)


def _reopened(state: Mapping[str, Any]) -> Session:
    """A session that came from another process."""
    return Session.of_text(**state)
