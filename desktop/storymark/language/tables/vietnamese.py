"""Vietnamese words that the sentence rules ask for: composed, in small letters, without their full stop."""

from storymark.language.tables.wordlist import words

TITLES = words("""
    ths th.s ts tskh ts.bs pgs gs gs.ts gs.tskh pgs.ts pgs.ts.bs gs.ts.bs bs ths.bs ths.bsckii cki ckii
    ck1 ck2 bscki bsckii bs.cki bs.ckii bs.ck1 bs.ck2 ths.ls ts.ls ds ks kts ls cn nsnd nsưt ngnd ngưt hlv
    đ/c đ.c lm đgm gđ pgđ hs sv gv ctv pv mr mrs ms dr prof đh cđ bv nh thpt thcs ubnd clb
""")
"""Written before a name: never the end of a sentence when a name follows."""

CLEAR_TITLES = words("pgs ths gs ts bs ks ls pgs.ts gs.ts ts.bs")
"""Of these, those that no Vietnamese word looks like, for text without capitals."""

PLACES = words("tp tx tt q p h x đ đl ql tl kp kcn kđt")
"""Kinds of places, written before the name or number of one."""

CITIES = words("""
    hcm hồ hà đà cần hải huế vinh nha biên vũng thủ đồng buôn pleiku quy quảng tuy phan mỹ long bến cà
    rạch sóc trà bạc thái nam bắc hạ việt lạng lào yên hòa sơn điện cao tam hội phú tân bình dĩ thuận châu
    sa vị ninh thanh tây đông kon
""")
"""First syllables of the names of cities and provinces."""

REFERENCES = words("tr t s vol stt tg sđd đd x nxb đt đtdđ sđt tel fax stk mst vd v.d h hs gp cty")
"""Written before a number, a name or an example: page, volume, telephone, publisher, for instance."""

BEFORE_ANYTHING = words("vd v.d")
"""Of these, those that introduce what they stand for."""

MAY_END = words("v.v vv v.v.v vân.vân tcn scn")
"""Abbreviations that often close a sentence themselves."""

AFTER_AND_SO_ON = words("và hay hoặc đều thì mà nên để")
"""Words with which a sentence goes on after `v.v.`"""

VOWELS = words("a e i o u y ă â ê ô ơ ư")
"""Letters that are words of one letter, in any tone."""

STARTERS = words("""
    tôi ta tao tớ mình chúng em anh chị ông bà cô chú bác cậu mẹ cha bố ba má con nó hắn gã y họ người ai
    mọi mỗi các những một hai nhiều vài đây đó kia này ấy sau trước khi trong ngoài trên dưới từ tại ở với
    về theo đến tới qua do vì bởi nhờ nhưng và hay hoặc nếu tuy dù dẫu mặc bất để nên vậy thế rồi còn cũng
    đã đang sẽ vẫn cứ chỉ chính ngay thì là mà song không chẳng chưa đừng hãy phải cần có được bị bây hiện
    hôm ngày đêm sáng trưa chiều tối năm tháng tuần lúc giờ bên vừa từng nói thấy nghe xong xem cuối đầu
    lần bao sao gì thật quả hơn gần khoảng trời nay mai xin vâng dạ ừ ôi chao than
""")
"""Words that begin a sentence far more often than a name: after them an abbreviation may have ended one."""

PERSONS = words("""
    ông bà anh chị em cô chú bác cậu mợ dì thím cụ thầy bé cháu con bạn cha mẹ bố má sĩ sư chí giáo viên
    can cáo nhân
""")
"""Words, or their last syllables, before the initial of a person: `anh H.`, `bác sĩ T.`, `luật sư Đ.`"""

LABEL_NOUNS = words("""
    vitamin vitamine nhóm hạng lớp loại gan khối bảng đội điểm khu nhà tòa lô block đề mẫu phần mục hình
    câu ý type plan class group grade section part virus tuýp cúp serie seri
""")
"""Nouns whose kind is a letter: after `vitamin C.` and `nhóm B.` the letter is no initial."""

