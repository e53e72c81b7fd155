"""ASCL Reader: ASCL's policy position statements, read offline."""

__version__ = "0.1.0"
