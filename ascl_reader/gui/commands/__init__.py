"""What menus, keys and buttons do: joins the window to the core."""
