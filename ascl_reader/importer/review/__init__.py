"""What was found, corrected by a person, then accepted and written. Knows the readers and the finding."""
