"""One page of a PDF: letters, shapes, lines. `open_pdf` alone imports PDFium."""
