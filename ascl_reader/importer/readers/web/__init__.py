"""Reads web pages as browsers save them."""
