"""What no rule of endings tells about English words: irregular forms, words with a false ending, and families."""

from __future__ import annotations

UNTOUCHED = frozenset("adopted always means news goods series species sats during ".split())
"""Words that only look like a form of another."""

IRREGULAR = dict(pair.split(":") for pair in "children:child women:woman men:man people:person taught:teach".split())
"""A form and the word that it belongs to."""

FAMILIES = """
exclude exclusion exclusionary
"""
"""Words that mean the same thing in another part of speech, one family a line; whoever types one means all."""
