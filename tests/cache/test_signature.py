"""The signature of what lies in the cache, and the secret it is made with."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.cache.signature import LENGTH, SECRET, NoSecret, is_signed, sign


def secret() -> Path:
    return paths.user_settings() / SECRET


def test_what_was_signed_is_known_and_nothing_else_is() -> None:
    assert not is_signed(b"", "purpose", b"data")
    signature = sign("purpose", b"name", b"data")
    assert is_signed(signature, "purpose", b"name", b"data")
    assert not is_signed(signature, "other", b"name", b"data")
    assert not is_signed(signature, "purpose", b"named", b"ata")
    assert not is_signed(signature, "purpose", b"name", b"date")
    assert not is_signed(signature[:-1] + b"g", "purpose", b"name", b"data")


def test_the_secret_is_made_once_for_this_user_alone() -> None:
    first = sign("purpose", b"data")
    kept = secret().read_bytes()
    assert len(kept) == LENGTH
    assert os.name != "posix" or secret().stat().st_mode & 0o777 == 0o600
    assert sign("purpose", b"data") == first
    assert secret().read_bytes() == kept


def test_another_users_secret_makes_another_signature(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    signature = sign("purpose", b"data")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "other"))
    assert sign("purpose", b"data") != signature
    assert not is_signed(signature, "purpose", b"data")


def linked(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to(path.with_name("elsewhere"))


SPOILT: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "too long": lambda path: path.write_bytes(bytes(LENGTH + 1)),
    "readable by a group": lambda path: path.chmod(0o640),
    "readable by all": lambda path: path.chmod(0o604),
    "a link": linked,
}


@pytest.mark.skipif(os.name != "posix", reason="there are no such rights on this system")
@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_secret_that_others_could_know_or_have_made_is_made_anew(spoilt: str) -> None:
    signature = sign("purpose", b"data")
    SPOILT[spoilt](secret())
    assert not is_signed(signature, "purpose", b"data")
    again = sign("purpose", b"data")
    assert again != signature
    assert is_signed(again, "purpose", b"data")


def test_where_no_secret_can_be_made_nothing_is_signed(home: Path) -> None:
    home.mkdir()
    (home / "settings").write_text("a file", encoding="utf-8")
    with pytest.raises(NoSecret):
        sign("purpose", b"data")
    assert not is_signed(b"", "purpose", b"data")
