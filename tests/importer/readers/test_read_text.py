"""Plain text: lines, bullets, headings and the ways in which text is stored."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import Block, BlockKind, SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from tests.errors import raises_kind

WORDS = "The school’s garden needs £500 – “at once”.\nIts café serves crème brûlée.\n"


def read(tmp_path: Path, data: str | bytes) -> SourceDocument:
    """Save a text and read it."""
    path = tmp_path / "page.txt"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_document(path)


def texts(document: SourceDocument) -> list[str]:
    """Return the texts of the blocks."""
    return [block.text for block in document.blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_line_is_a_block_with_the_number_an_editor_shows(end: str, tmp_path: Path) -> None:
    document = read(tmp_path, end.join(["Gardens", "", "One line.", "\u00a0", " \t ", "Another line.", ""]))
    assert document.blocks == (
        Block(BlockKind.HEADING, "Gardens", 1, 1, level=1),
        Block(BlockKind.PARAGRAPH, "One line.", 3, 3),
        Block(BlockKind.PARAGRAPH, "Another line.", 6, 6),
    )


def test_other_separators_do_not_end_a_line(tmp_path: Path) -> None:
    document = read(tmp_path, "one\x0btwo\x0cthree\u2028four\u0085five.\nsix.")
    assert [(block.text, block.place) for block in document.blocks] == [("one two three four five.", 1), ("six.", 2)]


@pytest.mark.parametrize(
    "line",
    [
        "• beans",
        "  • beans",
        "\t- beans",
        "* beans",
        "– beans",
        "o beans",
        "· beans",
        "\u00a0•\u00a0beans",
        "•beans",
        "\uf0b7\tbeans",
        "\uf0d8 beans",
        "\uf0b7\uf0b7beans",
        "➢ beans",
        "✓ beans",
        "✔\ufe0f beans",
        "► beans",
        "→ beans",
        "» beans",
        "§ beans",
        "— beans",
        "+ beans",
        "❖beans",
        "👉 beans",
    ],
)
def test_bullets_lose_their_sign(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, f"Grow:\n{line}\n").blocks[1] == Block(BlockKind.BULLET, "beans", 2, 2)


@pytest.mark.parametrize(
    "line",
    ["-5 degrees at night.", "*starred* words.", "over there.", "–", "2019. A year.", "one • two.", "§ 5 of the law"],
)
def test_what_only_looks_like_a_bullet_stays(line: str, tmp_path: Path) -> None:
    blocks = read(tmp_path, f"Grow:\n{line}\nbeans.").blocks
    assert not any(block.kind is BlockKind.BULLET for block in blocks)


@pytest.mark.parametrize(
    ("first", "is_heading"),
    [
        ("Gardens and Kitchens", True),
        ("We grow beans.", False),
        ("What is the context?", False),
        ("ASCL position:", False),
        ("• beans", False),
        ("We grow beans and barley " * 6, False),
    ],
)
def test_the_first_line_is_the_heading_where_it_is_short_and_no_sentence(
    first: str, is_heading: bool, tmp_path: Path
) -> None:
    document = read(tmp_path, f"\n\n{first}\nText.")
    assert document.heading == (first if is_heading else "")
    assert (document.blocks[0].kind is BlockKind.HEADING) == is_heading


def test_white_space_is_collapsed_and_nothing_unseen_stays(tmp_path: Path) -> None:
    document = read(tmp_path, "The\u00a0 garden\u200b of\ufeff  the co\u00adoperative\t\tschool.")
    assert texts(document) == ["The garden of the cooperative school."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"])
def test_the_usual_encodings_are_told_apart(encoding: str, tmp_path: Path) -> None:
    assert texts(read(tmp_path, WORDS.encode(encoding))) == WORDS.splitlines()


def test_big_endian_utf_16_is_told_by_its_mark(tmp_path: Path) -> None:
    assert texts(read(tmp_path, b"\xfe\xff" + WORDS.encode("utf-16-be"))) == WORDS.splitlines()


def test_one_pound_sign_in_a_long_text_is_a_pound_sign(tmp_path: Path) -> None:
    text = "Schools need more money. " * 200 + "A place costs £10,000."
    assert texts(read(tmp_path, text.encode("cp1252"))) == [text]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "text",
    [
        "A school’s stove is its own, and each room needs one",
        "Pupils – all of them – ride",
        "It costs £4 – or more",
        "They said “Stoves are warm” and left.",
    ],
)
def test_signs_of_english_tell_windows_from_older_macs(text: str, encoding: str, tmp_path: Path) -> None:
    assert texts(read(tmp_path, text.encode(encoding))) == [text]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("בתי ספר צריכים גינה ומטבח, וגם ספרייה פתוחה.", "cp1255"),
        ("المدارس بحاجة إلى حديقة ومطبخ ومكتبة مفتوحة.", "cp1256"),
    ],
)
def test_right_to_left_text_keeps_its_order(text: str, encoding: str, tmp_path: Path) -> None:
    for stored in (text.encode("utf-8"), (f"{text}\n" * 3).encode(encoding)):
        assert texts(read(tmp_path, stored))[0] == text


def test_marks_of_direction_stay(tmp_path: Path) -> None:
    text = "The word \u2067גינה\u2069 means garden."
    assert texts(read(tmp_path, text)) == [text]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("A café.\nCrème brûlée.\n".encode() + b"\xe9\n", 3),
        ("学校には庭が必要です。生徒のために。\n".encode("shift_jis") * 3, 1),
        ("\ufeffA\nB\n".encode("utf-16-le") + b"\x00\xd8", 3),
    ],
    ids=["damaged UTF-8", "an encoding of another part of the world", "damaged UTF-16"],
)
def test_what_cannot_be_decoded_is_refused_with_its_line(data: bytes, line: int, tmp_path: Path) -> None:
    with raises_kind(ErrorKind.UNDECODABLE_TEXT, match="UTF-8 text") as caught:
        read(tmp_path, data)
    assert caught.value.values["line"] == line


def test_accents_are_stored_on_their_letters(tmp_path: Path) -> None:
    text = "Siarter y môr: mae’r tŷ bach yn yr ŵyl."
    assert texts(read(tmp_path, unicodedata.normalize("NFD", text))) == [text]


def test_lines_drawn_with_signs_are_no_text_and_underline_headings(tmp_path: Path) -> None:
    document = read(tmp_path, "Beans\n=====\n\nPeas\n----\n\nThey grow.\n\n* * *\n\nMore.\n-----\n")
    assert [(block.kind.value, block.level, block.text) for block in document.blocks] == [
        ("heading", 1, "Beans"),
        ("heading", 2, "Peas"),
        ("paragraph", 0, "They grow."),
        ("paragraph", 0, "More."),
    ]
