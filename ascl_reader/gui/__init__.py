"""The window: everything that needs Qt. Nothing outside this folder imports it but ascl_reader.terminal.open_window."""
