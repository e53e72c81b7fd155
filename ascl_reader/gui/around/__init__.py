"""Around the panes: header, figures, related statements and our note, each a line until opened."""
