"""Markdown to bodies: the parser with its rules, and what is learned while rendering."""
