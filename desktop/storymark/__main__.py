"""`python -m storymark` is the command `storymark`."""

import sys

if __name__ == "__main__":
    if sys.argv[1:2] == ["--word-worker"]:
        # A frozen program has no interpreter to start, so it starts itself for its word worker.
        from storymark.language.worker_main import main as serve_words

        sys.exit(serve_words(sys.argv[2:]))
    if sys.argv[1:2] == ["--file-reader"]:  # and for the reader of untrusted files
        from storymark.exchange.child_main import main as read_file

        sys.exit(read_file(sys.argv[2:]))
    from storymark.cli.main import main

    sys.exit(main())
