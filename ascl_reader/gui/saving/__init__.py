"""Saves what changed, soon after and at close; offers to merge conflicted copies. Knows no kind of file."""
