"""The lock of a window's place as two starts come to it at one moment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from ascl_reader import paths
from ascl_reader.gui.startup import instance_lock
from ascl_reader.gui.startup.instance_lock import InstanceLock
from ascl_reader.window_request import NO_REQUEST, WindowRequest
from tests.gui.startup.test_single_instance import LISTENS, claim_file, start


def test_a_start_that_is_slow_to_write_its_claim_does_not_share_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another start comes just then, on a busy disk say: one of them has the place, the other hands over to it."""
    others: list[subprocess.Popen[str]] = []
    opened = os.fdopen

    def slowly(*arguments: Any, **more: Any) -> Any:
        if not others:
            others.append(start(LISTENS, str(paths.shipped_library()), "answer"))
            assert others[0].stdout is not None and others[0].stdout.readline()
        return opened(*arguments, **more)

    monkeypatch.setattr(os, "fdopen", slowly)
    claim = InstanceLock(paths.shipped_library())
    try:
        assert claim.hand_over(NO_REQUEST)
        assert not claim.held
        assert json.loads(claim_file().read_bytes())["pid"] == others[0].pid
        assert list(paths.user_cache().iterdir()) == [claim_file()]
    finally:
        others[0].kill()
        others[0].communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="claims are renamed there")
def test_a_disk_without_links_has_claims_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    claim = InstanceLock(paths.shipped_library())
    assert not claim.hand_over(NO_REQUEST)
    assert claim.held
    assert [each.name for each in paths.user_cache().iterdir()] == [claim_file().name]
    told = {**json.loads(claim_file().read_bytes()), "pid": os.getppid(), "began": 0}
    claim_file().write_text(json.dumps(told), encoding="utf-8")
    assert not claim._acquire()


def test_the_place_is_told_apart_by_more_than_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    digests = {instance_lock._digest(paths.shipped_library())}
    for name in instance_lock.SCREEN:
        monkeypatch.setenv(name, "another")
        digests.add(instance_lock._digest(paths.shipped_library()))
    assert len(digests) == 1 + len(instance_lock.SCREEN)
    assert WindowRequest() == NO_REQUEST
