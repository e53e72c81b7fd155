"""Sets sheets with typst, in a process of its own. Knows no briefing."""
