"""The window: everything that needs Qt. Nothing outside this folder imports it but `terminal.open_window`."""
