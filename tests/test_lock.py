"""The lock file: every package that is needed, in a version that is allowed, with the digests of its files."""

from __future__ import annotations

import importlib.metadata
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import PROJECT

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

LOCK = (PROJECT / "requirements.lock").read_text(encoding="utf-8")
READER, _, TESTS = LOCK.partition("# ---- from here on: what only the tests and checks need ----\n")
PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
RUNS = [Requirement(each) for each in (*PYPROJECT["project"]["dependencies"], *PYPROJECT["build-system"]["requires"])]
CHECKS = [Requirement(each) for each in PYPROJECT["project"]["optional-dependencies"]["dev"]]
PYTHONS = [f"3.{minor}" for minor in range(10, 16)]
ALONE = {canonicalize_name(Requirement(each).name) for each in PYPROJECT["tool"]["ascl-reader"]["without-dependencies"]}
SYSTEMS = ["linux", "win32", "darwin"]


class Pin(NamedTuple):
    """One package of the lock file: its requirement, and the digests of its files."""

    wanted: Requirement
    digests: list[str]

    @property
    def version(self) -> Version:
        """Return the one version that is allowed."""
        (only,) = self.wanted.specifier
        assert only.operator == "=="
        return Version(only.version)

    def is_for(self, python: str, system: str) -> bool:
        """Return whether this is installed on a Python and system."""
        names = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system}
        return self.wanted.marker is None or self.wanted.marker.evaluate(names)


def pins(text: str) -> Iterator[Pin]:
    for entry in re.findall(r"^\S.*(?:\n +.*)*", re.sub("(?m)^#.*\n", "", text), re.MULTILINE):
        wanted, *digests = re.split(r"\s*\\\n\s+--hash=", entry)
        yield Pin(Requirement(wanted), digests)


ALL = list(pins(LOCK))


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(("needed", "part"), [(RUNS, READER), ([*RUNS, *CHECKS], LOCK)], ids=["reader", "tests"])
def test_every_package_is_there_once_in_a_version_that_is_allowed(
    needed: list[Requirement], part: str, python: str, system: str
) -> None:
    locked = {canonicalize_name(pin.wanted.name): pin for pin in pins(part) if pin.is_for(python, system)}
    assert len(locked) == sum(pin.is_for(python, system) for pin in pins(part))
    for each in needed:
        if each.marker is not None and not each.marker.evaluate(
            {"python_full_version": f"{python}.0", "python_version": python, "sys_platform": system}
        ):
            continue
        assert each.specifier.contains(locked[canonicalize_name(each.name)].version, prereleases=True), each


def test_what_opens_the_reader_brings_no_tools_of_the_tests() -> None:
    tools = {canonicalize_name(each.name) for each in CHECKS}
    assert not tools & {canonicalize_name(pin.wanted.name) for pin in pins(READER)}


def test_every_package_has_the_digests_of_its_files() -> None:
    assert [pin.wanted.name for pin in ALL if not pin.digests] == []
    assert all(re.fullmatch("sha256:[0-9a-f]{64}", digest) for pin in ALL for digest in pin.digests)


def test_no_server_is_named() -> None:
    assert "://" not in LOCK
    assert not re.search(r"(?m)^-|index|find-links", LOCK)


def test_what_the_packages_need_themselves_is_there_too() -> None:
    locked = {canonicalize_name(pin.wanted.name): pin.version for pin in ALL if pin.is_for(HERE, sys.platform)}
    checked = 0
    for name, version in locked.items():
        if version_here(name) != version or name in ALONE:
            continue
        for each in map(Requirement, importlib.metadata.requires(name) or []):
            if each.marker is None or each.marker.evaluate({"extra": ""}):
                checked += 1
                assert each.specifier.contains(locked[canonicalize_name(each.name)], prereleases=True), (name, each)
    assert checked


def test_nothing_under_the_agpl_is_installed() -> None:
    here = [pin.wanted.name for pin in ALL if pin.is_for(HERE, sys.platform) and version_here(pin.wanted.name)]
    told = {name: licence_of(name) for name in here}
    assert len(told) > len(RUNS)
    assert {name for name, licence in told.items() if re.search("affero|agpl", licence, re.IGNORECASE)} == set()


def licence_of(name: str) -> str:
    """Return all that a package tells about its licence."""
    about = importlib.metadata.metadata(name)
    told = [about.get("License"), about.get("License-Expression"), *(about.get_all("Classifier") or [])]
    return " ".join(each for each in told if each)


HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


def version_here(name: str) -> Version | None:
    """Return the installed version of a package, which may be another than the locked one."""
    try:
        return Version(importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return None


def test_the_bounds_stay_wide() -> None:
    exact = [each.name for each in (*RUNS, *CHECKS) if any(bound.operator == "==" for bound in each.specifier)]
    assert exact == ["Whoosh-Reloaded"], "the newest fork of Whoosh changes weekly; everything else may grow"
