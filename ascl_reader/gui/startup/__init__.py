"""From the start to the window: a second start, the first page, a missing library. Knows the window."""
