"""Stylesheets, scripts and other files that pages bring along."""
