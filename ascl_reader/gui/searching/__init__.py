"""The search box, messages about a search, and the search in the background."""
