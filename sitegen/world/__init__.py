"""The outside: disk, processes, clock, environment, and the site's own Python."""
