"""Sources become values: settings, front matter, entries, layers."""
