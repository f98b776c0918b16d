"""Sweeps shared out over a cluster, with Dask.

Each file of a sweep is a task: so many variants, tried by whoever is free. What is in it depends on nothing but the case and
the variants, so that it does not matter who made it, or how often: a worker that is lost loses what it was at, which somebody
else does anew. The case travels once. No more tasks are on the way than keep the workers busy, and a file is written as soon
as it comes, so that it does not matter either how many there are.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from . import open as opened
from ._native import Session, Sweep, Variants
from .progress import teller

if TYPE_CHECKING:
    import dask.dataframe
    from distributed import Client

__all__ = ["ClusterSweep", "sweep"]

Which = Literal["named", "single", "pairs"] | Mapping[str, int] | Sequence[str | Sequence[str]]

#: How many tasks are on the way for each thread of the cluster: one that is done, one that waits.
AHEAD = 2


@dataclass(frozen=True)
class ClusterSweep:
    """What became of many variants that a cluster tried: `summary` counts them, `files` has a row for each.

    `str()` of it is what `mizan sweep` prints; `len()` is how many rows there are.
    """

    summary: Sweep
    """What became of all of them, counted: `claims`, `equilibria`, `to_dict()`."""
    files: tuple[Path, ...]
    """The files with the rows, in order. Where no folder was named they last as long as this."""
    made: int
    """How many files this run made; the others were there."""
    _folder: TemporaryDirectory[str] | None

    @property
    def frame(self) -> dask.dataframe.DataFrame:
        """The rows as a dataframe of Dask, a partition a file. Whoever computes it has to see the files."""
        import dask.dataframe as dd

        if any(path.suffix != ".parquet" for path in self.files):
            frame: dask.dataframe.DataFrame = dd.from_map(_csv, [str(path) for path in self.files])
        else:
            frame = dd.from_map(_parquet, [str(path) for path in self.files])
        return frame

    def __len__(self) -> int:
        return len(self.summary)

    def __str__(self) -> str:
        return str(self.summary)

    def _repr_html_(self) -> str:
        return self.summary._repr_html_()


def sweep(
    case: str | os.PathLike[str] | Session,
    *,
    variants: Which = "single",
    client: Client | None = None,
    concepts: str | Sequence[str] | None = None,
    to: str | os.PathLike[str] | None = None,
    files: Literal["parquet", "csv"] = "parquet",
    shard_size: int = 1000,
    progress: bool | Callable[[int, int], object] | None = None,
) -> ClusterSweep:
    """Tries many variants of a case on a cluster: the rows, and the bytes of the files, are those of `Session.sweep`.

    `case`: a path, a text, or a session. `variants`, `concepts`, `files`: as for `Session.sweep`. `client`: that of the
    cluster; where left out the current one, else one of this machine is begun for this. `to`: a folder of this machine for
    the files; what is there already is not computed again. Where left out, the files last as long as the answer. `shard_size`:
    how many variants a task tries; they should take a second or so. `progress`: as for every question.

    Raises `CaseError`, `Refused`, `ArgumentError`; what a worker reports, and `distributed.KilledWorker` where a task ends
    one worker after the other.
    """
    session = case if isinstance(case, Session) else opened(case)
    trying = session.variants(variants, concepts=concepts)
    folder = TemporaryDirectory(prefix="mizan-") if to is None else None
    place = Path(folder.name if folder is not None else os.fspath(to or ""))
    with trying.shards(place, files=files, shard_size=shard_size) as shards:
        counts = [shards.counts(number) for number in range(1, len(shards) + 1)]
        missing = [place + 1 for place, found in enumerate(counts) if found is None]
        tell = teller(progress)
        if missing:
            task = _Task(_parcel(session, variants, concepts), files, shard_size)
            with _client(client) as there:
                for done, (number, data, of) in enumerate(_answers(there, task, missing), start=1):
                    shards.store(number, data)
                    counts[number - 1] = of
                    if tell is not None:
                        tell(len(counts) - len(missing) + done, len(counts))
        summary = trying.sum([of for of in counts if of is not None])
        return ClusterSweep(summary, tuple(shards.paths), len(missing), folder)


@dataclass(frozen=True)
class _Parcel:
    """All that a worker needs to know: it travels once."""

    text: str
    name: str
    lang: str
    max_states: int
    max_work: int
    variants: tuple[str, Any]
    concepts: tuple[str, ...] | None


def _parcel(session: Session, variants: Which, concepts: str | Sequence[str] | None) -> _Parcel:
    (state,) = session.__reduce__()[1]
    names = (concepts,) if isinstance(concepts, str) else None if concepts is None else tuple(concepts)
    of = {key: state[key] for key in ("text", "name", "lang", "max_states", "max_work")}
    return _Parcel(**of, variants=_frozen(variants), concepts=names)


def _frozen(variants: Which) -> tuple[str, Any]:
    """Variants by which something can be remembered."""
    if isinstance(variants, str):
        return "kind", variants
    if isinstance(variants, Mapping):
        return "drawn", tuple(sorted(variants.items()))
    return "listed", tuple((changes,) if isinstance(changes, str) else tuple(changes) for changes in variants)


def _thawed(frozen: tuple[str, Any]) -> Which:
    how, variants = frozen
    thawed: Which = dict(variants) if how == "drawn" else variants
    return thawed


@lru_cache(maxsize=2)
def _trying(parcel: _Parcel) -> Variants:
    """The variants, which a worker reads once and not for every task."""
    of = {key: getattr(parcel, key) for key in ("name", "lang", "max_states", "max_work")}
    return Session.of_text(parcel.text, **of).variants(_thawed(parcel.variants), concepts=parcel.concepts)


def _shard(parcel: _Parcel, number: int, files: Literal["parquet", "csv"], shard_size: int) -> tuple[bytes, list[int]]:
    # A worker has a thread for each task, so that a task has one.
    return _trying(parcel).shard(number, files=files, shard_size=shard_size, threads=1)


@dataclass(frozen=True)
class _Task:
    parcel: _Parcel
    files: Literal["parquet", "csv"]
    shard_size: int


def _same(parcel: _Parcel) -> _Parcel:
    return parcel


def _answers(client: Client, task: _Task, numbers: Sequence[int]) -> Iterator[tuple[int, bytes, list[int]]]:
    """The files as they come. Before one is taken there are no more on the way than `AHEAD` for each thread."""
    from distributed import as_completed

    # It is the result of a task, so that it is made anew where the only worker that has it is lost.
    parcel = client.submit(_same, task.parcel)
    waiting: dict[Any, int] = {}
    left = iter(numbers)

    def submit() -> Any:
        number = next(left, None)
        if number is None:
            return None
        future = client.submit(_shard, parcel, number, task.files, task.shard_size, pure=False)
        waiting[future] = number
        return future

    try:
        first = [submit() for _ in range(min(len(numbers), AHEAD * max(1, sum(client.nthreads().values()))))]
        coming = as_completed([future for future in first if future is not None], with_results=True)
        for future, (data, of) in coming:
            number = waiting.pop(future)
            future.release()
            following = submit()
            if following is not None:
                coming.add(following)
            yield number, data, of
    finally:
        client.cancel([*waiting, parcel])


@contextmanager
def _client(client: Client | None) -> Iterator[Client]:
    if client is not None:
        yield client
        return
    from distributed import Client, get_client

    try:
        current = get_client()
    except ValueError:
        with Client(processes=True, threads_per_worker=1, dashboard_address=":0") as own:
            yield own
    else:
        yield current


def _parquet(path: str) -> Any:
    import pandas
    import pyarrow.parquet

    return pyarrow.parquet.read_table(path).to_pandas(types_mapper=pandas.ArrowDtype)


def _csv(path: str) -> Any:
    import pandas

    return pandas.read_csv(path)
