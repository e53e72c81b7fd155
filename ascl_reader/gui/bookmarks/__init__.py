"""Dialogs for folders, the bin and imports of bookmarks, and their saving. Knows no main window."""
