"""Two texts beside one another, with their differences."""
