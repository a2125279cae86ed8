"""A text as Gatsby reads it becomes a text that sitegen shows in the same way."""
