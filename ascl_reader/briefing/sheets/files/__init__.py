"""A briefing's sheet as files: PDF, pictures, Word, web page, Markdown, text."""
