"""The right side: header, panes, note, related statements. Knows statements, bookmarks and widgets."""
