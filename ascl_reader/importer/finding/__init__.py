"""Where statements and their sections begin and end in a document, and which known statement each is."""
