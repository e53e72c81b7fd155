"""Follows the groups and control words of a rich text file and tells what of it is shown."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.ink import Ink
from ascl_reader.importer.readers.word import rtf_words as words
from ascl_reader.importer.readers.word.docx_fields import reason_of
from ascl_reader.importer.readers.word.rtf_colours import COLOURS, RtfColours
from ascl_reader.importer.readers.word.rtf_fonts import MAC_ROMAN, NO_FONT, Fonts
from ascl_reader.importer.readers.word.rtf_page import RtfPage
from ascl_reader.importer.readers.word.rtf_tokens import Token, TokenKind
from ascl_reader.importer.readers.word.symbols import UNKNOWN_SIGN, in_font

_HEADING = re.compile(r"heading ([1-9])\b")
_LOWEST_HEADING = 6
_BODY_TEXT = 9
"""The outline level, counted from 0, of text that is no heading."""

_TEXT, _NOWHERE, _FONTS, _STYLES, _CODE, _MARKER = "text", "", "fonttbl", "stylesheet", "fldinst", "marker"


_SWITCHES = {
    **dict.fromkeys(("strike", "striked"), "struck"),
    "v": "hidden",
    "deleted": "deleted",
    "super": "raised",
    "b": "bold",
    "intbl": "in_table",
    "ls": "in_list",
}
_NUMBERS = {
    **dict.fromkeys(("cb", "chcbpat", "highlight"), "behind"),
    **{"cf": "ink", "fs": "size", "cbpat": "shade"},
    "s": "style",
    "outlinelevel": "outline",
    "f": "font",
    "deff": "font",
    "uc": "after_code",
}
_RESETS: dict[str, dict[str, object]] = {
    "plain": {
        "struck": False,
        "hidden": False,
        "deleted": False,
        "raised": False,
        "bold": False,
        "ink": 0,
        "behind": 0,
        "size": 24,
    },
    "nosupersub": {"raised": False},
    "sub": {"raised": False},
    "pard": {"style": 0, "outline": _BODY_TEXT, "in_table": False, "in_list": False, "shade": 0},
}


HALF_POINTS = 2


class _State(msgspec.Struct):
    """What holds in a group: where its letters go, why they are left out, and how they are stored."""

    goes_to: str = _TEXT
    reason: LeftOutReason | None = None
    struck: bool = False
    hidden: bool = False
    deleted: bool = False
    raised: bool = False
    bold: bool = False
    ink: int = 0
    behind: int = 0
    shade: int = 0
    """Numbers of colours: of the letters, behind them, and of the paragraph; 0 for none of its own."""

    size: int = 24
    """Half points."""

    font: int = 0
    after_code: int = 1
    """How many letters after one given by its number are for programs that do not know it."""

    style: int = 0
    outline: int = _BODY_TEXT
    in_table: bool = False
    in_list: bool = False


class _Aside(msgspec.Struct):
    """A text beside the page, such as a footnote or a text box, and the page that goes on after its group."""

    depth: int
    name: str
    page: RtfPage


class RtfWalker:
    """Takes the tokens of a file one after the other and makes blocks of them."""

    def __init__(self) -> None:
        self.ended = False
        self._page = RtfPage()
        self._fonts = Fonts()
        self._colours = RtfColours()
        self._state = _State()
        self._states: list[_State] = []
        self._asides: list[_Aside] = []
        self._style_names: dict[int, str] = {}
        self._instruction = ""
        self._bytes = bytearray()
        self._upper_half = 0
        self._to_skip = self._notes = 0
        self._may_be_passed_over = False

    def take(self, token: Token) -> None:
        """Takes a token."""
        if token.kind is TokenKind.BYTES:
            skipped = min(self._to_skip, len(token.data))
            self._to_skip -= skipped
            self._bytes += token.data[skipped:]
            return
        if self._bytes:
            is_name = self._state.goes_to == _FONTS
            self._add(self._fonts.decoded(bytes(self._bytes), NO_FONT if is_name else self._state.font))
            self._bytes.clear()
        if token.kind is TokenKind.OPEN:
            self._states.append(self._state)
            self._state = msgspec.structs.replace(self._state)
        elif token.kind is TokenKind.CLOSE:
            self._close()
        else:
            self._take_word(token.word, token.number)

    def document(self, path: Path) -> SourceDocument:
        """Returns the document that was read."""
        while self._asides:
            self._end_aside()
        return self._page.end().document(path)

    def _close(self) -> None:
        self._may_be_passed_over, self._to_skip = False, 0
        if self._asides and self._asides[-1].depth == len(self._states):
            self._end_aside()
        if self._states:
            self._state = self._states.pop()
        self.ended = not self._states

    def _take_word(self, word: str, number: int | None) -> None:
        if word == "*":
            self._may_be_passed_over = True
            return
        self._colours.take(word, number)
        passed_over, self._may_be_passed_over = self._may_be_passed_over, False
        if word == "u" and number is not None:
            self._take_code(number % 0x10000)
        elif word in words.SIGNS:
            if self._to_skip:
                self._to_skip -= 1
            else:
                self._add(words.SIGNS[word])
        elif not self._take_end(word) and not self._take_property(word, number):
            self._take_group(word, passed_over)

    def _take_group(self, word: str, passed_over: bool) -> None:
        """Begins a group whose text goes elsewhere, or nowhere."""
        state = self._state
        if word == "ud" and state.goes_to == _NOWHERE:
            state.goes_to = _TEXT  # the same words again, for programs that know all letters
        elif state.goes_to == _NOWHERE:
            return
        elif word in (_FONTS, _STYLES, COLOURS):
            state.goes_to = word
        elif word in words.NOT_READ and (word not in ("cs", "ts") or passed_over):
            state.goes_to = state.goes_to if state.goes_to == _STYLES else _NOWHERE
        elif word == _CODE:
            state.goes_to, self._instruction = _CODE, ""
        elif word == "fldrslt":
            state.goes_to, state.reason = _TEXT, state.reason or reason_of(self._instruction)
        elif word in words.MARKERS:
            state.goes_to = _MARKER
        elif word in words.BESIDE or word in words.BOXES:
            self._asides.append(_Aside(len(self._states), word, self._page))
            self._page = RtfPage()
            self._state = _State(font=state.font, after_code=state.after_code)
        elif passed_over and word not in words.READ and state.goes_to != _STYLES:
            state.goes_to = _NOWHERE

    def _take_end(self, word: str) -> bool:
        """Ends a paragraph, cell or row; returns whether the word does so."""
        if word not in words.PARAGRAPH_ENDS and word not in ("cell", "nestcell", "row"):
            return False
        is_joined = word == "par" and (self._state.deleted or self._state.hidden)  # with the next paragraph
        if self._state.goes_to == _TEXT and not is_joined:
            state, level = self._state, self._heading_level()
            if word == "row":
                self._page.end_row()
            elif word == "cell":
                self._page.end_cell(level, state.in_list)
            else:
                self._page.end_paragraph(level, state.in_list, state.in_table)
        return True

    def _take_property(self, word: str, number: int | None) -> bool:
        """Takes note of what a word says of the letters or paragraphs that follow; returns whether it says any."""
        state = self._state
        if word in _SWITCHES:
            setattr(state, _SWITCHES[word], number != 0)
        elif word in _NUMBERS:
            setattr(state, _NUMBERS[word], number or 0)
        elif word in _RESETS:
            for name, value in _RESETS[word].items():
                setattr(state, name, value)
        elif word == "fcharset":
            self._fonts.set_character_set(state.font, number or 0)
        elif word in ("ansicpg", "mac"):
            self._fonts.set_code_page(number or MAC_ROMAN)
        elif word == "chftn":
            self._take_note_mark()
        else:
            return False
        return True

    def _take_code(self, code: int) -> None:
        """Takes a letter given by its number; one beyond the first 65,536 is given by two."""
        self._to_skip = self._state.after_code
        if 0xD800 <= code < 0xDC00:
            self._upper_half = code
        elif 0xDC00 <= code < 0xE000:
            if self._upper_half:
                self._add(chr(0x10000 + ((self._upper_half - 0xD800) << 10) + code - 0xDC00))
            self._upper_half = 0
        else:
            self._add(in_font(self._fonts.name(self._state.font), chr(code)))

    def _take_note_mark(self) -> None:
        """Counts a footnote where its mark stands in the text; in the note itself the mark is the same."""
        in_note = any(each.name == "footnote" for each in self._asides)
        self._notes += not in_note
        if in_note:
            self._add(f"{self._notes} ")

    def _add(self, text: str) -> None:
        state = self._state
        if state.goes_to == _TEXT:
            self._page.add(text, self._reason(), state.raised, state.bold, state.size / HALF_POINTS)
            if UNKNOWN_SIGN in text:
                self._page.doubt_paragraph()
        elif state.goes_to == _MARKER:
            self._page.add_to_marker(text)
        elif state.goes_to == _CODE:
            self._instruction += text
        elif state.goes_to == COLOURS:
            self._colours.end_colours(text)
        elif state.goes_to == _FONTS:
            self._fonts.add_to_name(state.font, text)
        elif state.goes_to == _STYLES:
            self._style_names[state.style] = self._style_names.get(state.style, "") + text

    def _reason(self) -> LeftOutReason | None:
        state = self._state
        if state.reason is not None:
            return state.reason
        if state.hidden or self._ink().is_unseen:
            return LeftOutReason.HIDDEN
        return LeftOutReason.STRUCK_OUT if state.struck or state.deleted else None

    def _ink(self) -> Ink:
        state = self._state
        in_box = any(each.name in words.BOXES for each in self._asides)
        return self._colours.ink(state.ink, state.behind or state.shade, state.size, state.in_table, in_box)

    def _heading_level(self) -> int:
        name = self._style_names.get(self._state.style, "").strip(" ;").lower() if self._state.style else ""
        if found := _HEADING.match(name):
            return min(int(found.group(1)), _LOWEST_HEADING)
        if name == "title":
            return 1
        outline = self._state.outline
        return min(outline + 1, _LOWEST_HEADING) if 0 <= outline < _BODY_TEXT else 0

    def _end_aside(self) -> None:
        aside = self._asides.pop()
        text, self._page = self._page.end(), aside.page
        if aside.name in words.BOXES:
            self._page.add_box(text)
        else:
            said = " ".join(block.text for block in text.blocks)
            self._page.note(said, words.BESIDE[aside.name])
            for each in text.left_out:
                self._page.note(each.text, each.reason)
