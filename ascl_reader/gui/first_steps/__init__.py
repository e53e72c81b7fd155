"""What helps to find one's way, made when first asked for."""
