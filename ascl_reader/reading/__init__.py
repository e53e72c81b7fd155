"""The statement that is read, with its bookmarks and its note, as one value that the panes draw."""
