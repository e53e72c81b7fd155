"""Settings, and what comes back at the next start. Knows no pane."""
