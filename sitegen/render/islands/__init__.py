"""Islands: components that bring a script, and when it is loaded."""
