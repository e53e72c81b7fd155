"""ascl-reader at a terminal: one module for each command. Knows the core; of the window only how to open it."""
