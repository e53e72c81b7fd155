"""What the review of an import shows, for the observed reader: its statements, what is left out, what is chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication

from ascl_reader.gui.importing.import_window import ImportWindow


def review_state() -> dict[str, Any] | None:
    """Return what the review shows that is on the screen; none where there is none."""
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, ImportWindow) and each.isVisible()]
    opened = windows[0].review.opened if windows else None
    if opened is None:
        return None
    review = windows[0].review
    block = review.page.chosen_block()
    line = review.left_out.list.currentItem()
    number = min(review.chosen, len(opened.items) - 1)
    inside = opened.items[number].draft.found.blocks
    return {
        "titles": [item.draft.title for item in opened.items],
        "listed": [opened.items[each].draft.title for each in review.list.numbers()],
        "out": [item.draft.title for item in opened.items if item.correction.left_out],
        "to_check": [item.draft.title for item in opened.items if item.to_check],
        "title": opened.items[number].draft.title,
        "blocks": [[section.value if section else "", each.text] for section, each in inside],
        "left_out": [review.left_out.list.item(row).text() for row in range(review.left_out.list.count())],
        "left_out_line": line.text() if line else "",
        "page": [row.text for row in review.page.lines() if row.kind == "block" and row.own],
        "block": block.text if block else "",
        "accept": windows[0].accept_button.text(),
        "screen": [windows[0].width(), windows[0].height()],
    }
