"""Finds the statements and their sections in a document, and recognises those that the library has."""
