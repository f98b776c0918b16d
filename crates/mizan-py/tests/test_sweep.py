"""Many variants at once: the same rows, wherever they go."""

import csv
import io
import json
import pickle

import pyarrow
import pyarrow.parquet
import pytest
from conftest import CASES, NEIGHBOURS, program

import mizan

KINDS = [("single", ["--changes"]), ("pairs", ["--pairs"]), ({"random": 40, "seed": 7}, ["--random", "40", "--seed", "7"])]


@pytest.mark.parametrize(("variants", "flags"), KINDS, ids=["single", "pairs", "random"])
def test_rows_are_those_of_the_command_line(variants, flags):
    session = mizan.open(CASES / "chicken", lang="en")
    swept = session.sweep(variants)
    rows = list(csv.reader(io.StringIO(program("sweep", "cases/chicken", *flags, "--format", "csv").lstrip("\ufeff"))))
    assert swept.rows.columns == rows[0]
    assert len(swept) == len(swept.rows) == len(rows) - 1

    def cell(value):
        return "" if value is None else " ".join(value) if isinstance(value, list) else str(value)

    assert [[cell(value) for value in row.values()] for row in swept.rows.rows()] == rows[1:]
    assert str(swept) == program("sweep", "cases/chicken", *flags, "--lang", "en")


def test_files_are_those_of_the_command_line(tmp_path):
    session = mizan.open(CASES / "chicken", lang="en")
    swept = session.sweep("pairs", to=tmp_path / "ours", files="csv", shard_size=16)
    flags = ["--pairs", "--out", tmp_path / "theirs", "--shard-size", "16"]
    printed = program("sweep", "cases/chicken", *flags, "--lang", "en", "--format", "json")
    ours, theirs = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir() if path.suffix != ".lock"}
        for name in ("ours", "theirs")
    )
    assert ours == theirs
    assert len(ours) > 2
    assert swept.to_dict() == json.loads(printed)
    assert swept.rows is None


def test_what_is_there_is_not_computed_again(tmp_path):
    session = mizan.open(CASES / "chicken", lang="en")
    first = session.sweep("pairs", to=tmp_path, shard_size=16)
    kept = tmp_path / "shard-000001.parquet"
    bytes_of, when = kept.read_bytes(), kept.stat().st_mtime_ns
    (tmp_path / "shard-000002.parquet").write_bytes(b"half a file")
    again = session.sweep("pairs", to=tmp_path, shard_size=16)
    assert (kept.read_bytes(), kept.stat().st_mtime_ns) == (bytes_of, when)
    assert again.to_dict() == first.to_dict()
    with pytest.raises(mizan.Refused) as raised:
        session.sweep("single", to=tmp_path, shard_size=16)
    assert raised.value.code == "sweep-other"


def test_parquet_has_the_columns_of_the_table(tmp_path):
    session = mizan.open(CASES / "chicken", lang="en")
    session.sweep("single", to=tmp_path)
    (file,) = tmp_path.glob("*.parquet")
    written, table = pyarrow.parquet.read_table(file), pyarrow.table(session.sweep("single").rows)
    assert written.to_pylist() == table.to_pylist()
    assert [field.type for field in written.schema] == [field.type for field in table.schema]


def test_rankings_are_drawn_where_everybody_sees_it_as_it_is(neighbours):
    # A view that says so, and nothing else, is no other view.
    sees = '[sources.s]\ntitle = "s"\n[view.b]\nbasis = "stated"\nbecause = "It knows."\ncite = { source = "s", paragraph = 1 }\n'
    session = mizan.open(NEIGHBOURS + sees, lang="en")
    assert session.usable, session
    drawn = {"random": 20, "seed": 2}
    assert session.sweep(drawn).to_dict() == neighbours.sweep(drawn).to_dict()
    mistaken = mizan.open(NEIGHBOURS + '[view.b]\nchanges = ["a.parity dropped"]\n', lang="en")
    with pytest.raises(mizan.Refused) as raised:
        mistaken.sweep(drawn)
    assert raised.value.code == "views"


def test_a_list_of_changes_is_a_sweep(neighbours):
    swept = neighbours.sweep([["a.parity dropped"], ["a.parity dropped", "b.prefers[1] dropped"], []])
    assert len(swept) == 3
    assert swept.rows["claim.arms_race"] == ["fails", "fails", "holds"]
    assert swept.rows["name"] == ["calm", None, None]
    assert swept.claims.rows()[0] == {
        "id": "arms_race", "unchanged": "holds", "holds": 1, "fails": 2, "vacuous": 0, "undecidable": 0,
    }
    named = neighbours.sweep("named")
    assert named.rows["name"] == ["calm"]


def test_rows_do_not_depend_on_threads_or_parts(syria):
    variants = syria.variants({"random": 60, "seed": 3})
    whole = pyarrow.table(variants.rows(threads=1))
    assert whole.equals(pyarrow.table(variants.rows(threads=3)))
    parts = [pyarrow.table(variants.rows(first, first + 25)) for first in range(0, 60, 25)]
    assert pyarrow.concat_tables(parts).combine_chunks().equals(whole.combine_chunks())
    assert variants.shard(2, shard_size=25)[0] == variants.shard(2, shard_size=25, threads=1)[0]


def test_counts_of_parts_add_up(syria):
    variants = syria.variants({"random": 60, "seed": 3})
    parts = [variants.shard(number, shard_size=25)[1] for number in (1, 2, 3)]
    assert variants.sum(parts).to_dict() == syria.sweep({"random": 60, "seed": 3}).to_dict()
    with pytest.raises(ValueError, match="parts"):
        variants.sum([[1, 2, 3]])


def test_a_folder_is_held_by_one(neighbours, tmp_path):
    variants = neighbours.variants("single")
    with variants.shards(tmp_path) as held, pytest.raises(mizan.Refused) as raised:
        assert len(held) == 1
        variants.shards(tmp_path)
    assert raised.value.code == "sweep-held"
    variants.shards(tmp_path).release()


def test_a_session_travels_as_its_text(neighbours):
    there = pickle.loads(pickle.dumps(neighbours))
    assert there.text == NEIGHBOURS
    assert there.language == neighbours.language
    assert there.sweep("single").to_dict() == neighbours.sweep("single").to_dict()


