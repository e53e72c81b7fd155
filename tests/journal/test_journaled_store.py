"""The store that reads and writes journals: what it does to Python's own collecting."""

from __future__ import annotations

import gc
import threading

from ascl_reader.journal.journaled_store import without_collecting


def test_in_the_background_collecting_is_left_to_whom_has_it() -> None:
    def load_while_the_window_takes_over() -> None:
        with without_collecting():
            gc.disable()

    gc.enable()
    try:
        thread = threading.Thread(target=load_while_the_window_takes_over)
        thread.start()
        thread.join()
        assert not gc.isenabled()
        gc.enable()
        with without_collecting():
            assert not gc.isenabled()
        assert gc.isenabled()
    finally:
        gc.enable()
