"""The sidebar of documentation: sections, and what order its pages have."""
