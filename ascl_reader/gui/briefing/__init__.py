"""The briefing window and its preview. Knows briefings and their sheets, not the main window."""
