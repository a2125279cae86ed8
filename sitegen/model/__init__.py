"""The frozen nouns that every room speaks of."""
