"""A document as read from any format: blocks of text with their places. Knows only what a section is."""
