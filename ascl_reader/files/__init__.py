"""Files of the user: read and written so that nothing is lost. Knows no statement, bookmark or briefing."""
