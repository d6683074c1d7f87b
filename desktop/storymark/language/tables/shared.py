"""Endings of names on the net and of files, which a full stop joins and does not end."""

DOMAINS = frozenset(
    """
    com net org edu gov mil info biz io co tv me ai app dev xyz online site shop store blog news club vip asia
    vn cn hk tw sg jp kr th id my ph in us uk de fr ru au ca eu nl it es
    """.split()
)
"""Last parts of host names."""

FILE_SUFFIXES = frozenset(
    """
    txt doc docx xls xlsx ppt pptx pdf csv tsv json jsonl xml html htm md rtf odt ods epub py js ts css php java c cpp h
    go rs rb sh bat exe dll zip rar 7z tar gz jpg jpeg png gif bmp svg webp mp3 mp4 avi mkv mov wav flac apk iso log ini
    toml yaml yml sql db net js
    """.split()
)
"""Suffixes of file names."""
