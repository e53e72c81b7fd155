"""The sheet of a briefing as files: PDF and pictures through the engine, Word, web page, Markdown, text."""
