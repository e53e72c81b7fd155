"""Bookmarks and notes to and from CSV, Markdown, web pages and YAML. Knows the bookmarks and their changes."""
