"""One module for each file format; what all of them return is a `Document` of blocks. Knows nothing of the library."""
