"""Labels in the entries of a list, and labels with small letters behind them, begin sections like any others."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.readers.web import line_maker
from tests.errors import raises_kind
from tests.importer.readers.web.saved_pages import BEANS, BOTH, left
from tests.importer.readers.web.test_read_html import read, shown

TEXTS = (("What is the context?", "Frost comes late."), ("ASCL position:", "Every school should sow."))


@pytest.mark.parametrize("label", ["<b>{}</b>", "<p>{}</p>", "<p><strong>{}</strong></p>", "<div>{}</div>"])
@pytest.mark.parametrize("tag", ["ul", "ol"])
def test_an_entry_with_a_label_in_a_line_of_its_own_is_a_section(label: str, tag: str, tmp_path: Path) -> None:
    parts = (*TEXTS, ("Why are we saying it?", "Beans feed all."))
    entries = "".join(f"<li>{label.format(each)}<p>{text}</p></li>" for each, text in parts)
    assert shown(read(tmp_path, f"<h2>Beans</h2><{tag}>{entries}</{tag}>")) == BOTH[:7]


def test_the_lists_of_such_a_section_are_lists(tmp_path: Path) -> None:
    body = "<ol><li><b>Our position</b><p>Sow:</p><ul><li>beans</li><li>peas</li></ul></li><li>Leeks</li></ol>"
    assert shown(read(tmp_path, body)) == ["p Our position", "p Sow:", "* beans", "* peas", "* 2. Leeks"]


@pytest.mark.parametrize("entry", ["<b>Context</b> is everything", "<b>Rationale</b>", "<p>Context</p>"])
def test_an_entry_that_begins_with_such_a_word_stays_one(entry: str, tmp_path: Path) -> None:
    document = read(tmp_path, f"{BEANS}<ul><li>{entry}</li><li>Peas</li></ul>")
    assert [line[0] for line in shown(document)[-2:]] == ["*", "*"]


def test_small_letters_behind_a_label_in_a_heading_are_no_text(tmp_path: Path) -> None:
    heads = "".join(f"<h3>{each}<br><small>As agreed</small></h3><p>{text}</p>" for each, text in TEXTS)
    document = read(tmp_path, f"<h2>Beans <small>at school</small></h2>{heads}")
    assert shown(document)[0] == "2 Beans at school"
    assert [line for line in shown(document)[1:] if line[0] == "3"] == [f"3 {each}" for each, _ in TEXTS]
    assert [text for _, text in left(document)] == ["As agreed"] * 2


@pytest.mark.parametrize(
    "shows",
    [
        '<embed type="application/pdf" src="https://a.example/x">',
        '<iframe src="beans.pdf#page=2"></iframe>',
        '<object data="/beans.pdf"></object>',
    ],
)
def test_a_page_that_only_shows_a_pdf_says_so(shows: str, tmp_path: Path) -> None:
    with raises_kind(ErrorKind.ANOTHER_KIND, match="only shows a PDF"):
        read(tmp_path, shows)
    assert shown(read(tmp_path, BEANS + shows)) == BOTH[:7]


@pytest.mark.parametrize("tag", ["p", "li"])
def test_a_label_is_sought_at_the_beginning_of_a_text_alone(
    tag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(line_maker, "is_label", lambda text: asked.append(text) or False)
    read(tmp_path, f"<{tag}>{'<b>bean</b> ' * 500}</{tag}>")
    assert 0 < len(asked) < 20
