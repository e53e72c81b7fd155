"""Sets up a fresh machine that has only Python and git, then opens the reader or runs the tests.

    python3 .ci/fresh.py open [what ascl-reader takes]
    python3 .ci/fresh.py test [--newest] [what pytest takes]

System packages that Qt needs are installed with apt-get on Debian and Ubuntu (with sudo where not root); everything
else goes into the folder .venv beside the project, in the versions that requirements.lock names. With --newest the
tests run with the newest versions that pyproject.toml allows, in the folder .venv-newest. What is there and works is
left alone; what is broken is made again; without a network the reader starts with what is there.

This file says which Pythons do, and is written so that any Python since 2.7 can say it.
"""

from __future__ import print_function

import os
import subprocess
import sys

OLDEST, NEWEST = 10, 15
"""The minor versions of Python 3 for which everything that is needed exists."""

WRONG_USAGE, FAILED, INTERRUPTED = 2, 3, 130

SUITABLE = "import sys; sys.exit(not (3, {}) <= sys.version_info[:2] <= (3, {}))".format(OLDEST, NEWEST)


def main():
    """Do what was asked with this Python, or with a suitable one where this is too old."""
    if len(sys.argv) < 2 or sys.argv[1] not in ("open", "test"):
        print(__doc__, file=sys.stderr)
        return WRONG_USAGE
    if sys.version_info < (3, OLDEST):
        other = other_python()
        if other is None:
            print(no_python(), file=sys.stderr)
            return FAILED
        return subprocess.call([other, os.path.abspath(__file__)] + sys.argv[1:])
    import set_up

    try:
        return set_up.main(sys.argv[1] == "test", sys.argv[2:])
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from here.", file=sys.stderr)
        return INTERRUPTED


def suitable_python():
    """Return the path of a Python that does: this one, else the newest on the PATH; None where there is none.

    It is the file itself, not a link to it, which may stand in the very environment that has to be made again.
    """
    if (3, OLDEST) <= sys.version_info[:2] <= (3, NEWEST):
        return os.path.realpath(sys.executable) if os.path.islink(sys.executable) else sys.executable
    return other_python()


def other_python():
    """Return the newest suitable Python on the PATH, which is asked for its version; None where there is none."""
    for minor in range(NEWEST, OLDEST - 1, -1):
        name = "python3.{}".format(minor)
        command = ["py", "-3.{}".format(minor)] if os.name == "nt" else [name]
        try:
            with open(os.devnull, "w") as nowhere:
                if subprocess.call(command + ["-c", SUITABLE], stdout=nowhere, stderr=nowhere) == 0:
                    printed = subprocess.check_output(command + ["-c", "import sys; print(sys.executable)"])
                    return printed.decode().strip()
        except (OSError, subprocess.CalledProcessError):
            continue
    return None


def no_python():
    """Return the sentence that says which Pythons do."""
    return (
        "ASCL Reader runs with Python 3.{} to 3.{}; this is Python {}, and no other was found. "
        "Install one of these, or ask whoever looks after this machine for one, and give the same command again."
    ).format(OLDEST, NEWEST, sys.version.split()[0])


if __name__ == "__main__":
    sys.exit(main())
