"""The commands on bookmarks, folders, passages and notes, and what they show of them."""
