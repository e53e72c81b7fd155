"""The search box and what drops from it, messages about a search, and the search in the background."""
