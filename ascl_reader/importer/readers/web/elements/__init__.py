"""What an element of a web page is: a button, a box, a note, a tab. Knows no text."""
