"""Texts that break careless programs: astral, decomposed, CR LF, U+2028, emoji sequences, right to left."""

import unicodedata

VIETNAMESE = "Chị Lụa xin hủy hợp đồng. Nhân viên hỏi thăm và tư vấn."
DECOMPOSED = unicodedata.normalize("NFD", VIETNAMESE)
CHINESE = "客户说:理赔太慢了。工作人员安慰她,并解释了流程!"
ASTRAL = "甲𠀀乙𠀀丙😀👨‍👩‍👧‍👦 cảm ơn 🇻🇳."
LINES = "dòng một\r\nđoạn hai\rba\u2028bốn\u2029năm\u0085sáu\x0bbảy\x0ctám"
BIDI = "abc \u202eשלום\u202c עולם việt"
CONTROL = "a\x01b\x1fc\x7f\ufeffd\ufdd0e"
QUOTED = 'nói "\\"</b>&amp; \t\' xong'

ODD_TEXTS = {
    "vietnamese": VIETNAMESE,
    "decomposed": DECOMPOSED,
    "chinese": CHINESE,
    "astral": ASTRAL,
    "lines": LINES,
    "bidi": BIDI,
    "control": CONTROL,
    "quoted": QUOTED,
    "all": "\r\n".join([VIETNAMESE, DECOMPOSED, CHINESE, ASTRAL, LINES, BIDI, CONTROL, QUOTED]),
}
