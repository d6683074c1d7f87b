"""`python3 tests ARGS` sets everything up and is then `pytest ARGS`, without a screen."""

import os
import sys

sys.path[0] = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "desktop")

from setup_python import hand_over_if_too_old  # noqa: E402

hand_over_if_too_old(os.path.abspath(__file__))

from setup_machine import run_tests  # noqa: E402

if __name__ == "__main__":
    sys.exit(run_tests(sys.argv[1:]))
