"""Settings, and what is restored at the next start. Knows no pane."""
