"""From entry to body, and from page to HTML."""
