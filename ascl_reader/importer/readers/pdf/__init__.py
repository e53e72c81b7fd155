"""Reads PDFs: pieces of text, lines, columns, paragraphs. One file, `open_pdf`, imports PDFium."""
