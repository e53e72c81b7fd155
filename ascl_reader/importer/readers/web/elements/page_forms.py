"""Recognises small forms amid a text that ask its reader for something, such as an address for a newsletter."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.make_blocks import collapse_white_space
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode
from ascl_reader.importer.readers.web.elements.page_buttons import holds_label

_FIELDS = "input:not([type]), input[type=text], input[type=email], input[type=search], input[type=tel], textarea"
_SENDS = "button, input[type=submit], [role=button]"
_AROUND = frozenset("div p section aside label form span fieldset".split())

LONGEST_FORM = 300
"""Characters of a form's words; what has more is a part of the page that holds a form as well."""

FARTHEST, MOST_FIELDS = 4, 200
"""Elements around a field in which its button is looked for, and fields that are looked at."""


def forms_of(root: HtmlNode) -> dict[int, LeftOutReason]:
    """Returns the parts of a page that hold a field and the button that sends it, by their number in the tree."""
    found: dict[int, LeftOutReason] = {}
    for field in root.css(_FIELDS)[:MOST_FIELDS]:
        form = None if _holds_answer(field) else _form_of(field)
        if form is not None and not holds_label(form):
            found[form.mem_id] = LeftOutReason.FEEDBACK
    return found


def _holds_answer(field: HtmlNode) -> bool:
    """Returns whether a field shows something, such as a link to copy, and asks for nothing."""
    return "readonly" in field.attributes or bool(field.attributes.get("value"))


def _form_of(field: HtmlNode) -> HtmlNode | None:
    """Returns the innermost element around a field that holds a button as well; None if it holds more than that."""
    around = field.parent
    for _ in range(FARTHEST):
        if around is None or around.tag not in _AROUND:
            return None
        if around.css_first(_SENDS) is not None:
            is_small = len(collapse_white_space(around.text() or "")) <= LONGEST_FORM
            return around if is_small and around.css_first("h1, h2") is None else None
        around = around.parent
    return None
