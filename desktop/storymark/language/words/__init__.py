"""Words: what jieba and pyvi say, placed on the untouched text."""
