"""The search box, what it tells, and the search away from the window's thread."""
