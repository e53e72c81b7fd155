"""The search box with what drops from it, the messages about a search, and the search in the background."""
