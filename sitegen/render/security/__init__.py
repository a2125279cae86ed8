"""The policy of a page: what it may load and run, told to its browser."""
