"""Answers that rest on what earlier rounds made, or on what the plan says."""
