"""A session over four statements, and what it tells."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QObject

from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.library.library import Library
from ascl_reader.library.outline import ALL_KEY, SortOrder, View
from ascl_reader.library.statement import FullWording, Origin, Texts
from tests.conftest import MakeLibrary, statement_data
from tests.gui.browsing.sessions import Heard


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return four statements, the newest first: d and c on behaviour, b with a full text and a on funding."""
    newest = {"from": "2024-01", "to": "2024-01", "label": "2024", "confidence": "high", "why": "It says so."}
    made = [
        statement_data(key, title=title, themes=[theme], period={**newest, "from": month, "to": month})
        for key, title, theme, month in (
            ("a", "Zoos", "funding", "2021-01"),
            ("b", "Yards", "funding", "2022-01"),
            ("c", "Xylophones", "behaviour", "2023-01"),
            ("d", "Walls", "behaviour", "2024-01"),
        )
    ]
    contents = make_library(*made).contents
    full = FullWording(Texts(position="All of it."), (Origin("Page", 1, "page.html", "2026-01-10"),))
    return Library(
        msgspec.structs.replace(
            contents,
            statements=tuple(
                msgspec.structs.replace(each, full=full) if each.id == "b" else each for each in contents.statements
            ),
        )
    )


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def session(owner: QObject, library: Library, heard: Heard) -> BrowsingSession:
    """Return a session that has begun with all statements and the newest one."""
    session = BrowsingSession(library, lambda: heard.scroll, owner)
    session.begin(View.THEME, ALL_KEY, SortOrder.USUAL, "")
    heard.listen(session)
    return session
