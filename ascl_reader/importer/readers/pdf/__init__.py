"""From the pages of a PDF to paragraphs: lines, margins, hyphens. One file, `read_pdf`, imports the parser."""
