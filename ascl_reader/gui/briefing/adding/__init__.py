"""The panel that adds statements to a briefing. Knows no window."""
