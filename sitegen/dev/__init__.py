"""The live server: watch, make, serve, reload."""
