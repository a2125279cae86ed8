"""Reading JavaScript as data: its pure subset is worked out over the parsed text, nothing runs."""
