"""A library as one .zip file for another school: written, and read with every check. Knows the library."""
