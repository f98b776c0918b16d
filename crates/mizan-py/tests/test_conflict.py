"""Conflicts that are built in code are those that a file would write."""

import networkx
import numpy
import pytest
from conftest import CASES

import mizan


def equilibria(session, concept):
    solved = session.solve(concept).equilibria
    return solved["state"]


def test_option_form_gives_what_the_file_gives():
    chicken = mizan.Conflict(
        title={"ar": "الجبان", "en": "Chicken"},
        dms={"column": "Column", "row": "Row"},
        options={"column": ["drive_on"], "row": {"drive_on": "drive on"}},
        prefers={
            "column": ["!(column.drive_on & row.drive_on)", "!row.drive_on", "column.drive_on"],
            "row": ["!(column.drive_on & row.drive_on)", "!column.drive_on", "row.drive_on"],
        },
        states={"crash": ["column.drive_on", "row.drive_on"], "calm": "NN"},
        claims=[{"id": "no_crash", "says": "It does not come to a crash.", "check": "at crash: possible(!row.drive_on)"}],
        lang="en",
    )
    session = chicken.open()
    assert [found.severity for found in session.diagnostics if found.severity == "error"] == []
    library = mizan.open(CASES / "chicken")
    for concept in ("nash", "gmr", "smr", "seq", "sim"):
        assert equilibria(session, concept) == equilibria(library, concept), concept
    assert session.audit()["no_crash"].verdict == "holds"
    assert "[dm.column.options.drive_on]" in chicken.text


def test_names_in_any_script_and_any_text_can_be_written():
    conflict = mizan.Conflict(
        title='a "quoted"\nline\\',
        dms=["روسيا"],
        options={"روسيا": {"انسحاب": {"name": {"ar": "الانسحاب"}, "moves": "only-on"}}},
        prefers={"روسيا": [{"that": "انسحاب", "weight": numpy.float64(2.5)}]},
        rules=[{"forbid": "!انسحاب", "because": "لا رجعة"}],
    )
    session = conflict.open(lang="en")
    assert session.usable, session
    assert equilibria(session, "nash") == ["Y"]
    assert session.title.startswith('a "quoted"')


def test_a_mistake_is_told_as_in_a_file():
    session = mizan.Conflict(dms=["a"], options={"a": ["x"]}, prefers={"a": ["y"]}).open(lang="en")
    with pytest.raises(mizan.CaseError) as raised:
        session.solve()
    assert raised.value.place[0] == "Conflict"
    with pytest.raises(KeyError):
        mizan.Conflict(dms=["a"], options={"b": ["x"]})


def door():
    """The door of docs/case-file.md, as a graph."""
    graph = networkx.MultiDiGraph()
    graph.add_edge("shut", "ajar", dm="host")
    graph.add_edge("ajar", "open", dm="host")
    graph.add_edge("open", "shut", dm="guest")
    return graph


def test_graph_form_comes_from_networkx():
    ranks = {"host": {"open": 2, "ajar": 1, "shut": 1}, "guest": {"ajar": 1, "open": 0, "shut": 0}}
    conflict = mizan.Conflict.from_networkx(door(), ranks, title="The door", states={"start": "shut"})
    written = """
mizan = 1
[graph]
states = ["shut", "ajar", "open"]
[dm.host]
moves = [["shut", "ajar"], ["ajar", "open"]]
ranking = ["open", ["ajar", "shut"]]
[dm.guest]
moves = [["open", "shut"]]
ranking = ["ajar", "rest"]
"""
    built, file = conflict.open(), mizan.open(written)
    for concept in ("nash", "gmr", "smr", "seq", "sseq"):
        assert equilibria(built, concept) == equilibria(file, concept), concept
    by_order = mizan.Conflict.from_networkx(door(), {"host": ["open", ["ajar", "shut"]], "guest": ["ajar", "rest"]})
    assert by_order.open().solve().to_dict() == file.solve().to_dict()


def test_edges_without_direction_go_both_ways_and_may_have_several_movers():
    graph = networkx.Graph()
    graph.add_edge(1, 2, dm=["a", "b"])
    moves = mizan.Conflict.from_networkx(graph, {"a": {1: 1, 2: 2}, "b": {1: 2, 2: 1}}).moves
    assert moves == {"a": [("1", "2"), ("2", "1")], "b": [("1", "2"), ("2", "1")]}


def test_graph_form_comes_from_matrices():
    names = ["shut", "ajar", "open"]
    moves = {"host": numpy.zeros((3, 3), int), "guest": numpy.zeros((3, 3), bool)}
    moves["host"][0, 1] = moves["host"][1, 2] = 1
    moves["guest"][2, 0] = True
    ranks = {"host": numpy.array([1, 1, 2]), "guest": [0, 1, 0]}
    built = mizan.Conflict.from_matrices(moves, ranks, names=names)
    graph = mizan.Conflict.from_networkx(door(), {"host": ["open", ["shut", "ajar"]], "guest": ["ajar", ["shut", "open"]]})
    assert built.open().solve().to_dict() == graph.open().solve().to_dict()
    assert mizan.Conflict.from_matrices(moves, ranks).graph == ["s1", "s2", "s3"]
    with pytest.raises(ValueError, match="moves"):
        mizan.Conflict.from_matrices({"host": numpy.zeros((3, 2)), "guest": numpy.zeros((3, 3))}, ranks)
    with pytest.raises(ValueError, match="ranks"):
        mizan.Conflict.from_matrices(moves, {"host": [1, 2]})


def test_random_matrices_agree_with_the_definition_of_nash():
    random = numpy.random.default_rng(7)
    for _ in range(200):
        n = int(random.integers(2, 6))
        moves = {dm: random.random((n, n)) < 0.4 for dm in "ab"}
        for matrix in moves.values():
            numpy.fill_diagonal(matrix, False)
        ranks = {dm: random.integers(0, 3, n) for dm in "ab"}
        better = {dm: ranks[dm][None, :] > ranks[dm][:, None] for dm in "ab"}
        stable = [not any((moves[dm] & better[dm])[state].any() for dm in "ab") for state in range(n)]
        solved = mizan.Conflict.from_matrices(moves, ranks).open(lang="en").solve("nash")
        assert solved.states["nash"] == stable
