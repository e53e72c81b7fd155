"""Journals: what the user makes, as lines that are only appended. Knows no statement, bookmark or briefing."""
