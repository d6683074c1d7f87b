"""Endings of names on the net and of files, which a full stop joins and does not end."""

from storymark.language.tables.wordlist import words

DOMAINS = words("""
    com net org edu gov mil info biz io co tv me ai app dev xyz online site shop store blog news club vip
    asia vn cn hk tw sg jp kr th id my ph in us uk de fr ru au ca eu nl it es
""")
"""Last parts of host names."""

FILE_SUFFIXES = words("""
    txt doc docx xls xlsx ppt pptx pdf csv tsv json jsonl xml html htm md rtf odt ods epub py js ts css
    php java c cpp h go rs rb sh bat exe dll zip rar 7z tar gz jpg jpeg png gif bmp svg webp mp3 mp4 avi
    mkv mov wav flac apk iso log ini toml yaml yml sql db net js
""")
"""Suffixes of file names."""

PLAIN_DOMAINS = words("com net org edu gov vn info")
"""Those that no language here has as a word, for text in which every full stop stands apart."""
