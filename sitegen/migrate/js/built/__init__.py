"""What JavaScript itself brings: the methods of its values, and its global names."""
