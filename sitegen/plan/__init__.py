"""From entries and routes to pages and URLs, before anything is made."""
