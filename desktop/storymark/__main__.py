"""`python -m storymark` is the command `storymark`."""

import sys

from storymark.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
