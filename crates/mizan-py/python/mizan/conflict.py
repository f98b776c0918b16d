"""Conflicts that are built in code: in option form, as a graph, from matrices.

What is built is a case like any other, as a file would write it (`Conflict.text`), so that all mistakes in it are told in
the same words, and whoever wants a file has one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ._native import Session

if TYPE_CHECKING:
    import networkx
    import numpy

__all__ = ["Conflict"]

Label = str | Mapping[str, str]
"""A text for people: one, or one for each language, such as `{"ar": "الجسر", "en": "the bridge"}`."""

Statement = str | Mapping[str, Any]
"""A formula, or a table with `that` and what else the case file knows: `because`, `weight`, `id`, …"""


@dataclass(frozen=True)
class Conflict:
    """A conflict that is built in code. `open()` makes a `Session` of it.

    `dms`: the ids of the decision makers, or a label for each. `options`: for each decision maker its options, as ids, or
    with a label or a table for each (`{"withdraw": {"name": "withdraw", "moves": "only-on"}}`). `prefers`: for each its
    statements, the most important first. `ranking`: for each, in place of these, the states, best first; those that tie in
    a list of their own. `rules`: formulas of what is not feasible, or tables as `[[rule]]` has them. `states`: names for
    states, each a pattern (`"YN-"`), a list of the options that are taken, or a table. `claims`: tables as `[[claim]]` has
    them. `title`, `about`: what it is called, and about. `lang`: in which language it is spoken of.

    In graph form (`from_networkx`, `from_matrices`) there are no options but `moves`: for each decision maker the arcs.

    The keys and their meaning are those of docs/case-file.md.
    """

    dms: Sequence[str] | Mapping[str, Label]
    options: Mapping[str, Sequence[str] | Mapping[str, Label | Mapping[str, Any]]] = field(default_factory=dict)
    prefers: Mapping[str, Sequence[Statement]] = field(default_factory=dict)
    ranking: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    rules: Sequence[str | Mapping[str, Any]] = ()
    states: Mapping[str, str | Sequence[str] | Mapping[str, Any]] = field(default_factory=dict)
    claims: Sequence[Mapping[str, Any]] = ()
    title: Label = ""
    about: Label = ""
    lang: str | None = None
    graph: Sequence[str] = ()
    moves: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = set(self.dms)
        for name in ("options", "prefers", "ranking", "moves"):
            strangers = [dm for dm in getattr(self, name) if dm not in known]
            if strangers:
                raise KeyError(f"{name}: {', '.join(strangers)}")

    @classmethod
    def from_networkx(
        cls,
        graph: networkx.Graph,
        ranks: Mapping[str, Mapping[Hashable, float]] | Mapping[str, Sequence[Any]],
        *,
        dm: str = "dm",
        **rest: Any,
    ) -> Conflict:
        """A conflict in graph form: the nodes of `graph` are the states, and the attribute `dm` of an edge says who makes
        that move, one or several. An edge without direction goes both ways.

        `ranks`: for each decision maker a number for each node, the greater the better; or a ranking, best first.
        `rest`: `title`, `states`, `claims` and what else `Conflict` takes.
        """
        names = {node: str(node) for node in graph.nodes}
        if len(set(names.values())) < len(names):
            raise ValueError("nodes: str()")
        both = not graph.is_directed()
        moves: dict[str, list[tuple[str, str]]] = {name: [] for name in ranks}
        for start, end, attributes in graph.edges(data=True):
            movers = attributes[dm]
            for mover in [movers] if isinstance(movers, str) else movers:
                arcs = moves.setdefault(mover, [])
                arcs.append((names[start], names[end]))
                if both:
                    arcs.append((names[end], names[start]))
        ranking = {
            who: _by_rank({names[node]: rank for node, rank in of.items()})
            if isinstance(of, Mapping)
            else [_named(entry, names) for entry in of]
            for who, of in ranks.items()
        }
        return cls(dms=list(moves), graph=list(names.values()), moves=moves, ranking=ranking, **rest)

    @classmethod
    def from_matrices(
        cls,
        moves: Mapping[str, numpy.ndarray[Any, Any]],
        ranks: Mapping[str, numpy.ndarray[Any, Any] | Sequence[float]],
        *,
        names: Sequence[str] | None = None,
        **rest: Any,
    ) -> Conflict:
        """A conflict in graph form, as the matrix representation of the graph model has it (Xu, Hipel and Kilgour 2009).

        `moves`: for each decision maker a matrix of n × n, in which an entry other than 0 in row i and column j is a move
        from state i to state j. `ranks`: for each n numbers, the greater the better. `names`: those of the states; `s1`,
        `s2`, … where left out. `rest`: `title`, `states`, `claims` and what else `Conflict` takes.
        """
        import numpy as np

        matrices = {dm: np.asarray(matrix) for dm, matrix in moves.items()}
        sizes = {matrix.shape for matrix in matrices.values()}
        n = next(iter(matrices.values())).shape[0]
        if sizes != {(n, n)}:
            raise ValueError(f"moves: {sorted(sizes)}")
        states = [f"s{place + 1}" for place in range(n)] if names is None else [str(name) for name in names]
        if len(states) != n:
            raise ValueError(f"names: {len(states)}, {n}")
        arcs = {
            dm: [(states[i], states[j]) for i, j in zip(*np.nonzero(matrix), strict=True)]
            for dm, matrix in matrices.items()
        }
        ranking = {}
        for dm, of in ranks.items():
            numbers = np.asarray(of, dtype=float)
            if numbers.shape != (n,) or not np.isfinite(numbers).all():
                raise ValueError(f"ranks[{dm!r}]: {numbers.shape}, ({n},)")
            ranking[dm] = _by_rank(dict(zip(states, numbers.tolist(), strict=True)))
        return cls(dms=list(matrices), graph=states, moves=arcs, ranking=ranking, **rest)

    @property
    def text(self) -> str:
        """The case file that says the same."""
        return "\n".join(_lines(self)) + "\n"

    def open(self, **how: Any) -> Session:
        """The session with it; `how` is as for `mizan.open`."""
        how.setdefault("lang", self.lang)
        return Session.of_text(self.text, name="Conflict", **how)


def _by_rank(ranks: Mapping[str, float]) -> list[Any]:
    """The states best first; those of one rank in a list."""
    groups: dict[float, list[str]] = {}
    for state, rank in ranks.items():
        groups.setdefault(rank, []).append(state)
    ordered = [groups[rank] for rank in sorted(groups, reverse=True)]
    return [group[0] if len(group) == 1 else group for group in ordered]


def _named(entry: Any, names: Mapping[Hashable, str]) -> Any:
    if isinstance(entry, list):
        return [_named(one, names) for one in entry]
    return names.get(entry, entry)


def _lines(conflict: Conflict) -> Iterable[str]:
    yield "mizan = 1"
    about = {"title": conflict.title, "about": conflict.about}
    if any(about.values()):
        yield from _table("[case]", {key: text for key, text in about.items() if text})
    if conflict.graph:
        yield from _table("[graph]", {"states": list(conflict.graph)})
    for dm in conflict.dms:
        yield from _table(f"[dm.{_key(dm)}]", _decision_maker(conflict, dm))
        options = conflict.options.get(dm, {})
        for option in options:
            of = options[option] if isinstance(options, Mapping) else {}
            yield from _table(f"[dm.{_key(dm)}.options.{_key(option)}]", _labelled(of))
    for rule in conflict.rules:
        yield from _table("[[rule]]", {"forbid": rule} if isinstance(rule, str) else rule)
    for name, state in conflict.states.items():
        yield from _table(f"[states.{_key(name)}]", _state(conflict, state))
    for claim in conflict.claims:
        yield from _table("[[claim]]", claim)


def _decision_maker(conflict: Conflict, dm: str) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    if isinstance(conflict.dms, Mapping):
        entries.update(_labelled(conflict.dms[dm]))
    for key in ("prefers", "ranking", "moves"):
        of = getattr(conflict, key).get(dm)
        if of is not None:
            entries[key] = list(of)
    return entries


def _labelled(of: Label | Mapping[str, Any]) -> Mapping[str, Any]:
    """A label, or a table that may have one."""
    is_label = isinstance(of, str) or (of and all(key in ("ar", "en") for key in of))
    return {"name": of} if is_label else of  # type: ignore[return-value]


def _state(conflict: Conflict, state: str | Sequence[str] | Mapping[str, Any]) -> Mapping[str, Any]:
    if isinstance(state, Mapping):
        return state
    if isinstance(state, str):
        return {"state" if conflict.graph else "key": state}
    return {"on": list(state)}


def _table(head: str, entries: Mapping[str, Any]) -> Iterable[str]:
    yield ""
    yield head
    for key, value in entries.items():
        yield f"{_key(key)} = {_value(value)}"


def _key(key: str) -> str:
    plain = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return key if plain else _quoted(key)


def _value(value: Any) -> str:
    """A value of TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(part)}" for key, part in value.items()) + " }"
    if isinstance(value, Iterable):
        return "[" + ", ".join(_value(part) for part in value) + "]"
    if hasattr(value, "item"):  # a number of NumPy
        value = value.item()
    if isinstance(value, (int, float)) or hasattr(value, "isoformat"):
        return value.isoformat() if hasattr(value, "isoformat") else repr(value)
    raise TypeError(type(value).__name__)


def _quoted(text: str) -> str:
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(escapes.get(c) or (f"\\u{ord(c):04X}" if ord(c) < 32 or c == "\x7f" else c) for c in text) + '"'
