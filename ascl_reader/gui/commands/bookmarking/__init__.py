"""The commands on bookmarks, folders, passages and notes; tells the panes when these change."""
