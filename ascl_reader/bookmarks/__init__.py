"""Bookmarks, folders, notes, stances: the values, and how they stand in the journal. Knows library and search."""
