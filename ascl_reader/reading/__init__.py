"""A statement as it is read, with the bookmarks and the note on it, as one value that every pane draws."""
