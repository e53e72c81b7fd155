"""Dialogs for folders, the bin and the import of bookmarks, and the saving of bookmarks. Knows no main window."""
