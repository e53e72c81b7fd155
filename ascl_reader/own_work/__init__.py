"""The reader's own work: bookmarks, notes and stances, what changed them, and the one file that holds them."""
