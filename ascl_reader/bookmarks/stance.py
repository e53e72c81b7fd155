"""The stances that a school can take on a position."""

from __future__ import annotations

from enum import Enum


class Stance(str, Enum):
    """How our school stands to a position."""

    AGREES = "agrees"
    PARTLY = "partly"
    DIFFERS = "differs"
    NOT_FOR_US = "not_for_us"
    UNDECIDED = "undecided"
