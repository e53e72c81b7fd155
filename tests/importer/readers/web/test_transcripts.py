"""What a video, a recording or a picture says in words beside a statement is left out, opened or closed, and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import Block, BlockKind, LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.page_lines import without_page_lines
from ascl_reader.importer.readers.web.read_html import read_html
from tests.importer.readers.web.saved_pages import BEANS, BOTH, PEAS, left

FILM, SOUND = '<iframe src="film.html" title="Beans"></iframe>', '<audio controls src="beans.mp3"></audio>'
SAID = "<p>Hello from the bean field.</p><p>It rained, and then it did not.</p>"


def page(html: str) -> SourceDocument:
    """Return a page with these statements as read."""
    return read_html(Path("page.html"), f"<main><h1>Gardens</h1>{html}</main>".encode())


def lines(html: str) -> tuple[list[str], list[tuple[LeftOutReason, str]]]:
    """Return the blocks of a page that has something between two statements, as lines, and what was left out."""
    document = page(f"{BEANS}{html}{PEAS}")
    kept, out = without_page_lines(document.blocks)
    shown = [f"{block.level or block.kind.value[0]} {block.text}" for block in kept[1:]]
    return shown, [*left(document), *((each.reason, each.text) for each in out)]


@pytest.mark.parametrize(
    "html",
    [
        f'{FILM}<details open=""><summary>Transcript</summary>{SAID}</details>',
        f"{FILM}<details><summary>Read the video transcript</summary>{SAID}</details>",
        f'{SOUND}<button aria-expanded="true" aria-controls="t">Show transcript</button><div id="t">{SAID}</div>',
        f'{FILM}<h3><button aria-expanded="true">Transcript (3 minutes)</button></h3><div class="panel">{SAID}</div>',
        f'{FILM}<div class="video-transcript">{SAID}</div>',
        f"{FILM}<h3>Video transcript</h3>{SAID}",
        f"{FILM}<p><b>Transcript of the film</b></p>{SAID}",
        f"{FILM}<h3>Transcript of the county’s talk in May</h3>{SAID}",
        f"{FILM}<h3>Trawsgrifiad</h3>{SAID}",
    ],
)
def test_a_transcript_is_left_out_with_its_reason(html: str) -> None:
    kept, out = lines(html)
    assert kept == BOTH
    told = [text for reason, text in out if reason is LeftOutReason.TRANSCRIPT]
    assert told[-2:] == ["Hello from the bean field.", "It rained, and then it did not."]


def test_the_text_of_a_chart_is_left_out_as_what_stands_below_it() -> None:
    kept, out = lines(f'<img src="a.png"><details open><summary>Description of the chart</summary>{SAID}</details>')
    assert kept == BOTH
    assert [reason for reason, _ in out] == [LeftOutReason.CAPTION] * 3


def test_what_follows_a_part_that_was_opened_is_of_the_text() -> None:
    kept, _ = lines(f"<details open><summary>Transcript</summary>{SAID}</details><p>Peas are next.</p>")
    assert kept == [*BOTH[:7], "p Peas are next.", *BOTH[7:]]


@pytest.mark.parametrize(
    "html",
    [
        '<details open=""><summary>The evidence</summary>{}</details>',
        "<p>Read the transcript of the debate on another page.</p>{}",
        "<p>Transcripts help pupils who do not hear.</p>{}",
        "<h3>Transcripts of lessons</h3>{}",
        "<h3>Video transcripts</h3>{}",
    ],
)
def test_other_parts_stay(html: str) -> None:
    kept, _ = lines(html.format(SAID))
    assert "p It rained, and then it did not." in kept


def test_a_statement_on_transcripts_is_one() -> None:
    document = page(BEANS.replace("Beans<", "Transcripts of lessons<") + PEAS)
    kept, _ = without_page_lines(document.blocks)
    assert kept[1].text == "Transcripts of lessons"
    assert len(kept) == 1 + len(BOTH)


def said(*texts: str) -> list[str]:
    """Return which lines are kept."""
    blocks = [Block(BlockKind.PARAGRAPH, text, number, number) for number, text in enumerate(texts, start=1)]
    return [block.text for block in without_page_lines(blocks)[0]]


def test_words_with_the_times_at_which_they_are_said_are_left_out() -> None:
    spoken = ("0:00", "Hello.", "0:07", "It rained.", "1:02:03", "It stopped.")
    assert said("Beans are good.", *spoken, "Peas are better.") == ["Beans are good.", "Peas are better."]
    assert said("Beans.", "[0:01] Hello.", "[0:02] It rained.", "[0:03] It stopped.", "Peas.") == ["Beans.", "Peas."]
    assert said("Beans.", "8:01 Hello.", "8:09 It rained.", "8:20 It stopped.") == ["Beans."]
    day = ("8:30 The gate opens.", "12:15 The shed is lit.", "15:45 The gate is shut.")
    assert said("Each day is alike.", *day) == ["Each day is alike.", *day]
    assert len(said("8:30 is early.", "School begins.", "9:15 is late.", "It ends.")) == 4
