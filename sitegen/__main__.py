"""`python -m sitegen`: the command line."""

import sys

from sitegen.cli import main

if __name__ == "__main__":
    sys.exit(main())
