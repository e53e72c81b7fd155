"""Markdown of several programs: notes in a line, definitions, boxes, tables, templates, settings at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import LeftOutReason
from tests.importer.readers.test_read_markdown import read, shown


def texts(tmp_path: Path, text: str) -> list[str]:
    return [words for _, words in shown(read(tmp_path, text))]


def test_a_note_written_into_the_line_is_left_out(tmp_path: Path) -> None:
    document = read(tmp_path, "Sow beans.^[In *May*.] Reap peas\\^[x].\n")
    assert [words for _, words in shown(document)] == ["Sow beans. Reap peas^[x]."]
    assert [(each.text, each.reason) for each in document.left_out] == [("In May.", LeftOutReason.FOOTNOTE)]


def test_what_explains_a_line_stands_below_it_without_its_colon(tmp_path: Path) -> None:
    assert texts(tmp_path, "Beans\n:   Sow them\n    in May.\n\n:   Reap them.\n\nPeas: green\n") == [
        *("Beans", "Sow them in May.", "Reap them.", "Peas: green")
    ]


@pytest.mark.parametrize(
    "call", ["{{< toc >}}", "{{% notice tip %}}{{% /notice %}}", "{% raw %}", "{: .lead}", "[[_TOC_]]", "[toc]"]
)
def test_calls_of_templates_are_no_text(call: str, tmp_path: Path) -> None:
    assert texts(tmp_path, f"Sow.\n\n{call}\n\nReap.\n") == ["Sow.", "Reap."]
    assert texts(tmp_path, 'Sow {{< ref "x" >}}beans, {{ all }}.\n') == ["Sow beans, {{ all }}."]


@pytest.mark.parametrize(
    "box",
    [
        '!!! note "ASCL position:"',
        '??? tip "ASCL position:"',
        '=== "ASCL position:"',
        ":::tip ASCL position:",
        ":::note[ASCL position:]",
    ],
)
def test_the_title_of_a_box_is_a_line(box: str, tmp_path: Path) -> None:
    assert texts(tmp_path, f"{box}\n\n    Sow.\n\n!!! note\n\n    Reap!!!\n") == ["ASCL position:", "Sow.", "Reap!!!"]


def test_breaks_in_cells_end_a_line_and_the_names_of_columns_are_one(tmp_path: Path) -> None:
    rows = (
        "Section | Text",
        "---|---",
        "**What is the context?** | Rain.",
        "ASCL position: | Sow:<br>• beans<br>• peas",
    )
    table = "".join(f"| {row} |\n" for row in rows)
    assert shown(read(tmp_path, table)) == [
        ("paragraph", "Section | Text"),
        *(("paragraph", "What is the context?"), ("paragraph", "Rain.")),
        *(("paragraph", "ASCL position:"), ("paragraph", "Sow:"), ("bullet", "beans"), ("bullet", "peas")),
    ]


def test_the_settings_that_a_program_writes_behind_a_note_are_left_out(tmp_path: Path) -> None:
    settings = "id: 3f\nparent_id: 7a\nsource_url: \ntype_: 1"
    document = read(tmp_path, f"# Beans\n\nSow.\n\n{settings}\n")
    assert [words for _, words in shown(document)] == ["Beans", "Sow."]
    assert [each.reason for each in document.left_out] == [LeftOutReason.METADATA] * 4
    assert texts(tmp_path, "Sow:\n\ncontext: a\nposition: b_c\nrationale: d\n")[1:] == [
        "context: a position: b_c rationale: d"
    ]
    assert texts(tmp_path, "Sow:\n\nbeans: yes\npeas: no\nleeks: no\n")[1:] == ["beans: yes peas: no leeks: no"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [(":pushpin: Sow", "Sow"), ("Sow :+1:", "Sow :+1:"), ("at 9:30:15", "at 9:30:15"), ("ratio a:b:c", "ratio a:b:c")],
)
def test_the_name_of_a_small_picture_is_no_text(written: str, read_as: str, tmp_path: Path) -> None:
    assert texts(tmp_path, f"{written}\n") == [read_as]


@pytest.mark.parametrize(
    ("box", "is_doubted"),
    [
        ("::: {.callout-note}\nReap.\n:::", True),
        ("> [!NOTE]\n> Reap.", True),
        ("::: {.section}\nReap.\n:::", False),
        ("::: note\nASCL position:\n\nReap.\n:::", False),
        ("> Reap.", False),
    ],
)
def test_what_stands_in_a_box_without_a_label_is_to_be_checked(box: str, is_doubted: bool, tmp_path: Path) -> None:
    blocks = read(tmp_path, f"Sow.\n\n{box}\n\nEat.\n").blocks
    assert [block.text for block in blocks if block.text in ("Sow.", "Reap.", "Eat.")] == ["Sow.", "Reap.", "Eat."]
    assert [block.text for block in blocks if block.doubts] == (["Reap."] if is_doubted else [])


def test_only_what_defines_a_link_is_no_text(tmp_path: Path) -> None:
    written = 'Sow.\n\n[a]: https://a.example "Beans"\n[b]: <x y>\n\n[Wales]: the rule differs.\n'
    assert texts(tmp_path, written) == ["Sow.", "[Wales]: the rule differs."]


def test_lines_in_the_tags_of_a_web_page_are_its_parts(tmp_path: Path) -> None:
    written = (
        '<h2 align="center">Beans</h2>\n<p>Sow <b>beans</b>.</p>\n<p>Reap\nthem.</p>\n'
        "<ul><li>early</li><li>late</li></ul>\nEat.\n<custom>one</custom> two\n"
    )
    blocks = read(tmp_path, written).blocks
    assert [(block.kind.value[:1], block.level, block.text) for block in blocks] == [
        ("h", 2, "Beans"),
        ("p", 0, "Sow beans."),
        ("p", 0, "Reap them."),
        ("b", 0, "early"),
        ("b", 0, "late"),
        ("p", 0, "Eat. one two"),
    ]


def test_a_table_without_bars_at_its_sides_is_a_table(tmp_path: Path) -> None:
    written = "Sow:\nYear | Beans\n--- | ---\n2019 | 4\n2024 | 5\n\nReap | eat.\n"
    with_bars = written.replace("Year | Beans", "| Year | Beans |").replace("19 | 4", "19 | 4 |")
    assert texts(tmp_path, written) == texts(tmp_path, with_bars)
    assert texts(tmp_path, written)[-1] == "Reap | eat."
