"""Tests of reading published pages and finding statements in them."""
