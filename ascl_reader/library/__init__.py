"""What a statement is, and the library of them: shipped, imported, browsed, compared."""
