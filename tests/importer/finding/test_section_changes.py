"""What a person changes inside a found statement: where a section begins, what is put out, what is taken in."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOut, LeftOutReason
from ascl_reader.importer.finding.found_statement import CheckReason, FoundSection, FoundStatement
from ascl_reader.importer.finding.section_changes import begin_section, put_out, put_out_words, take_in
from ascl_reader.library.statement import Section

CONTEXT, POSITION, RATIONALE = Section


def statement(*sections: tuple[Section, list[str]]) -> FoundStatement:
    place, found = 0, []
    for section, texts in sections:
        blocks = []
        for text in texts:
            place += 2
            blocks.append(Block(BlockKind.PARAGRAPH, text, place, place))
        found.append(FoundSection(section, tuple(blocks)))
    return FoundStatement(1, "Meals", None, tuple(found), (), 1, place)


MEALS = statement(
    (CONTEXT, ["Prices rise.", "Every child should have a meal.", "No forms."]), (RATIONALE, ["Hungry children learn."])
)


def block(found: FoundStatement, text: str) -> Block:
    return next(each for _, each in found.blocks if text in each.text)


def shown(found: FoundStatement | None) -> dict[str, str]:
    assert found is not None
    return {each.section.value: each.text for each in found.sections}


def words(found: FoundStatement, *left_out: LeftOut) -> Counter[str]:
    texts = [each.text for _, each in found.blocks] + [each.text for each in left_out]
    return Counter(word for text in texts for word in text.split())


def test_a_section_begins_at_a_line_and_ends_where_the_next_began() -> None:
    changed = begin_section(MEALS, block(MEALS, "Every child"), POSITION)
    assert shown(changed) == {
        "context": "Prices rise.",
        "position": "Every child should have a meal. No forms.",
        "rationale": "Hungry children learn.",
    }
    assert changed is not None and CheckReason.NO_POSITION not in changed.check
    assert begin_section(MEALS, block(MEALS, "Prices"), CONTEXT) is None


def test_what_is_moved_to_a_section_that_is_there_stands_in_the_page_s_order() -> None:
    changed = begin_section(MEALS, block(MEALS, "No forms"), RATIONALE)
    assert shown(changed)["rationale"] == "No forms. Hungry children learn."


def test_a_statement_that_lost_its_position_is_to_be_checked() -> None:
    only = statement((POSITION, ["A bus before eight."]))
    changed = begin_section(only, block(only, "bus"), CONTEXT)
    assert changed is not None and CheckReason.NO_POSITION in changed.check


def test_a_block_or_words_of_it_are_put_out_and_told() -> None:
    done = put_out(MEALS, block(MEALS, "No forms"))
    assert done is not None
    assert "No forms." not in done[0].text
    assert done[1] == LeftOut("No forms.", 6, LeftOutReason.BY_PERSON)
    noted = statement((POSITION, ["A meal [JS1] at noon.1"]))
    done = put_out_words(noted, block(noted, "meal"), 7, 5)
    assert done is not None
    assert (done[0].text, done[1].text) == ("A meal at noon.1", "[JS1]")


def test_the_only_block_stays() -> None:
    only = statement((POSITION, ["A bus."]))
    assert put_out(only, block(only, "bus")) is None
    assert put_out_words(only, block(only, "bus"), 0, 6) is None
    assert put_out_words(only, block(only, "bus"), 1, 1) is None, "a blank is no word"


def test_left_out_words_are_taken_in_where_the_page_has_them() -> None:
    changed = take_in(MEALS, LeftOut("Said in 2019.", 7, LeftOutReason.FOOTNOTE))
    assert shown(changed)["context"].endswith("No forms. Said in 2019.")
    assert shown(take_in(MEALS, LeftOut("First.", 1, LeftOutReason.RELATED)))["context"].startswith("First. Prices")
    assert shown(take_in(MEALS, LeftOut("Last.", 99, LeftOutReason.RELATED)))["rationale"].endswith("learn. Last.")


TEXTS = st.lists(st.text("ab c", min_size=1).filter(str.strip).map(lambda text: " ".join(text.split())), min_size=1)


@given(st.lists(st.tuples(st.sampled_from(Section), TEXTS), min_size=1, max_size=4), st.data())
def test_no_word_is_lost_or_made(sections: list[tuple[Section, list[str]]], data: st.DataObject) -> None:
    merged: dict[Section, list[str]] = {}
    for section, texts in sections:
        merged.setdefault(section, []).extend(texts)
    found = statement(*((section, merged[section]) for section in Section if section in merged))
    at = data.draw(st.sampled_from([each for _, each in found.blocks]))
    moved = begin_section(found, at, data.draw(st.sampled_from(Section)))
    assert moved is None or words(moved) == words(found)
    done = put_out(found, at)
    if done is not None:
        assert words(done[0], done[1]) == words(found)
        assert words(take_in(*done)) == words(found)
