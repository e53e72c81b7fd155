"""What the elements of a web page are: furniture, buttons, boxes, notes, tabs, ink. It knows elements, not the text."""
