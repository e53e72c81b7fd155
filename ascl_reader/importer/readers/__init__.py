"""Reads documents: one module for each file format, each returns a SourceDocument. Knows nothing of the library."""
