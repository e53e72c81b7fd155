"""Statements by theme and period."""
