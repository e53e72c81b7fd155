"""The frame: menus, bars and columns. Knows the panes and decides nothing."""
