"""Each change of bookmarks, folders and notes as a function from one state to the next, and its undoing."""
