"""The search itself: what a query means, and which statements answer it. One file imports whoosh."""
