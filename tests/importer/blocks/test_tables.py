"""Tables: columns under labels are read downwards, rows of data are lines, everything else cell by cell."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.tables import LONGEST_OF_DATA, in_reading_order

LONG = "Beans grow in rows. " * 6


def read(*rows: tuple[str | None, ...]) -> list[str]:
    """Return the lines of a table whose cells are given with a line for each paragraph; none is a merged cell."""

    def cell(text: str | None) -> list[Block] | None:
        lines = () if text is None else text.splitlines()
        return None if text is None else [Block(BlockKind.PARAGRAPH, line.strip(), 1, 1) for line in lines]

    return [
        ("# " if block.kind is BlockKind.HEADING else "") + block.text
        for block in in_reading_order([[cell(each) for each in row] for row in rows])
    ]


def test_columns_under_labels_are_read_from_top_to_bottom() -> None:
    labels = ("What is the context?", "ASCL position:", "Why are we saying this?")
    assert read(("Beans", None, None), labels, ("c1\nc2", "p1", "r1"), ("c3", "p2", "r2"), ("Peas", None, None)) == [
        "Beans", labels[0], "c1", "c2", "c3", labels[1], "p1", "p2", labels[2], "r1", "r2", "Peas",
    ]  # fmt: skip


def test_each_pair_of_labels_begins_anew() -> None:
    rows = (("What is the context?", "ASCL position:"), ("c1", "p1"), ("What is the context?", "ASCL position:"))
    assert read(*rows, ("c2", "p2")) == [*rows[0][:1], "c1", rows[0][1], "p1", rows[2][0], "c2", rows[2][1], "p2"]


def test_where_titles_stand_before_the_columns_each_row_is_a_statement() -> None:
    labels = ("Statement", "What is the context?", "ASCL position:")
    assert read(labels, ("Beans", "c1", "p1"), ("Peas", "c2", "p2")) == [
        "# Beans", labels[1], "c1", labels[2], "p1", "# Peas", labels[1], "c2", labels[2], "p2",
    ]  # fmt: skip


def test_a_title_in_the_head_of_a_column_with_nothing_below_it_is_one() -> None:
    head = ("Beans in rows", "Context", "ASCL position")
    assert read(head, ("", LONG, "Sow them.")) == ["# Beans in rows", "Context", LONG.strip(), head[2], "Sow them."]
    assert read((LONG, *head[1:]), ("Peas", "They climb.", "Sow them."))[:2] == [LONG.strip(), "# Peas"]
    assert read(("Topic", *head[1:], LONG), ("Peas", "They climb.", "Sow them.", ""))[:2] == [LONG.strip(), "# Peas"]
    assert read(("Topic", *head[1:], "Date"), ("Peas", "They climb.", "Sow them.", ""))[0] == "# Peas"


def test_columns_that_tell_of_a_statement_follow_its_title() -> None:
    labels = ("No.", "Theme", "Statement", "What is the context?", "ASCL position:", "Date agreed")
    rows = (("1", "Food", "Beans", "c1", "p1", "May 2020"), ("2", "Food", "Peas", "c2", "p2", "June 2020"))
    assert read(labels, *rows) == [
        "# Beans", "No: 1", "Theme: Food", "Date agreed: May 2020", labels[3], "c1", labels[4], "p1",
        "# Peas", "No: 2", "Theme: Food", "Date agreed: June 2020", labels[3], "c2", labels[4], "p2",
    ]  # fmt: skip
    unnamed = read(("", "", *labels[3:5]), ("1", "Beans", "c1", "p1"), ("2", "Peas", "c2", "p2"))
    assert unnamed[:6] == ["# Beans", "1", labels[3], "c1", labels[4], "p1"]
    gaps = read(("Theme", "Statement", *labels[3:]), ("", "Beans", "c1", "p1", None), ("Food", "Peas", "c2", "p2"))
    assert gaps == [
        "# Beans", labels[3], "c1", labels[4], "p1", "# Peas", "Theme: Food", labels[3], "c2", labels[4], "p2",
    ]  # fmt: skip
    noted = read(("Statement", *labels[3:5], "Notes"), ("Beans", "c1", "p1", LONG))
    assert noted[-2:] == ["Notes", LONG.strip()]  # too long to tell of it: it stays where it stands


def test_labels_in_the_first_column_are_read_row_by_row() -> None:
    assert read(("ASCL position:", LONG), ("What is the context?", "c")) == [
        "ASCL position:", LONG.strip(), "What is the context?", "c",
    ]  # fmt: skip


def test_a_row_of_data_is_one_line_and_a_row_of_texts_is_not() -> None:
    assert read(("Place", "Days"), ("North sound", "12"), ("", "3"), ("", "")) == [
        "Place | Days",
        "North sound | 12",
        "3",
    ]
    assert read(("Place", "Days"), ("x" * (LONGEST_OF_DATA + 1), "12")) == ["Place", "Days", "x" * 81, "12"]
    assert read(("one", "row")) == ["one", "row"]
    assert read() == read(()) == read(("",)) == []


def test_where_titles_stand_above_the_columns_and_labels_before_the_rows_each_column_is_a_statement() -> None:
    rows = (("", "Beans", "Peas"), ("Context", "c1\nc3", "c2"), ("Our position", "p1", "p2"), ("Rationale", "r1", "r2"))
    rows = (rows[0], (rows[1][0], f"{LONG}\nc3", "c2"), *rows[2:])
    assert read(*rows) == [
        *("# Beans", "Context", LONG.strip(), "c3", "Our position", "p1", "Rationale", "r1"),
        *("# Peas", "Context", "c2", "Our position", "p2", "Rationale", "r2"),
    ]
    assert not any(line.startswith("#") for line in read(("", "Beans grow.", "Peas"), *rows[1:]))
    assert not any(line.startswith("#") for line in read(rows[0], rows[1], ("Cost", "p1", "p2"), rows[3]))


def test_a_column_of_remarks_on_the_others_is_set_apart() -> None:
    heads = ("Section", "Wording", "Comments of the group")
    rows = (heads, ("Context", "c1", "Fine."), ("Our position", "p1", "Is it law?"), ("Rationale", "r1", ""))
    assert read(*rows) == [
        " | ".join(heads),
        *("Context", "c1", "Fine.", "Our position", "p1", "Is it law?", "Rationale", "r1"),
    ]
    blocks = in_reading_order(
        [[[Block(BlockKind.PARAGRAPH, text, 1, 1)] if text else [] for text in row] for row in rows]
    )
    assert [block.text for block in blocks if block.doubts] == ["Fine.", "Is it law?"]


def test_statements_side_by_side_whose_cells_begin_with_the_same_labels_are_read_one_after_the_other() -> None:
    rows = (("Beans", "Ffa"), ("Context\nc1", "Cefndir\nc2"), ("Our position\np1", "Ein safbwynt\np2"))
    assert read(*rows) == [
        *("# Beans", "Context", "c1", "Our position", "p1"),
        *("# Ffa", "Cefndir", "c2", "Ein safbwynt", "p2"),
    ]
    assert "# Beans" not in read(*rows[:2], ("Our position\np1", "Rhesymau\nr2"))
