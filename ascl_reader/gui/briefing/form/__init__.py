"""The form of a briefing: its fields, and the cards of its statements. Knows no pages and no window."""
