"""Files of the user on the disk: read and written so that nothing is lost. Knows no statement, bookmark or briefing."""
