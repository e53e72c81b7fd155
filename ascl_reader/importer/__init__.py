"""From a published page to drafts of statements: read, found, corrected, accepted. Knows packs and the library."""
