"""Pictures: what a source is, which variants are worth making, and their bytes."""