LIST_WORDS = words("điều khoản chương mục bài phần tập chap câu hồi quyển bước tiết lục cảnh")
"""Words before the number of a heading: `Điều 5.`, `Chương II.`"""

NEEDS_MORE = words("""
    là của và với cho để nên vì do bởi bị bằng từ tại ở nhờ như gồm những các một mọi mỗi nhưng hay hoặc
    nếu khi thì mà rằng đang sẽ đã theo trong phải muốn cần có chỉ càng vẫn cũng rất hơi khá còn nào giữa
""")
"""Words that ask for a complement: before an ellipsis they show that the sentence goes on after the pause."""

CANNOT_BEGIN = words("""
    của là thì mà đều cũng đã đang sẽ vẫn bèn rất lắm hơn được ra nữa luôn nhé à ạ nhỉ đấy thôi
""")
"""Words that do not begin a sentence: after an ellipsis they carry the one before on."""

QUOTE_TIES = words("""
    và rồi của là thì mà nhưng hay hoặc với cho để nên như được bị đã đang sẽ trên trong ở vì
""")
"""Words that carry a sentence on after a quotation in text without capitals."""

SAYING = words("""
    nói hỏi đáp kêu hét la gào quát mắng thưa bảo kể than reo rên dặn giục gọi khen thốt gắt rủ chê chửi
    dỗ dọa doạ đùa nhắc khuyên trách rít lầm hô bẩm tâu
""")
"""Verbs of saying of one syllable."""

SAYING_PAIRS = words("""
    trả_lời cho_biết chia_sẻ khẳng_định nhấn_mạnh tâm_sự giải_thích thì_thầm thầm_thì lẩm_bẩm thừa_nhận
    lí_nhí lên_tiếng bộc_bạch thổ_lộ tiết_lộ cho_hay nhận_xét nhận_định đánh_giá kết_luận tuyên_bố
    phát_biểu thông_báo báo_tin đề_nghị yêu_cầu van_xin năn_nỉ nài_nỉ cảnh_báo phàn_nàn than_thở
    than_phiền thở_than cằn_nhằn càu_nhàu làu_bàu lầu_bầu ấp_úng ngập_ngừng lắp_bắp hồi_tưởng nhớ_lại
    kể_lại nói_thêm bổ_sung nói_tiếp hỏi_lại hỏi_dồn đáp_lại đáp_lời phản_bác phản_đối ra_lệnh hạ_lệnh
    hứa_hẹn an_ủi động_viên khuyên_nhủ căn_dặn dặn_dò dỗ_dành trấn_an phân_bua phân_trần reo_lên thốt_lên
    hét_lên kêu_lên la_lên gắt_lên quát_lên nói_khẽ gằn_giọng lên_giọng hạ_giọng cất_tiếng cất_lời
    thú_nhận thú_thật bày_tỏ trần_tình biện_minh tự_hỏi tự_nhủ thầm_nghĩ nghĩ_thầm xuýt_xoa trầm_trồ
    lý_giải giới_thiệu chỉ_ra cho_rằng nêu_rõ
""")
"""Verbs of saying of two syllables."""

NOT_SAYING = words("""
    nói_chuyện nói_chung nói_dối kể_chuyện gọi_điện gọi_là gọi_món hỏi_thăm hỏi_han bảo_vệ bảo_hiểm
    bảo_tàng bảo_đảm bảo_hành bảo_quản bảo_lãnh than_đá kêu_gọi la_bàn đáp_án đáp_ứng đùa_giỡn dọa_nạt
    nhắc_đến nhắc_tới cái_gọi là_nói được_gọi bị_gọi được_hỏi
""")
"""Pairs that look like a verb of saying and are none."""

DENIALS = words("không chẳng chưa đừng chả chớ khỏi")
"""Words that deny what the verb after them says: nothing was said."""

SPEECH_NOUNS = words("tiếng lời câu giọng sự cuộc việc chuyện bài cách khi lúc để từ")
"""Words that make a noun, or a clause of its own, of the verb of saying after them."""
