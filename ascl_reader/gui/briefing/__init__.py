"""The briefing window and its preview. Knows no main window."""
