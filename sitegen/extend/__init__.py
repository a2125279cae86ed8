"""Integrations: the seam, and what ships on it."""
