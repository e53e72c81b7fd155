"""The output of `ascl-reader import`: JSON for programs, a line for each statement for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ascl_reader.importer.review.drafts import Draft, DraftState
from ascl_reader.importer.review.review import Review
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.library.import_folders import ImportStep

STATES = {
    DraftState.NEW: "new",
    DraftState.FIRST_WORDING: "known, full wording new",
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
                "problems": [page.problem] if page.problem else list(page.left_out),
                "statements": [_statement(draft) for draft in drafts],
            }
        )
    return {"documents": documents}


def print_review(review: Review, library: Library) -> None:
    """Prints the statements of each document, reasons to check them, and the statements no longer listed.

    A new statement tells its themes, and the statements of the library that these were taken from.
    """
    for number, page in enumerate(review.pages):
        if page.problem:
            print(page.problem)
            continue
        drafts = [draft for draft in review.drafts if draft.document == number]
        print(f"{page.heading} ({page.file}): {len(drafts)} statements")
        for draft in drafts:
            print(f"  {draft.found.n:3}  {draft.title}  [{draft.id}]  {STATES[draft.state]}")
            if draft.state is DraftState.NEW:
                print(f"       themes: {_themes(draft, library)}")
            for reason in draft.check:
                print(f"       check this: {reason}")
        for sentence in page.left_out:
            print(sentence)
    for each in review.not_listed:
        print(f"no longer listed: {each}")


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
