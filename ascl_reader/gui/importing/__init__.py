"""The import window and its review, What Is New, and comparisons. Knows the importer, not the main window."""
