"""The three panes of a statement, and what is found in them. Knows statements, bookmarks and widgets."""
