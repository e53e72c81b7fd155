"""The left side, and what is listed and read: trees, and the session. Knows statements, bookmarks and widgets."""
