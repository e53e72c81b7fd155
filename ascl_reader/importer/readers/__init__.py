"""Reads documents: one module for each format, each returns a SourceDocument. Knows no library."""
