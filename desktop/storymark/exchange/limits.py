"""How much a file may hold before it is refused unread (product.md section 4)."""

from __future__ import annotations

from storymark.domain.story import MAX_CODEPOINTS

# UTF-8, UTF-16 and GB18030 need at most four bytes for a code point; four more for a byte order mark.
MAX_TEXT_BYTES = 4 * MAX_CODEPOINTS + 4
MAX_LABEL_FILE_BYTES = 16 * 2**20
MAX_JSON_DEPTH = 100
MAX_KEY_CODEPOINTS = 200
MAX_NAME_CODEPOINTS = 200
HEAD_BYTES = 65_536
# A dataset is written and read back in pieces of this size: its lines are longer than the usual buffer.
BUFFER_BYTES = 2**20
