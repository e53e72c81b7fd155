"""A briefing as pages and files: plain data, then PDF, Word, web page, text. One file, `engine`, imports typst."""
