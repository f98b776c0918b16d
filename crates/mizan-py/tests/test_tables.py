"""Answers as tables, which data frames take as they lie."""

import pandas
import polars
import pyarrow
import pytest
from conftest import CASES

import mizan


@pytest.fixture
def states():
    return mizan.open(CASES / "euphrates-1975", lang="en").solve().states


def test_states_are_labelled_rows(states):
    row = states.rows()[-1]
    assert len(states) == 6
    assert (row["number"], row["state"], row["label"]) == (6, "NYY", "Syria: escalate · Iraq: attack")
    assert (row["release"], row["escalate"], row["attack"]) == (False, True, True)
    assert row["nash"] is row["nash.syria"] is row["nash.iraq"] is True


def test_frames_share_its_memory(states):
    table = pyarrow.table(states)
    assert table.column_names == states.columns
    addresses = [table.column("number").chunk(0).buffers()[1].address for table in (table, pyarrow.table(states))]
    assert addresses[0] == addresses[1], "nothing was copied on the way"
    frame = polars.DataFrame(states)
    assert frame["state"].to_list() == states["state"]
    assert states.to_polars().equals(frame)
    assert states.to_pandas()["rank.syria"].tolist() == states["rank.syria"]
    assert isinstance(states.to_pandas(), pandas.DataFrame)


def test_a_table_says_what_it_has(states):
    assert "6 rows" in repr(states)
    assert states._repr_html_().count("<tr>") == 7
    with pytest.raises(KeyError):
        states["nothing"]


def test_the_claims_are_a_table(toll):
    claims = toll.audit().claims.to_polars()
    assert claims.height == 4
    assert set(claims["verdict"]) <= {"holds", "fails", "vacuous", "unformalised"}
    assert claims.filter(polars.col("over_completions").list.len() > 1)["id"].to_list() == ["toll_stays", "no_masons"]
    turned = toll.audit().claims.rows()[0]
    assert turned["id"] in toll.what_if(turned["hinges_on"][:1]).turned


def test_nothing_from_a_case_is_markup():
    session = mizan.Conflict(
        dms=["a"], options={"a": ["x"]}, prefers={"a": ["x"]}, states={"s": {"key": "Y", "name": "<script>"}}
    ).open()
    shown = session.solve().states._repr_html_() + session.solve()._repr_html_() + session._repr_html_()
    assert "<script>" not in shown


