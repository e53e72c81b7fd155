"""A briefing's pages, and printing them. Knows no window."""
