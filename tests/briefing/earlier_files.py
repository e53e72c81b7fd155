"""Files of briefings as earlier versions wrote them, all in one."""

from __future__ import annotations

from typing import Any

from ascl_reader.briefing.briefing import to_data
from ascl_reader.briefing.briefings import VERSION, Briefings


def briefings_to_data(briefings: Briefings) -> dict[str, Any]:
    """Return all briefings as plain data for their file."""
    return {
        "version": VERSION,
        "current": briefings.current_id,
        "briefings": [to_data(each) for each in briefings.briefings],
        "bin": [{"deleted": each.deleted, **to_data(each.briefing)} for each in briefings.bin],
        **briefings.extra,
    }
