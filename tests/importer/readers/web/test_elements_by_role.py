"""Elements are what they say they are: headings and entries by their role, lines by their style, heads of windows."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.finding.find_statements import find_statements
from tests.importer.finding.test_finding import NOBODY
from tests.importer.readers.web.saved_pages import BEANS, BOTH, LABELS, PEAS, left
from tests.importer.readers.web.test_read_html import read, shown


@pytest.mark.parametrize("tag", ["div", "span", "p"])
def test_a_heading_is_one_by_its_role(tag: str, tmp_path: Path) -> None:
    body = f'<{tag} role="heading" aria-level="3">Beans</{tag}><{tag} role="heading">Peas</{tag}><p>Sow.</p>'
    assert shown(read(tmp_path, body)) == ["3 Beans", "2 Peas", "p Sow."]


def test_an_entry_is_one_by_its_role_unless_it_holds_a_part_of_the_page(tmp_path: Path) -> None:
    entries = '<div role="list"><div role="listitem">Sow.</div><span role="listitem"><b>Reap</b>.</span></div>'
    cards = '<div role="list"><div role="listitem"><p>Dig.</p><p>Eat.</p></div></div>'
    assert shown(read(tmp_path, entries + cards)) == ["* Sow.", "* Reap.", "p Dig.", "p Eat."]


@pytest.mark.parametrize("display", ["block", "flex", "grid"])
def test_what_is_shown_as_a_block_is_a_line(display: str, tmp_path: Path) -> None:
    body = "".join(f'<span style="color:red;display: {display}">{each}</span>' for each in ("Sow.", "Reap."))
    assert shown(read(tmp_path, f"<div>{body}</div>")) == ["p Sow.", "p Reap."]
    body = '<p>So<span style="display:inline-block">w</span> be<span style="display:block;float:left">a</span>ns.</p>'
    assert shown(read(tmp_path, body)) == ["p Sow beans."]


def test_the_head_of_a_window_is_the_title_of_the_statement_in_it(tmp_path: Path) -> None:
    def window(number: int, statement: str) -> str:
        title, _, text = statement.partition("</h2>")
        head = f'<div class="modal-header">{title}</h2><button>Close</button></div>'
        foot = '<div class="modal-footer"><p>Saved.</p></div>'
        body = f'<div class="modal-body">{text}</div>'
        return f'<div class="modal" id="m{number}" style="display:none">{head}{body}{foot}</div>'

    opener = '<a href="#" data-bs-toggle="modal" data-bs-target="#m{}"><h2>{}</h2></a>'
    cards = opener.format(0, "Beans") + opener.format(1, "Peas")
    document = read(tmp_path, cards + window(0, BEANS) + window(1, PEAS))
    assert shown(document) == ["2 Beans", "2 Peas", *BOTH]
    found = find_statements(document, NOBODY)
    assert [(each.title, each.check) for each in found.statements] == [("Beans", ()), ("Peas", ())]
    assert not found.doubts and [text for _, text in left(document)].count("Saved.") == 2


def test_a_page_with_several_main_parts_has_none(tmp_path: Path) -> None:
    cards = "".join(f"<x-a>{each.replace('</h2>', '</h2><main>')}</main></x-a>" for each in (BEANS, PEAS))
    assert shown(read(tmp_path, cards)) == BOTH


def test_what_opens_all_parts_and_prints_them_is_no_text(tmp_path: Path) -> None:
    tools = '<p><a href="#">Expand all</a> | <a href="#">Collapse all</a> | <a href="#">Print</a></p>'
    (found,) = find_statements(read(tmp_path, BEANS + tools), NOBODY).statements
    assert found.texts.rationale == "Beans feed all."


def test_a_bullet_may_have_a_full_stop(tmp_path: Path) -> None:
    body = "<ul><li><span>•.</span>Sow</li></ul><p>•.</p><p>▪) Reap</p><p>•.5 of a bean</p>"
    assert shown(read(tmp_path, body)) == ["* Sow", "* Reap", "* .5 of a bean"]
    assert LABELS[0] in shown(read(tmp_path, BEANS))
