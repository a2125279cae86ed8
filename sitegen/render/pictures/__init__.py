"""Pictures in HTML: which files they have, and what a page says about them."""
