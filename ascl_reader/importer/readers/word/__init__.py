"""Reads Word, OpenDocument and RTF files."""
