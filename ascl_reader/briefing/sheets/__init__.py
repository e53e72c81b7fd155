"""A briefing as pages: plain data, then sheets of paper."""
