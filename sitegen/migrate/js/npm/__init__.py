"""The modules of Node and npm that URL rules lean on, as far as they are pure."""
