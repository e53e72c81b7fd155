"""The statement that is read, with its bookmarks and its note, as one value; and where the reader has been."""
