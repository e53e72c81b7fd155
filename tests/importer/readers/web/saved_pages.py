"""Two statements as parts of a web page, in our own words, and what of a page was left out."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import LeftOutReason as Out
from ascl_reader.importer.blocks.document import SourceDocument

STRUCK, SITE, FOOTNOTE, COMMENT = Out.STRUCK_OUT, Out.NAVIGATION, Out.FOOTNOTE, Out.REVIEWER_COMMENT
CONTEXT, POSITION, WHY = "<p>What is the context?</p>", "<p>ASCL position:</p>", "<p>Why are we saying it?</p>"
LABELS = ["p What is the context?", "p ASCL position:", "p Why are we saying it?"]


def statement(title: str, *texts: str) -> str:
    """Return a statement as HTML: a heading, and a label before each of three texts."""
    return f"<h2>{title}</h2>" + "".join(map("".join, zip((CONTEXT, POSITION, WHY), texts, strict=True)))


BEANS = statement("Beans", "<p>Frost comes late.</p>", "<p>Every school should sow.</p>", "<p>Beans feed all.</p>")
PEAS = statement("Peas", "<p>Rain comes early.</p>", "<p>Every school should reap.</p>", "<p>Peas roll.</p>")
BOTH = [
    *(
        "2 Beans",
        LABELS[0],
        "p Frost comes late.",
        LABELS[1],
        "p Every school should sow.",
        LABELS[2],
        "p Beans feed all.",
    ),
    *("2 Peas", LABELS[0], "p Rain comes early.", LABELS[1], "p Every school should reap.", LABELS[2], "p Peas roll."),
]


def left(document: SourceDocument) -> list[tuple[Out, str]]:
    """Return what was left out and why."""
    return [(each.reason, each.text) for each in document.left_out]
