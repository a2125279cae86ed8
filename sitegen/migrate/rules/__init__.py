"""The rules by which a Gatsby project gives URLs, one class of them per file."""
