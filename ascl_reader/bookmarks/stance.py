"""The stances that a school can take on a position."""

from __future__ import annotations

from enum import Enum


class Stance(str, Enum):
    """Our school's stance on a position."""

    AGREES = "agrees"
    PARTLY = "partly"
    DIFFERS = "differs"
    NOT_FOR_US = "not_for_us"
    UNDECIDED = "undecided"
