"""The notes of a migration, by subject: each function makes one, and its docstring names its code.

SG905 to SG914 are about the configuration, SG915 to SG924 about URLs, SG925 to SG939 about content,
SG940 to SG959 about the site around it. SG900 to SG904 are problems of the commands.
"""
