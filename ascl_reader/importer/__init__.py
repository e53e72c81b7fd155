"""From a published page to the user's library: a document is read, statements are found in it and recognised."""
