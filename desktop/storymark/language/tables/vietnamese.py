"""Vietnamese words that the sentence rules ask for; all in NFC, without final full stop, in lower case unless said."""

TITLES = frozenset(
    """
    ths th.s ts tskh ts.bs pgs gs gs.ts gs.tskh pgs.ts pgs.ts.bs gs.ts.bs bs ths.bs bscki bsckii ths.ls ts.ls ds ks kts ls
    cn cử.n nsnd nsưt ngnd ngưt nghs hlv đ/c đ.c ô lm đgm ông.bà tr.gđ gđ pgđ hs sv gv ctv pv mr mrs ms dr prof mc
    """.split()
)
"""Written before a name: never the end of a sentence when a name follows."""

PLACES = frozenset("tp tx tt q p h x đ đl ql tl kp kcn kđt".split())
"""Kinds of places, written before the name or number of one."""

CITIES = frozenset(
    """
    hcm hồ hà đà cần hải huế vinh nha biên vũng thủ đồng buôn pleiku quy quảng tuy phan mỹ long bến cà rạch sóc trà bạc
    thái nam bắc hạ việt lạng lào yên hòa sơn điện cao tam hội phú tân bình dĩ thuận châu sa vị ninh thanh tây đông kon
    """.split()
)
"""First syllables of the names of cities and provinces, for text without capitals."""

REFERENCES = frozenset("tr t s vol no số.hiệu stt tg sđd đd x nxb đt đtdđ sđt tel fax email stk mst vd v.d td h hs gp cty".split())
"""Written before a number, a name or an example: page, volume, phone, publisher, for instance."""

MAY_END = frozenset("v.v vv v.v.v vân.vân tcn scn".split())
"""Abbreviations that often close a sentence themselves."""

STARTERS = frozenset(
    """
    tôi ta tao tớ mình chúng em anh chị ông bà cô chú bác cậu mẹ cha bố ba má con nó hắn gã y họ người ai mọi mỗi các những
    một hai nhiều vài đây đó kia này ấy sau trước khi trong ngoài trên dưới từ tại ở với về theo đến tới qua do vì bởi nhờ
    nhưng và hay hoặc nếu tuy dù dẫu mặc bất để nên vậy thế rồi còn cũng đã đang sẽ vẫn cứ chỉ chính ngay thì là mà song
    tuy_nhiên không chẳng chưa đừng hãy phải cần có được bị bây hiện hôm ngày đêm sáng trưa chiều tối năm tháng tuần lúc
    giờ ngoài_ra bên theo_đó vừa từng nói thấy nghe xong xem cuối đầu lần bao sao tại_sao vì_sao gì thật quả hơn gần khoảng
    trời nay mai xin vâng dạ ừ ôi chao than
    """.split()
)
"""Words that begin a sentence far more often than a name: after them an abbreviation may have ended one."""

PERSONS = frozenset(
    """
    ông bà anh chị em cô chú bác cậu mợ dì thím cụ thầy bé cháu con bạn cha mẹ bố má đồng_chí bị_cáo nghi_can luật_sư
    sĩ sư chí giáo viên can cáo nhân
    """.split()
)
"""Words before the initial of a person who is not named in full: `anh H.`, `bác sĩ T.`."""

LABEL_NOUNS = frozenset(
    """
    vitamin nhóm hạng lớp loại gan khối bảng đội điểm khu nhà tòa lô block phương_án đề mẫu phần mục hình câu ý type
    plan class group grade section part vitamine virus tuýp cúp serie seri điện
    """.split()
)
"""Nouns whose kind is a letter: after `vitamin C.` and `nhóm B.` the letter is no initial."""

UNITS = frozenset(
    """
    m km cm mm dm ha m2 m3 km2 cm2 g kg mg l ml lít đ k % usd vnd vnđ đồng triệu tỉ tỷ tấn tạ yến độ °c w kw mw v a gb mb tb
    """.split()
)
"""What stands after a number and may close a sentence."""

LIST_WORDS = frozenset("điều khoản chương mục bài phần tập chap câu hồi quyển bước tiết phụ_lục lục cảnh".split())
"""Words before the number of a heading: `Điều 5.`, `Chương II.`."""

