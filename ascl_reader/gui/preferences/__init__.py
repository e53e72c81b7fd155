"""Every setting in one dialog, and settings as a file. Knows no main window."""
