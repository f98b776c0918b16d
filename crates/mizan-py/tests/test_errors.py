"""Errors are those of the command line, with code, place and remedy."""

import pickle

import pytest
from conftest import NEIGHBOURS, program

import mizan

BROKEN = NEIGHBOURS.replace('"!b.arms"]', '"!b.army"]')


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_broken_case_says_what_the_command_line_says(lang, tmp_path, monkeypatch):
    (tmp_path / "case.toml").write_text(BROKEN, "utf-8")
    path = str(tmp_path / "case.toml")
    session = mizan.open(path, lang=lang)
    assert not session.usable
    with pytest.raises(mizan.CaseError) as raised:
        session.audit()
    said = program("audit", path, "--lang", lang, error=True)
    assert said.startswith(str(raised.value))
    (found,) = [found for found in session.diagnostics if found.severity == "error"]
    assert raised.value.code == found.code
    assert raised.value.place == (path, found.line, found.column)
    assert BROKEN.splitlines()[found.line - 1][found.column - 1 :].startswith(found.words)
    assert raised.value.remedy == found.remedy != ""
    assert found.shown in str(raised.value)


def test_a_case_that_is_not_there_says_so(tmp_path):
    with pytest.raises(mizan.CaseError) as raised:
        mizan.open(tmp_path / "nowhere", lang="en")
    assert raised.value.code == "M101"
    assert str(tmp_path) in str(raised.value)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_case_that_is_not_in_the_library_says_what_the_command_line_says(lang):
    with pytest.raises(mizan.CaseError) as raised:
        mizan.open("library:euphrates-1957", lang=lang)
    assert raised.value.code == "no-such-library-case"
    assert "euphrates-1975" in str(raised.value)
    assert str(raised.value) in program("audit", "library:euphrates-1957", "--lang", lang, error=True)


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda session: session.claim("arms_rac"), "no-such-claim"),
        (lambda session: session.explain("nowhere"), "no-such-state"),
        (lambda session: session.paths("peace", to="c.arms"), "M"),
        (lambda session: session.solve("nahs"), "no-such-choice"),
        (lambda session: session.solve(coalitions="a+c"), "no-coalition"),
        (lambda session: session.with_changes("a.parity doubled"), "M"),
        (lambda session: session.what_if("a.parity doubled"), "M"),
        (lambda session: session.sweep("twice"), "no-such-choice"),
        (lambda session: session.sweep({"random": 3, "sed": 1}), "no-such-choice"),
        (lambda session: session.in_language("fr"), "no-such-choice"),
    ],
)
def test_what_names_nothing_says_what_could_be_meant(neighbours, ask, code):
    for session in (neighbours, neighbours.in_language("ar")):
        with pytest.raises(mizan.ArgumentError) as raised:
            ask(session)
        assert raised.value.code.startswith(code)
        assert str(raised.value)
    assert isinstance(raised.value, ValueError)


def test_what_is_too_much_is_refused_before_it_is_begun(neighbours):
    small = mizan.open(NEIGHBOURS, lang="en", max_work=10)
    with pytest.raises(mizan.Refused) as raised:
        small.audit()
    assert raised.value.code == "too-much-work"
    assert "max_work=" in str(raised.value)
    with pytest.raises(mizan.Refused) as raised:
        neighbours.trace()
    assert raised.value.code == "no-history"


def test_an_error_comes_back_from_another_process():
    error = pickle.loads(pickle.dumps(mizan.Refused("too much", "too-much-work")))
    assert (str(error), error.code) == ("too much", "too-much-work")
