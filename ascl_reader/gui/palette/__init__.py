"""The command palette, and the table in which keys are changed."""
