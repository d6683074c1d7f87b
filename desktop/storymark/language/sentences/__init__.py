"""The sentence segmenter: a linear scan over marks, with one file for each kind of decision."""
