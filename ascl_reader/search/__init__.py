"""What search is made of: words, their forms and meanings, queries, results, extracts. Knows the library."""
