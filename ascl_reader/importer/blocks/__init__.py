"""What every document is once it is read: blocks of text with their places, and the labels in them."""
