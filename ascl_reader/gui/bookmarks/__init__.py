"""Dialogs for folders, the bin and the import of bookmarks, and their saving. Not the main window."""
