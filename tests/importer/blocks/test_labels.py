"""Labels as pages spell them, in English and Welsh, and what only looks like one."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.labels import PAGE_HEADINGS, at_tabs, is_label, split_at_labels
from ascl_reader.library.statement import Section

CONTEXT, POSITION, RATIONALE = Section.CONTEXT, Section.POSITION, Section.RATIONALE


def pieces(text: str) -> list[tuple[Section | None, str]]:
    return [(each.section, each.text) for each in split_at_labels(text)]


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("What is the context? Rooms are cold.", CONTEXT),
        ("What’s the context: Rooms are cold.", CONTEXT),
        ("WHAT IS THE CONTEXT. Rooms are cold.", CONTEXT),
        ("• What is the contextRooms are cold.", CONTEXT),
        ("What is the context “Rooms are cold.", CONTEXT),
        ("ASCL position: Rooms are cold.", POSITION),
        ("ASCL’s position – Rooms are cold.", None),
        ("ASCL’s position: – Rooms are cold.", POSITION),
        ("ascl position:. Rooms are cold.", POSITION),
        ("ASCL position Rooms are cold.", POSITION),
        ("ASCL positionRooms are cold.", POSITION),
        ("Why are we saying it? Rooms are cold.", RATIONALE),
        ("Why are we saying this: Rooms are cold.", RATIONALE),
        ("Why we are saying that… Rooms are cold.", RATIONALE),
        ("why we’re saying it... Rooms are cold.", RATIONALE),
        ("Why are we are saying? Rooms are cold.", RATIONALE),
        ("– ASCL position: Rooms are cold.", POSITION),
        ("(*)Why are we saying it? Rooms are cold.", RATIONALE),
    ],
)
def test_a_label_in_any_spelling_begins_its_section(text: str, section: Section | None) -> None:
    words = text if section is None else "“Rooms are cold." if "“" in text else "Rooms are cold."
    assert pieces(text) == [(section, words)]


@pytest.mark.parametrize("label", ["What is the context", "ASCL position", "Why are we saying it"])
def test_a_label_may_stand_alone_without_its_mark(label: str) -> None:
    [(section, words)] = pieces(f"{label} ")
    assert section is not None and words == ""


@pytest.mark.parametrize(
    "text",
    [
        "What is the context of this in a school?",
        "ASCL position statements",
        "The ASCL position: we agree.",
        "ASCL position on food",
        "Why are we saying it so often, people ask.",
        "Rooms are cold.",
    ],
)
def test_other_words_are_no_labels(text: str) -> None:
    assert pieces(text) == [(None, text)]


def test_a_block_with_all_labels_in_it_is_split_at_each() -> None:
    text = "Before. What is the context? Rooms are cold. ASCL position: Warm them. Why are we saying it? It is winter."
    assert pieces(text) == [
        (None, "Before."),
        (CONTEXT, "Rooms are cold."),
        (POSITION, "Warm them."),
        (RATIONALE, "It is winter."),
    ]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("Rooms are cold. ASCL position: Warm them.", [None, POSITION]),
        ("Are rooms cold? Why are we saying this? It is winter.", [None, RATIONALE]),
        ("Rooms are cold. Why are we are saying it? It is winter.", [None, RATIONALE]),
        ("“Cold.” What’s the context? It is winter.", [None, CONTEXT]),
        ("Rooms are cold, ASCL position: warm them.", [None]),
    ],
)
def test_a_label_inside_a_block_follows_the_end_of_a_sentence(text: str, sections: list[Section | None]) -> None:
    assert [section for section, _ in pieces(text)] == sections


def test_no_words_are_no_pieces() -> None:
    assert pieces("") == []


ROOMS = " ".join(["Rooms are cold in winter and hot in summer, and nobody mends the heating."] * 3)

NEAR = {
    CONTEXT: [
        *("Context", "CONTEXT:", "The context", "Background", "Context and background", "1. Context", "(a) Context:"),
        *("1 Context", "Section 2. Context", "Context / background", "The current situation", "What is the issue?"),
        *("I. Background", "1. What is the context?", "What is the background?", "What is the context? (Wales only)"),
        *("Cyd-destun", "Y cyd-destun:", "Beth yw’r cyd-destun?", "Beth yw'r cefndir?", "What was the context?"),
    ],
    POSITION: [
        *("Position", "Our position", "The ASCL position:", "ASCL Cymru position:", "What is ASCL’s position?"),
        *(
            "2. ASCL position",
            "2) Our position",
            "ASCL position (agreed June 2024):",
            "What is our position?",
            "Our view",
        ),
        *("Safbwynt ASCL Cymru:", "Safbwynt", "Ein safbwynt", "Beth yw safbwynt ASCL?", "What ASCL believes"),
        *(
            "ASCL’s policy position",
            "What is our position?",
            "ASCL POSITION",
            *("What does ASCL think?", "What we want", "Our asks", "2 Our position"),
            *("Our position is:", "What is our position on this?", "ASCL’s view on this"),
            "ASCL Cymru’s position",
        ),
    ],
    RATIONALE: [
        *("Rationale", "The rationale:", "Reasons", "Our reasons", "Why?", "Why this matters", "Why do we say this?"),
        *("Why are we saying this now?", "3. Why are we saying this?", "Why does ASCL say this?", "c) Rationale"),
        *(
            "Pam ydym ni’n dweud hyn?",
            "Pam mae ASCL yn dweud hyn?",
            "Pam",
            "Rhesymeg",
            "Why have we taken this position?",
        ),
    ],
}


@pytest.mark.parametrize(("section", "label"), [(section, label) for section in NEAR for label in NEAR[section]])
def test_other_wordings_are_labels_where_they_fill_their_line(section: Section, label: str) -> None:
    assert pieces(label) == [(section, "")]
    assert is_label(label)


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Context: Rooms are cold.", CONTEXT),
        ("Our position: “Rooms are cold.", POSITION),
        ("The ASCL position: Rooms are cold.", POSITION),
        ("ASCL Cymru position (2023): Rooms are cold.", POSITION),
        ("Rationale: Rooms are cold.", RATIONALE),
        ("Pam ydym ni’n dweud hyn? Rooms are cold.", RATIONALE),
        ("1. What is the context? Rooms are cold.", CONTEXT),
        ("Context. Rooms are cold.", CONTEXT),
        ("Our position. Rooms are cold.", POSITION),
        ("Rationale. “Rooms are cold.", RATIONALE),
    ],
)
def test_other_wordings_are_labels_where_a_mark_and_a_sentence_follow(text: str, section: Section) -> None:
    words = "“Rooms are cold." if "“" in text else "Rooms are cold."
    assert pieces(text) == [(section, words)]
    assert not is_label(text)


@pytest.mark.parametrize("around", ["{} ▾", "‘{}’", "[{}]", "► {}", "+ {}", "{} –", "“{}”"])
@pytest.mark.parametrize("label", ["What is the context?", "ASCL position", "Our position", "Why are we saying this?"])
def test_signs_around_a_label_are_no_text(around: str, label: str) -> None:
    assert is_label(around.format(label))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("ASCL position (agreed June 2024):", "agreed June 2024"),
        ("What is the context? [England]", "England"),
        ("ASCL position – agreed June 2024", "agreed June 2024"),
    ],
)
def test_a_note_in_brackets_is_no_text(text: str, note: str) -> None:
    (piece,) = split_at_labels(text)
    assert (piece.note, piece.text) == (note, "")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Context is all.",
            "Background noise",
            "Position of the sun",
            "Our position is clear on this.",
            "Our views differ",
        ),
        *("Why not?", "Why children matter", "Reasons to be cheerful", "Pam Smith", "Context: of rooms", "Whywhy"),
        *(
            "Rationales for rooms differ.",
            "The position that we took",
            "What we believe in is warmth.",
            "Our views differ",
        ),
    ],
)
def test_words_that_begin_like_a_label_are_none(text: str) -> None:
    assert pieces(text) == [(None, text)]


@pytest.mark.parametrize(
    ("text", "heads"),
    [("ASCL Position Statements", True), ("ascl position statement:", True), ("ASCL position", False)],
)
def test_the_heading_of_a_page_is_known(text: str, heads: bool) -> None:
    assert bool(PAGE_HEADINGS.match(text)) is heads


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Context – Rooms are cold.", CONTEXT),
        ("Our position — Rooms are cold.", POSITION),
        ("Rationale - Rooms are cold.", RATIONALE),
        ("Context – a matter of rooms", None),
        ("Background – Rooms in winter", None),
        ("Position statement: Rooms that are warm", None),
        ("ASCL position statement 4 – Rooms that are warm", None),
    ],
)
def test_a_dash_behind_a_short_label_and_titles_that_say_what_they_are(text: str, section: Section | None) -> None:
    assert pieces(text) == [(section, "Rooms are cold." if section else text)]


def test_the_text_behind_a_label_and_a_dash_may_be_long() -> None:
    assert pieces(f"Context – {ROOMS}") == [(CONTEXT, ROOMS)]
    assert pieces(f"{ROOMS[:-1]} – {ROOMS}") == [(None, f"{ROOMS[:-1]} – {ROOMS}")]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("Context\tRooms are cold.", ["Context", "Rooms are cold."]),
        ("What is the context? \t\t Rooms are cold.", ["What is the context? ", "\t Rooms are cold."]),
        ("Rooms\tare cold.", ["Rooms\tare cold."]),
        ("Context\tPosition\tRationale", ["Context\tPosition\tRationale"]),
        ("Context\t", ["Context\t"]),
    ],
)
def test_a_tab_behind_a_label_parts_it_from_its_text(line: str, lines: list[str]) -> None:
    assert at_tabs(line) == lines


@pytest.mark.parametrize(
    ("label", "section"),
    [
        *(("1.1 Context", CONTEXT), ("Background information", CONTEXT), ("What is happening?", CONTEXT)),
        *(("What is happening at the moment?", CONTEXT), ("What’s going on today?", CONTEXT)),
        *(("What do we want to see?", POSITION), ("Why do we think this?", RATIONALE)),
        *(("What is the current context?", CONTEXT), ("2.3. ASCL position", POSITION)),
        *(("ASCL’s rationale:", RATIONALE), ("Rationale / evidence", RATIONALE), ("Why it matters", RATIONALE)),
        *(("Pam rydym yn dweud hyn?", RATIONALE), ("1.3 Why are we saying this?", RATIONALE)),
    ],
)
def test_labels_near_the_usual_ones_fill_their_line(label: str, section: Section) -> None:
    assert pieces(label) == [(section, "")]
    assert is_label(label)


@pytest.mark.parametrize(
    "text",
    [
        "What is happening in schools is sad.",
        "Why it matters to us.",
        "3.5 million context switches",
        "“Why are we saying this?” asked one head. The answer took an hour.",
        '"What is the context?" she said.',
        "Background noise",
    ],
)
def test_sentences_that_begin_like_these_labels_are_none(text: str) -> None:
    assert pieces(text) == [(None, text)]


def test_a_long_sentence_that_begins_like_a_label_stays_whole() -> None:
    sentence = (
        "Why schools in the north have had less for each pupil than others for years " + "and years " * 5 + "is asked."
    )
    assert pieces(sentence) == [(None, sentence)]
