"""What was read and when. Knows the library and files, but no bookmarks."""
