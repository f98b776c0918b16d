"""Answers say what the command line says, in both languages."""

import json

import pytest
from conftest import CASES, ROOT, program

import mizan

VERBS = [
    ("solve", "euphrates-1975", lambda session: session.solve()),
    ("audit", "teaching/the-toll", lambda session: session.audit()),
    ("ask", "teaching/the-toll", lambda session: session.ask()),
    ("trace", "teaching/the-toll", lambda session: session.trace()),
]


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize(("verb", "case", "ask"), VERBS, ids=[verb for verb, *_ in VERBS])
def test_an_answer_prints_as_on_the_command_line(verb, case, ask, lang, monkeypatch):
    monkeypatch.chdir(ROOT)
    session = mizan.open(f"cases/{case}", lang=lang)
    printed = program(verb, f"cases/{case}", "--lang", lang)
    # What to type next names the case as it was named, which is by its file here.
    assert str(ask(session)).replace("/case.toml", "") == printed


@pytest.mark.parametrize(("verb", "case", "ask"), VERBS, ids=[verb for verb, *_ in VERBS])
def test_an_answer_is_what_the_command_line_writes_for_programs(verb, case, ask):
    session = mizan.open(CASES / case, lang="en")
    written = json.loads(program(verb, f"cases/{case}", "--lang", "en", "--format", "json"))
    assert ask(session).to_dict() == written


def test_explanations_and_paths_print_as_on_the_command_line():
    session = mizan.open(CASES / "chicken", lang="en")
    assert str(session.explain("crash")) == program("explain", "cases/chicken", "crash", "--lang", "en")
    assert str(session.explain("crash", "row", "gmr")) == program(
        "explain", "cases/chicken", "crash", "row", "gmr", "--lang", "en"
    )
    assert str(session.paths("crash")) == program("paths", "cases/chicken", "crash", "--lang", "en")
    assert str(session.paths("crash", by="moves")) == program(
        "paths", "cases/chicken", "crash", "--by", "moves", "--lang", "en"
    )
    ways = session.paths("crash", to="!row.drive_on")
    assert ways.to_dict() == json.loads(
        program("paths", "cases/chicken", "crash", "--to", "!row.drive_on", "--format", "json")
    )
    assert ways.steps["by"] == ["row"]


def test_a_claim_tells_its_verdict_and_what_turns_it(neighbours):
    claim = neighbours.claim("arms_race")
    assert (claim.verdict, claim.says) == ("holds", "Both arm.")
    turning = [change for change, verdict in claim.hinges_on if verdict == "fails"]
    assert "a.parity dropped" in turning
    assert "Both arm." in str(claim)
    assert "peace" in claim.reading


def test_with_changes_tells_what_is_turned(neighbours):
    changed = neighbours.with_changes("a.parity dropped")
    assert changed.turned == ["arms_race", "peace_lasts"]
    assert changed.claims["after"] == ["fails", "holds"]
    before, after = ({row["concept"]: row[when] for row in changed.equilibria.rows()}["nash"] for when in ("before", "after"))
    assert (before, after) == (["YY"], ["NY", "YY"])
    assert neighbours.with_changes([]).turned == []


def test_answers_to_open_questions_make_a_new_session(toll):
    asked = toll.ask()
    question = asked.questions.rows()[0]
    assert question["matters"] == len(question["claims"]) > 0
    answer = question["answers"][0]
    answered = toll.answer(answer)
    assert answered.text != toll.text
    assert len(answered.ask().questions) < len(asked.questions)
    # What is given for a question only is no other case.
    assert toll.ask(answer).to_dict()["given"]


def test_a_condition_is_a_tree_of_questions_and_answers(toll):
    asked = toll.ask()
    depends = [row["id"] for row in asked.claims.rows() if len(row["verdicts"]) > 1 and row["examined"] == "all"]
    tree = asked.condition(depends[0])
    leaves = []

    def walk(node):
        if isinstance(node, str):
            leaves.append(node)
        else:
            for then in node["answers"].values():
                walk(then)

    walk(tree.to_dict())
    assert len(leaves) == len(tree)
    assert len(set(leaves)) > 1
    assert str(tree).count("If ") >= 2
    assert tree._repr_html_().count("<li>") >= 2


def test_the_first_case_is_audited_as_the_command_line_does(syria, monkeypatch):
    monkeypatch.chdir(ROOT)
    audit = syria.audit()
    assert str(audit) == program("audit", "cases/syria-2016", "--lang", "en")
    assert len(audit) == 48


def test_a_session_speaks_the_language_that_is_asked_for():
    session = mizan.open(CASES / "syria-2016")
    assert session.language == "ar"
    english = session.in_language("en")
    assert english.language == "en"
    assert english.title != session.title


def test_a_figure_is_svg_and_sentences(neighbours, tmp_path):
    figure = neighbours.figure()
    figure.save(tmp_path / "figure.svg")
    assert (tmp_path / "figure.svg").read_text("utf-8") == figure.svg
    assert figure.svg.startswith("<svg")
    assert figure.sentences
