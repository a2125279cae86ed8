"""Two sites side by side: what the old one had, and whether the new one has it."""
