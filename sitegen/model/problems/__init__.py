"""The catalogue of problems: one function a code, one file a subject, which names its codes."""
