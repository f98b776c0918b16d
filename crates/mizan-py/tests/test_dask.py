"""Sweeps on a cluster: the bytes of one machine, whatever becomes of the workers."""

import os
import signal

import pytest
from conftest import CASES, NEIGHBOURS
from distributed import Client, LocalCluster

import mizan
import mizan.dask

DRAWN = {"random": 90, "seed": 5}


@pytest.fixture(scope="module")
def client():
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster,
        Client(cluster) as client,
    ):
        yield client


def files_in(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """What one machine makes of the same."""
    folder = tmp_path_factory.mktemp("alone")
    summary = mizan.open(CASES / "syria-2016", lang="en").sweep(DRAWN, to=folder, shard_size=20)
    return summary, files_in(folder)


@pytest.mark.parametrize("how", ["path", "text", "session"])
def test_the_answer_and_the_bytes_are_those_of_one_machine(client, alone, tmp_path, how):
    path = CASES / "syria-2016"
    case = {"path": path, "text": (path / "case.toml").read_text("utf-8"), "session": mizan.open(path, lang="en")}[how]
    told = []
    swept = mizan.dask.sweep(
        case, variants=DRAWN, client=client, to=tmp_path, shard_size=20, progress=lambda *steps: told.append(steps)
    )
    assert files_in(tmp_path) == alone[1]
    assert swept.summary.to_dict() == alone[0].to_dict()
    assert len(swept) == 90
    assert (swept.made, len(swept.files), told[-1]) == (5, 5, (5, 5))


def test_the_rows_are_a_dataframe(client, alone):
    swept = mizan.dask.sweep(CASES / "syria-2016", variants=DRAWN, client=client, shard_size=20)
    frame = swept.frame
    assert frame.npartitions == 5
    rows = frame.compute()
    assert rows["variant"].tolist() == list(range(1, 91))
    claim = alone[0].claims.rows()[0]
    assert (rows[f"claim.{claim['id']}"] == "holds").sum() == claim["holds"]


@pytest.mark.parametrize("variants", ["single", "pairs", "named", [["a.parity dropped"], []]], ids=str)
def test_every_kind_of_variants_can_be_shared_out(client, variants, tmp_path):
    session = mizan.open(NEIGHBOURS, lang="en")
    swept = mizan.dask.sweep(session, variants=variants, client=client, to=tmp_path / "dask", files="csv", shard_size=4)
    session.sweep(variants, to=tmp_path / "alone", files="csv", shard_size=4)
    assert files_in(tmp_path / "dask") == files_in(tmp_path / "alone")
    assert len(swept) == len(session.variants(variants)) == len(swept.frame.compute())


def test_what_is_there_is_not_computed_again(client, alone, tmp_path):
    case = CASES / "syria-2016"
    mizan.dask.sweep(case, variants=DRAWN, client=client, to=tmp_path, shard_size=20)
    (tmp_path / "shard-000003.parquet").unlink()
    again = mizan.dask.sweep(case, variants=DRAWN, client=client, to=tmp_path, shard_size=20)
    assert again.made == 1
    assert files_in(tmp_path) == alone[1]


def test_a_worker_that_is_killed_loses_nothing_and_counts_nothing_twice(alone, tmp_path):
    session = mizan.open(CASES / "syria-2016", lang="en")
    variants = {"random": 600, "seed": 5}
    killed = []
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster,
        Client(cluster) as client,
    ):
        pids = list(client.run(os.getpid).values())

        def kill_one(done, of):
            if done >= 3 and not killed:
                killed.append(pids[0])
                os.kill(pids[0], signal.SIGKILL)

        swept = mizan.dask.sweep(
            session, variants=variants, client=client, to=tmp_path / "dask", shard_size=20, progress=kill_one
        )
    assert killed
    session.sweep(variants, to=tmp_path / "alone", shard_size=20)
    assert files_in(tmp_path / "dask") == files_in(tmp_path / "alone")
    assert swept.summary.to_dict() == session.variants(variants).sum(
        [session.variants(variants).shard(number, shard_size=200)[1] for number in (1, 2, 3)]
    ).to_dict()
    assert swept.made == 30


def test_no_more_is_on_the_way_than_keeps_the_workers_busy(client, tmp_path, monkeypatch):
    waiting, most = set(), [0]
    submit = client.submit

    def counted(function, *arguments, **named):
        future = submit(function, *arguments, **named)
        if function is mizan.dask._shard:
            waiting.add(future.key)
            most[0] = max(most[0], len(waiting))
        return future

    monkeypatch.setattr(client, "submit", counted)
    store = []

    def taken(done, of):
        # One was taken for each that is told of.
        store.append(done)
        waiting.pop()

    mizan.dask.sweep(NEIGHBOURS, variants={"random": 400, "seed": 1}, client=client, shard_size=10, progress=taken)
    assert len(store) == 40
    assert most[0] <= mizan.dask.AHEAD * 2 + 1


def test_a_mistake_is_told_before_anything_is_sent(client):
    with pytest.raises(mizan.CaseError):
        mizan.dask.sweep(NEIGHBOURS.replace("!b.arms", "!b.army"), client=client)
    with pytest.raises(mizan.ArgumentError):
        mizan.dask.sweep(NEIGHBOURS, variants="twice", client=client)


def test_the_current_client_is_taken(client):
    assert len(mizan.dask.sweep(NEIGHBOURS, variants="single")) > 0
