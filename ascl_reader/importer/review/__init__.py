"""Review of an import: drafts of statements are made, corrected by a person, accepted and written."""
