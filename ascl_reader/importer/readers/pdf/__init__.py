"""Reads PDFs: makes paragraphs of the lines on their pages. One file, `open_pdf`, imports the parser."""
