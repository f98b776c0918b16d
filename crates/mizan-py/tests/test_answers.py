"""Answers say what the command line says, in both languages."""

import json
import pickle

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


def test_a_case_of_the_library_is_that_of_the_command_line(tmp_path, monkeypatch):
    # Wherever somebody works: its sources are built in, and in both they are found.
    monkeypatch.chdir(tmp_path)
    session = mizan.open("library:teaching/the-night-line", lang="en")
    of_disk = mizan.open(CASES / "teaching/the-night-line", lang="en")
    assert [found.message for found in session.diagnostics] == [found.message for found in of_disk.diagnostics]
    assert session.name == "library:teaching/the-night-line"
    assert str(session.audit()) == program("audit", "library:teaching/the-night-line", "--lang", "en")
    assert len(session.in_language("ar").diagnostics) == len(session.diagnostics)


def test_what_if_tells_what_is_turned(neighbours):
    changed = neighbours.what_if("a.parity dropped")
    assert changed.turned == ["arms_race", "peace_lasts"]
    assert changed.claims["after"] == ["fails", "holds"]
    before, after = ({row["concept"]: row[when] for row in changed.equilibria.rows()}["nash"] for when in ("before", "after"))
    assert (before, after) == (["YY"], ["NY", "YY"])
    assert neighbours.what_if([]).turned == []


def test_with_changes_is_a_case_of_which_all_can_be_asked(neighbours):
    changed = neighbours.with_changes(["a.parity dropped"])
    assert changed.diagnostics == []
    assert (changed.text != neighbours.text, neighbours.claim("arms_race").verdict) == (True, "holds")
    what_if = neighbours.what_if("a.parity dropped")
    assert [changed.claim(id).verdict for id in what_if.claims["id"]] == what_if.claims["after"]
    nash = [row["after"] for row in what_if.equilibria.rows() if row["concept"] == "nash"]
    assert changed.solve("nash").equilibria["state"] == nash[0]
    assert changed.explain("peace", "a", "nash") and changed.paths("peace") and changed.figure("peace").svg
    # Its only variant dropped what is not there any more, and sweeps are about what is.
    assert "calm" not in changed.text
    assert len(changed.sweep("single")) < len(neighbours.sweep("single"))
    assert pickle.loads(pickle.dumps(changed)).audit().to_dict() == changed.audit().to_dict()
    assert neighbours.with_changes([]).text == neighbours.text


def test_what_happened_and_what_is_open_is_there_after_changes(toll):
    turning = toll.audit().claims.rows()[0]["hinges_on"][0]
    changed = toll.with_changes(turning)
    assert changed.trace().steps.rows() and changed.ask().to_dict()
    assert changed.trace().steps["step"] == toll.trace().steps["step"]


def test_every_change_of_a_published_case_makes_a_case():
    session = mizan.open("library:euphrates-1975", lang="en")
    rows = session.sweep("single", concepts="nash").rows.rows()
    assert len(rows) > 10
    for row in rows:
        changed = session.with_changes(row["changes"])
        assert len(changed.solve("nash").equilibria) == row["nash"], row["changes"]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_what_no_file_can_say_is_refused(lang):
    # Which of two wishes comes first is not known, and neither has a name by which a file could say it.
    unknown = {"any_order": ["x", "y"]}
    session = mizan.Conflict(dms=["a"], options={"a": ["x", "y"]}, prefers={"a": [unknown, "x & y"]}).open(lang=lang)
    with pytest.raises(mizan.Refused) as raised:
        session.with_changes("a.prefers[2] moved_first")
    assert raised.value.code == "no-text"
    assert "a.prefers[2] moved_first" in str(raised.value)
    assert len(session.what_if("a.prefers[2] moved_first").equilibria) == 5
    assert session.with_changes("a.prefers[2] dropped").options == ["x", "y"]


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
    assert len(audit) == len(audit.claims) == len(audit.ids)


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
