"""Imports published pages: reads files, finds statements, reviews them, writes them. Knows packs and the library."""
