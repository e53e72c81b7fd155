"""Files of the cache that are trusted: this user's own, signed."""
