"""Packs with any bytes changed, or any content in one of their files, are read or refused with a sentence."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.errors import ReaderError
from ascl_reader.packs import read_pack
from tests.packs.test_bad_packs import MEALS_FILE, WHOLE, files, packed


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8), st.booleans())
def test_a_pack_changed_anywhere_is_read_or_refused(place: int, other: bytes, cut: bool) -> None:
    assert_refused_or_read(WHOLE[:place] + other + (b"" if cut else WHOLE[place + len(other) :]))


@given(st.sampled_from(sorted(files())), st.binary(max_size=99) | st.text(max_size=99).map(lambda text: text.encode()))
def test_any_content_is_read_or_refused(name: str, content: bytes) -> None:
    assert_refused_or_read(packed({**files(), name: content}))


@pytest.mark.parametrize(("name", "is_device"), [("con", True), ("lpt9", True), ("contract", False), ("con-2", False)])
def test_a_name_that_windows_takes_for_a_device_is_refused(tmp_path: Path, name: str, is_device: bool) -> None:
    path = tmp_path / "trust.zip"
    path.write_bytes(packed({**files(), f"statements/{name}.yaml": files()[MEALS_FILE]}))
    with pytest.raises(ReaderError) as caught, read_pack.open_pack(path) as pack:
        list(pack.statements())
    assert (f"“{name}” in it is a name that no file can have on Windows" in str(caught.value)) is is_device


def assert_refused_or_read(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "trust.zip")
        path.write_bytes(data)
        try:
            with read_pack.open_pack(path) as pack:
                assert [each.id for each in pack.statements()] == list(pack.ids)
        except ReaderError as error:
            assert str(error).startswith(str(path))
