"""What all tests of the set-up share: a small project that is set up once."""

from __future__ import annotations

import pytest

from tests.setting_up.small_project import SmallProject


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """Return a small project that is set up; whoever breaks it leaves it whole."""
    project = SmallProject(tmp_path_factory.mktemp("small"))
    done = project.run("open")
    assert done.returncode == 0, done.stderr
    assert "Making the folder .venv" in done.stderr and "seconds" in done.stderr
    assert project.faults() == "[]\n"
    project.keep_pip()
    return project
