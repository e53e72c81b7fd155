"""Reads PDFs: columns, reading order, paragraphs, notes, from the lines of their pages."""
