"""`python3 desktop ARGS` sets everything up and is then `storymark ARGS`.

Old Pythons read this file and `setup_python` too, so that they can hand over to a new one or say one clear
sentence.
"""

import os
import sys

from setup_python import hand_over_if_too_old

hand_over_if_too_old(os.path.abspath(__file__))

from setup_machine import open_storymark  # noqa: E402

if __name__ == "__main__":
    sys.exit(open_storymark(sys.argv[1:]))
