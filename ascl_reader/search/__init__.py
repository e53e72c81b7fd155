"""Finding statements by what is typed. Knows the library; one file, `index`, imports whoosh."""
