"""What helps to find one's way."""
