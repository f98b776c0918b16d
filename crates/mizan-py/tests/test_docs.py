"""The pages are true: what they show in Python runs, in the order of the page."""

import re

from conftest import ROOT

PAGES = ["docs/python.md", "docs/python.ar.md"]


def blocks(page):
    return re.findall(r"^```python\n(.*?)^```", (ROOT / page).read_text("utf-8"), re.DOTALL | re.MULTILINE)


def test_what_a_page_shows_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    page = PAGES[0]
    names = {"__name__": "__main__"}
    assert len(blocks(page)) >= 6
    for block in blocks(page):
        exec(compile(block, page, "exec"), names)
    assert capsys.readouterr().out


def test_both_pages_show_the_same():
    assert blocks(PAGES[0]) == blocks(PAGES[1])
