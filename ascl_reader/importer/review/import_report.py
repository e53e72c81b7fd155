"""The output of `ascl-reader import`: JSON for programs, a line for each statement for people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec

from ascl_reader.importer.blocks.document import LeftOut
from ascl_reader.importer.finding.check_sentences import doubt_sentence
from ascl_reader.importer.review.drafts import Draft, DraftState
from ascl_reader.importer.review.review_content import ReadPage, Review
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.library.import_folders import ImportStep

STATES = {
    DraftState.NEW: "new",
    DraftState.FIRST_WORDING: "known, full text new",
    DraftState.CHANGED: "changed",
    DraftState.UNCHANGED: "unchanged",
}


def review_as_json(review: Review) -> dict[str, Any]:
    """Returns a review as the plain data that `--json` prints."""
    documents = []
    for number, page in enumerate(review.pages):
        drafts = [draft for draft in review.drafts if draft.document == number]
        documents.append(
            {
                "file": page.file,
                "heading": page.heading if page.document else None,
                "problems": [str(page.refusal)] if page.refusal else _problems(page),
                "statements": [_statement(draft) for draft in drafts],
                "left_out": [_left_out(each) for each in page.found.left_out] if page.found else [],
            }
        )
    return {"documents": documents}


def print_review(review: Review, library: Library) -> None:
    """Prints the statements of each document, reasons to check them, what was left out, and what is no longer listed.

    A new statement tells its themes, and the statements of the library that these were taken from.
    """
    for number, page in enumerate(review.pages):
        if page.refusal:
            print(page.refusal)
            continue
        drafts = [draft for draft in review.drafts if draft.document == number]
        print(f"{page.heading} ({page.file}): {len(drafts)} statements")
        for draft in drafts:
            print(f"  {draft.found.n:3}  {draft.title}  [{draft.id}]  {STATES[draft.state]}")
            if draft.state is DraftState.NEW:
                print(f"       themes: {_themes(draft, library)}")
            for reason in draft.check:
                print(f"       check this: {reason}")
        for sentence in (*page.left_out, *_doubts(page)):
            print(sentence)
        _print_left_out(page)
    for each in review.not_listed:
        print(f"no longer listed: {each}")


def _problems(page: ReadPage) -> list[str]:
    """Returns sentences on what a document leaves in doubt, and, by reason, how many lines are in no statement."""
    found = page.found.left_out if page.found else ()
    reasons = Counter(each.reason for each in found)
    counted = [f"left out: {count} × {reason.value}" for reason, count in reasons.items()]
    return [*page.left_out, *_doubts(page), *counted]


def _doubts(page: ReadPage) -> list[str]:
    doubts = page.found.doubts if page.found else ()
    unit = page.document.place_unit.value if page.document else ""
    return [f"{unit} {each.place}: {doubt_sentence(each)}" for each in doubts]


def _print_left_out(page: ReadPage) -> None:
    """Prints the words of a document that are in no statement, by reason."""
    found = page.found.left_out if page.found else ()
    for reason in dict.fromkeys(each.reason for each in found):
        print(f"  left out, {reason.value}:")
        for each in found:
            if each.reason is reason:
                print(f"       {each.place:3}  {each.text}")


def _left_out(words: LeftOut) -> dict[str, Any]:
    return {"place": words.place, "reason": words.reason.value, "text": words.text}


def print_step(step: ImportStep | None) -> None:
    """Prints how many statements an import added, changed and no longer found."""
    if step is None:
        print("Nothing was written: there is nothing new.")
    else:
        print(f"{len(step.added)} added, {len(step.changed)} changed, {len(step.not_listed)} no longer listed.")


def _themes(draft: Draft, library: Library) -> str:
    names = ", ".join(library.themes.name(theme) for theme in draft.themes) or "none"
    if draft.near:
        return f"{names} (suggested from: {', '.join(library.find(each).title for each in draft.near)})"
    return names if draft.packed is not None else f"{names} (nothing like it in the library; please choose)"


def _statement(draft: Draft) -> dict[str, Any]:
    return {
        "n": draft.found.n,
        "id": draft.id,
        "known": draft.known,
        "title": draft.title,
        "period": msgspec.to_builtins(draft.period) if draft.period else None,
        "themes": list(draft.themes),
        "check": list(draft.check),
        "sections": {
            each.section.value: {"lines": list(each.place_range), "text": each.text} for each in draft.found.sections
        },
    }
