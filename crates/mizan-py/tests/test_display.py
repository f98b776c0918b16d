"""What a notebook shows: in both languages, from the words of the report, and nothing but what it says."""

from html.parser import HTMLParser

import pytest
from conftest import CASES

import mizan

SHOWN = {
    "audit": lambda session: session.audit(),
    "claim": lambda session: session.claim(session.audit().ids[0]),
    "solution": lambda session: session.solve("nash"),
    "inquiry": lambda session: session.ask(),
    "trace": lambda session: session.trace(),
    "figure": lambda session: session.figure(),
    "explanation": lambda session: session.explain("1"),
    "paths": lambda session: session.paths(),
    "what if": lambda session: session.what_if(session.audit().claims.rows()[0]["hinges_on"][0]),
    "sweep": lambda session: session.sweep({"random": 5, "seed": 1}),
    "session": lambda session: session,
}


class Shown(HTMLParser):
    """The tags of a fragment, with what is left open."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.text = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in ("hr", "br", "wbr", "path", "line", "rect", "circle", "polygon", "ellipse", "use"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data


@pytest.fixture(scope="module", params=["ar", "en"])
def session(request):
    return mizan.open(CASES / "teaching/the-toll", lang=request.param)


@pytest.mark.parametrize("what", SHOWN)
def test_each_answer_shows_itself_in_its_language(session, what):
    shown = Shown(SHOWN[what](session)._repr_html_())
    tag, attributes = shown.tags[0]
    assert (tag, attributes["class"]) == ("div", "mizan")
    assert (attributes["lang"], attributes["dir"]) == (session.language, "rtl" if session.language == "ar" else "ltr")
    assert shown.open == []
    names = {tag for tag, _ in shown.tags}
    assert not names & {"script", "link", "img", "iframe"}
    assert not any(name.startswith("on") for _, attributes in shown.tags for name in attributes)
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in shown.text)
    assert (arabic > len(shown.text) / 4) == (session.language == "ar"), what


def test_a_claim_is_the_card_of_the_report(session):
    claim = session.claim(session.audit().ids[0])
    shown = claim._repr_html_()
    assert '<article class="card"' in shown
    assert claim.says.rstrip(".")[:20] in Shown(shown).text


def test_a_solution_is_a_table_and_a_figure_is_drawn(session):
    assert "<table" in session.solve("nash")._repr_html_()
    figure = session.figure()
    assert "<svg" in figure._repr_html_()
    assert figure._repr_svg_() == figure.svg


def test_bars_are_the_notebooks_own_where_there_is_one():
    from mizan import progress

    assert progress.teller(False) is None
    assert progress.teller(None) is None, "pytest is no notebook"
    assert progress.teller(print) is print
    line = progress.teller(True)
    line(1, 2)
    assert line.began > 0
