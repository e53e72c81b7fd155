"""A review as it is saved: any values are one or none, and what is no file any more is told by its digest."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.review.review import SavedReview, changed_files, from_plain, new_saved_review
from tests.made_page import MEALS_WITH_BULLETS


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "food.md"
    path.write_text(MEALS_WITH_BULLETS, encoding="utf-8")
    return path


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


FILES = st.lists(st.fixed_dictionaries({"path": st.text() | PLAIN, "digest": st.text(max_size=4) | PLAIN}), max_size=3)


STATES = st.dictionaries(st.text(max_size=5), PLAIN, max_size=3) | st.fixed_dictionaries(
    {"day": st.text(max_size=10), "files": FILES},
    optional={"reading": PLAIN, "corrections": PLAIN, "chosen": PLAIN, "typed": PLAIN},
)


@given(state=STATES)
def test_any_kept_values_are_a_saved_review_or_none(state: dict[str, Any]) -> None:
    saved = from_plain(state)
    if saved is not None:
        assert from_plain(json.loads(json.dumps(msgspec.to_builtins(saved)))) == saved
        assert set(changed_files(saved)) <= set(saved.paths)


def test_a_saved_review_holds_whole_paths_and_digests(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    saved = new_saved_review([Path(page.name), tmp_path / "none.txt"])
    assert saved.paths == (page, tmp_path / "none.txt")
    assert changed_files(saved) == ()
    page.write_text("Soup", encoding="utf-8")
    assert changed_files(saved) == (page,)
    assert isinstance(from_plain(msgspec.to_builtins(saved)), SavedReview)


@pytest.mark.skipif(os.name != "posix", reason="pipes and files with holes are for POSIX")
def test_a_pipe_or_a_file_too_large_to_be_read_is_not_waited_for(tmp_path: Path) -> None:
    """The digest was made before the file was looked at: a pipe that was dropped held the import, and the end."""
    pipe, large = tmp_path / "page.html", tmp_path / "film.pdf"
    os.mkfifo(pipe)
    with large.open("wb") as file:
        file.truncate(400_000_000)
    made: list[SavedReview] = []
    looking = threading.Thread(target=lambda: made.append(new_saved_review([pipe, large])), daemon=True)
    looking.start()
    looking.join(20)
    assert [[each.digest for each in saved.files] for saved in made] == [["", ""]]
