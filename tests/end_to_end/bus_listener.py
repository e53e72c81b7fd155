"""Hears what programs tell over the accessibility bus, as a screen reader does, and writes it down, a line each.

    /usr/bin/python3 bus_listener.py HEARD.jsonl

Run by the system's own Python, which has the bindings to the bus (Debian: python3-gi, gir1.2-atspi-2.0).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

KINDS = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:expanded",
    "object:state-changed:checked",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
    "window:activate",
)

PATIENCE = 20_000
"""Milliseconds that a program may take to answer; with Atspi's own 800 much is not heard on a busy machine."""


def told(event: Any) -> dict[str, Any]:
    """Return what a screen reader learns of an event: what happened, to what, and the words that are spoken."""
    source = event.source
    heard = {
        "kind": event.type,
        "on": event.detail1,
        "role": source.get_role_name(),
        "name": source.get_name(),
        "description": source.get_description(),
        "states": sorted(each.value_nick for each in source.get_state_set().get_states()),
        "said": event.any_data if isinstance(event.any_data, str) else "",
    }
    text = source.get_text_iface() if event.type == KINDS[1] else None
    heard["text"] = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text is not None else ""
    return heard


def main() -> None:
    """Write what is heard until the process is ended."""
    with Path(sys.argv[1]).open("a", buffering=1, encoding="utf-8") as file:

        def write(event: Any) -> None:
            """Write one event down; what is gone by now cannot be asked any more."""
            try:
                file.write(json.dumps(told(event)) + "\n")
            except GLib.Error as error:
                file.write(json.dumps({"kind": event.type, "gone": str(error)}) + "\n")

        Atspi.init()
        Atspi.set_timeout(PATIENCE, PATIENCE)
        listener = Atspi.EventListener.new(write)
        for kind in KINDS:
            listener.register(kind)
        file.write(json.dumps({"kind": "ready"}) + "\n")
        Atspi.event_main()


if __name__ == "__main__":
    main()
