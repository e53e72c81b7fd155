"""The left side and the middle: trees, and the list of statements. Knows statements, bookmarks and widgets."""
