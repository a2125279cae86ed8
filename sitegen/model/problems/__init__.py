"""The catalogue of problems: one function a code, one file a subject.

| codes | subject | file |
|---|---|---|
| SG0xx | configuration and commands | `config.py` |
| SG1xx | reading content: encodings, front matter, schemas | `reading.py` |
| SG2xx | routes, URLs, clashes, redirects | `routes.py` |
| SG3xx | files that pages use: pictures, styles, copies | `files.py`, `pictures.py` |
| SG4xx | Markdown and links | `markdown.py` |
| SG5xx | templates | `templates.py` |
| SG7xx | disk, store, publishing, workers | `publishing.py` |
| SG8xx | integrations and the site's own Python | `extensions.py` |
"""
