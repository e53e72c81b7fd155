"""What was read and when. Knows the library and files; no bookmark."""
