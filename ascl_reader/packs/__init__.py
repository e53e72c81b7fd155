"""A library as one .zip file for another school: written, and read with suspicion. Knows the library."""
