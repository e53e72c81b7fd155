"""What is on one page of a PDF: letters, shapes, notes, lines, and what is seen. `open_pdf` alone imports PDFium."""
