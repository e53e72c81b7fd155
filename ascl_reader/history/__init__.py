"""What was read and when. Knows the library and the journal, but no bookmarks."""
