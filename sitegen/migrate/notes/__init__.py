"""The notes of a migration, by subject: each function makes one, and its docstring names its code.

SG900 to SG904 are problems of the commands, which no note shares.
"""
