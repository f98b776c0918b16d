"""What it costs to share a sweep out: `mizan.dask.sweep` against `Session.sweep`, with one worker and with two.

    pip install '.[dask]' && python crates/mizan-py/benches/cluster.py

It prints processor time, which other work on the machine changes little, beside the time by the clock; and asserts the
answers: the counts, the rows in the files, and their bytes, so that fast wrong work fails. Linux only: memory is read from
`/proc`. docs/performance.md has the figures.

`--million` is another run: 10⁶ variants on all processors, with the time and the peak memory.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet
from distributed import Client, LocalCluster

import mizan
import mizan.dask

#: How long is looked at what a cluster uses that is asked nothing, in seconds.
IDLE = 10.0


@dataclass(frozen=True)
class Used:
    """What processes have used: by the clock, whoever asks, and each worker; in seconds."""

    clock: float
    asker: float
    workers: tuple[float, ...]

    def since(self, before: Used) -> Used:
        workers = tuple(now - then for now, then in zip(self.workers, before.workers, strict=True))
        return Used(self.clock - before.clock, self.asker - before.asker, workers)


def used(client: Client | None = None) -> Used:
    workers = () if client is None else tuple(client.run(time.process_time).values())
    return Used(time.monotonic(), time.process_time(), workers)


def peak() -> int:
    """The most memory that this process has held so far, in MiB."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) // 1024


@contextmanager
def cluster(workers: int) -> Iterator[Client]:
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None) as local,
        Client(local) as client,
    ):
        client.run(imported)
        yield client


def imported() -> str:
    import mizan.dask  # what every worker does once, whatever it is asked

    return mizan.__version__


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".parquet"}


def rows_in(folder: Path) -> int:
    return sum(pyarrow.parquet.read_metadata(path).num_rows for path in folder.glob("*.parquet"))


def told(name: str, n: int, seconds: float, of: Used) -> None:
    rate = f"{n / seconds:8.1f} variants a second and core" if seconds > 0 else ""
    print(f"{name:44} {seconds:8.2f} s of a processor {of.clock:8.2f} s by the clock {rate}", flush=True)


def compare(case: str, n: int, shard_size: int, workers: list[int], place: Path) -> None:
    """One machine, then clusters of so many workers."""
    variants = {"random": n, "seed": 1}
    session = mizan.open(case, lang="en", max_work=2**100)
    alone = place / "alone"
    before = used()
    wanted = session.sweep(variants, to=alone, shard_size=shard_size, threads=1)
    of = used().since(before)
    told("Session.sweep, one thread", n, of.asker, of)
    cost = of.asker
    assert rows_in(alone) == len(wanted) == n
    for count in workers:
        with cluster(count) as client:
            before = used(client)
            time.sleep(IDLE)
            idle = used(client).since(before)
            folder = place / f"of-{count}"
            before = used(client)
            swept = mizan.dask.sweep(session, variants=variants, client=client, to=folder, shard_size=shard_size)
            of = used(client).since(before)
            share = of.clock / idle.clock
            idling = [idle.workers[worker] * share for worker in range(count)]
            memory = list(client.run(peak).values())
        told(f"mizan.dask.sweep, workers: {count}", n, sum(of.workers), of)
        print(f"    of that while idling as long: {sum(idling):.2f} s; beyond it and Session.sweep: ", end="")
        print(f"{(sum(of.workers) - sum(idling)) / cost - 1:+.1%}; with it: {sum(of.workers) / cost - 1:+.1%}")
        print(f"    whoever asks, with the scheduler: {of.asker:.2f} s, idling as long {idle.asker * share:.2f} s")
        print(f"    peak memory, MiB: {memory} in the workers, {peak()} where it is asked", flush=True)
        assert bytes_in(folder) == bytes_in(alone), "the bytes are those of one machine"
        assert swept.summary.to_dict() == wanted.to_dict()
        assert len(swept) == n


def million(case: str, n: int, shard_size: int, place: Path) -> None:
    """Many variants, on all processors."""
    variants = {"random": n, "seed": 1}
    session = mizan.open(case, lang="en", max_work=2**100)
    folder = place / "million"
    with cluster(os.cpu_count() or 1) as client:
        before = used(client)
        swept = mizan.dask.sweep(session, variants=variants, client=client, to=folder, shard_size=shard_size, progress=True)
        of = used(client).since(before)
        memory = list(client.run(peak).values())
    told(f"mizan.dask.sweep, workers: {len(of.workers)}", n, sum(of.workers), of)
    print(f"    whoever asks, with the scheduler: {of.asker:.2f} s; files: {len(swept.files)}")
    print(f"    peak memory, MiB: {memory} in the workers, {peak()} where it is asked", flush=True)
    assert rows_in(folder) == len(swept) == n
    trying = session.variants(variants)
    for number in {1, (len(swept.files) + 1) // 2, len(swept.files)}:
        data, _ = trying.shard(number, shard_size=shard_size)
        assert swept.files[number - 1].read_bytes() == data, "the bytes are those of one machine"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--case", default="library:syria-2016")
    parser.add_argument("--variants", type=int, default=10_000)
    parser.add_argument("--shard-size", type=int, default=1000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--million", action="store_true", help="10⁶ variants, or as many as --variants says")
    parser.add_argument("--to", type=Path, help="a folder for the files, which are kept; what is there is not made again")
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="mizan-bench-") as passing:
        place = asked.to or Path(passing)
        if asked.million:
            n = asked.variants if asked.variants != parser.get_default("variants") else 1_000_000
            million(asked.case, n, asked.shard_size, place)
        else:
            compare(asked.case, asked.variants, asked.shard_size, asked.workers, place)


if __name__ == "__main__":
    main()
