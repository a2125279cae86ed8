"""Text that knows its language: slugs, counting, the layout of a problem."""
