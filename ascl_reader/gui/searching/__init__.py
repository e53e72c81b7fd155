"""The search box, the messages about a search, and the search in the background."""
