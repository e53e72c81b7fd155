"""Chosen statements in an order for one meeting, several with names, and their file. Knows the library and files."""