NEEDS_MORE = frozenset(
    """
    là của và với cho để nên vì do bởi bị bằng từ tại ở nhờ như gồm những các một mọi mỗi nhưng hay hoặc nếu khi thì mà rằng
    đang sẽ đã theo trong phải muốn cần có chỉ càng vẫn cũng rất hơi khá quá còn nào giữa
    """.split()
)
"""Words that ask for a complement: before an ellipsis they show that the sentence goes on after the pause."""

CANNOT_BEGIN = frozenset("của là thì mà đều cũng đã đang sẽ vẫn bèn rất lắm hơn được ra nữa luôn nhé à ạ nhỉ đấy vậy_thôi thôi".split())
"""Words that do not begin a sentence: after an ellipsis they carry the one before on."""

QUOTE_TIES = frozenset("và rồi của là thì mà nhưng hay hoặc với cho để nên như được bị đã đang sẽ trên trong ở vì".split())
"""Words that carry a sentence on after a quotation in text without capitals."""

SAYING = frozenset(
    """
    nói hỏi đáp kêu hét la gào quát mắng thưa bảo kể than reo rên dặn giục gọi khen thốt gắt rủ can chê chửi dỗ dọa doạ đùa
    nhắc khuyên trách rít lầm hô khóc bẩm tâu chào xin
    """.split()
)
"""Verbs of saying of one syllable."""

SAYING_PAIRS = frozenset(
    """
    trả_lời cho_biết chia_sẻ khẳng_định nhấn_mạnh tâm_sự giải_thích thì_thầm thầm_thì lẩm_bẩm thừa_nhận lí_nhí lên_tiếng
    bộc_bạch thổ_lộ tiết_lộ cho_hay nhận_xét nhận_định đánh_giá kết_luận tuyên_bố phát_biểu thông_báo báo_tin đề_nghị yêu_cầu
    van_xin năn_nỉ nài_nỉ cảnh_báo phàn_nàn than_thở than_phiền thở_than cằn_nhằn càu_nhàu làu_bàu lầu_bầu ấp_úng ngập_ngừng
    lắp_bắp hồi_tưởng nhớ_lại kể_lại nói_thêm bổ_sung nói_tiếp hỏi_lại đáp_lại đáp_lời phản_bác phản_đối ra_lệnh hạ_lệnh
    hứa_hẹn an_ủi động_viên khuyên_nhủ căn_dặn dặn_dò reo_lên thốt_lên hét_lên kêu_lên la_lên gắt_lên quát_lên nói_khẽ thú_nhận
    thú_thật bày_tỏ trần_tình biện_minh tự_hỏi tự_nhủ thầm_nghĩ nghĩ_thầm xuýt_xoa trầm_trồ lý_giải phân_trần giới_thiệu
    chỉ_ra cho_rằng nêu_rõ
    """.split()
)
"""Verbs of saying of two syllables."""

NOT_SAYING = frozenset(
    """
    nói_chuyện kể_chuyện gọi_điện gọi_là hỏi_thăm hỏi_han bảo_vệ bảo_hiểm bảo_tàng bảo_đảm bảo_hành bảo_quản bảo_lãnh
    than_đá kêu_gọi la_bàn khóc_nức xin_phép nói_dối xin_lỗi chào_cờ chào_hỏi xin_hủy can_thiệp can_ngăn đùa_giỡn dọa_nạt
    nói_chung đáp_án đáp_ứng tiếng_nói lời_nói giọng_nói câu_nói câu_hỏi tiếng_kêu tiếng_hét tiếng_gọi tiếng_la tiếng_khóc
    lời_khuyên lời_khen lời_kể câu_trả cái_gọi là_nói được_gọi bị_gọi lời_chào lời_xin được_hỏi đã_khóc
    """.split()
)
"""Pairs that look like a verb of saying and are none."""

DENIALS = frozenset("không chẳng chưa đừng chả chớ khỏi".split())
"""Words that deny what the verb after them says: nothing was said."""

SPEECH_NOUNS = frozenset("tiếng lời câu giọng sự cuộc việc chuyện bài cách khi lúc để từ".split())
"""Words that make a noun, or a clause of its own, of the verb of saying after them."""
