"""The commands and what they do: for the help and for finding the module of each."""

# Command, its module, what it does. Those of the window come first; no other opens one.
COMMANDS = (
    ("demo", "window", "the window with the two sample stories, ready to tag"),
    ("review", "window", "the window on the review of others' labels"),
    ("new", "new", "an empty project with the default or a given label set"),
    ("import", "import_", "stories and tags from files and folders into a project"),
    ("export", "export", "a project or a part of it as a dataset, checked by reading it back"),
    ("verify", "verify", "check an exported dataset against its manifest, schema and quotes"),
    ("segment", "segment", "sentences, clauses and words of a text"),
    ("list", "list_", "the stories of a project with status, language and counts"),
    ("search", "search", "find words in all texts of a project, as concordance lines"),
    ("apply", "apply", "acts given as JSON lines, each durable before it is acknowledged"),
    ("backup", "backup", "a backup of a project now, or the list of those there are"),
    ("restore", "restore", "a new project from a backup or from a damaged project"),
    ("check", "check", "look for damage and broken rules in a project, and mend what can be mended"),
    ("diagnose", "diagnose", "facts for a report: database library, how a project is saved, its backups"),
    ("agreement", "agreement", "how far annotators agree, with intervals and reasons"),
    ("adjudicate", "adjudicate", "gold tags where a strategy decides, the rest left to people"),
    ("stats", "stats", "progress, counts and lengths of a project, per annotator and label"),
    (
        "labels",
        "labels",
        "list, exchange, add, rename, merge, split, archive or delete the labels of a project",
    ),
    ("people", "people", "who is in a project, and which ids are one person's"),
    ("assign", "assign", "who labels what, how much twice and until when, and how far everybody is"),
    ("packet", "packet", "a share of the stories for one person in one file, or that work handed in"),
    ("merge", "merge", "packets, projects or JSONL of others into a project"),
)
EXAMPLES = (
    "storymark demo",
    "storymark new claims.storymark",
    "storymark import claims.storymark stories/",
    "storymark claims.storymark --as Linh",
    "storymark export claims.storymark --format jsonl -o claims.jsonl",
    "storymark verify claims.jsonl",
)
