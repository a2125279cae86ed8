"""The functions of npm that make names for URLs, exactly as they are there."""
