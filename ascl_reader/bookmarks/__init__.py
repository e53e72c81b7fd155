"""Bookmarks, folders, notes and stances: the values, their file and how two states become one. Knows the library."""
