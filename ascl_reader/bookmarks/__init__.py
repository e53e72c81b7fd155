"""Bookmarks, folders, notes, stances: the values, their file, and how two states merge. Knows library and search."""
