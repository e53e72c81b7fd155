"""What the tests of a start share: the picture that a window left."""

from __future__ import annotations

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.startup.first_page import FirstPage
from ascl_reader.gui.startup.run_window import leave_picture
from tests.gui.conftest import OpenProgram
from tests.gui.startup.pictures import SHOWN, loaded


@pytest.fixture
def left(qtbot: QtBot, open_program: OpenProgram) -> FirstPage:
    """Return the page that a window leaves when it is closed."""
    program = open_program()
    window = program.window
    window.closed.connect(partial(leave_picture, program))
    window.session.show_statement(SHOWN)
    qtbot.waitUntil(lambda: bool(window.related.buttons()))
    qtbot.wait(200)  # they make the panes lower
    window.close()
    page = loaded()
    assert page is not None and page.fits_screen
    return page
