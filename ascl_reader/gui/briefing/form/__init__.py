"""The form of a briefing: fields, and cards of its statements. Knows no window."""
