"""Words that open a clause, and what tells that they do not; in syllables, as Vietnamese is written."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(lines: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in lines.replace("\n", ",").split(",") if line.strip())


OPENERS = _phrases("""
    vì, mà, để, nhưng, và, nên, thì, khi, nếu, tuy, bởi, do, dù, dẫu, nhằm, hoặc, song, còn, rồi, bởi vì
    tại vì, chính vì, cũng vì, là vì, là do, bởi lẽ, do đó, do vậy, vì vậy, vì thế, bởi vậy, bởi thế
    nhờ đó, nhờ vậy, cho nên, nhưng mà, thế nhưng, thế mà, vậy mà, thế là, tuy nhiên, tuy vậy, tuy thế
    mặc dù, mặc dầu, cho dù, dù cho, dù rằng, dẫu cho, dẫu rằng, nếu như, nếu mà, giá như, giá mà
    giả sử, miễn là, miễn sao, trừ phi, trong khi, trước khi, sau khi, từ khi, kể từ khi, đến khi
    cho đến khi, mỗi khi, ngay khi, khi mà, ngay sau khi, ngay trước khi, ngay cả khi, trong lúc
    hoặc là, hay là, là để, để cho, để mà, nhằm để, mà còn, mà lại, chứ không, chứ đừng, thay vì
    đồng thời, ngoài ra, hơn nữa, bên cạnh đó, mặt khác, ngược lại, trái lại, cũng như
""")
"""Conjunctions and the like: a clause begins before each, unless a table below says otherwise."""

NOT_AFTER: dict[str, frozenset[str]] = {
    "để": _set("đã đang sẽ đừng hãy cứ không"),  # here it is the verb: leave, put
    "nên": _set("trở không chẳng chớ đừng cũng rất có chỉ càng làm tạo gây dựng lập nuôi lẽ thành"),
    "khi": _set("đôi có nhiều lắm mấy ít hiếm một"),  # sometimes, seldom
    "do": _set("lý lí tự"),  # reason, freedom
    "dù": _set("ô nhảy lính"),
    "mà": _set("nhờ"),
    "song": _set("song vô"),
    "còn": _set("vẫn không chẳng chưa chỉ đã cũng đang sẽ đều mà hãy chị anh em tôi họ nó ông bà cô"),
    "thì": _set("đang"),
}
"""An opener right after one of these belongs to it: `lý do`, `trở nên`, `đôi khi`."""

NOT_BEFORE: dict[str, frozenset[str]] = {
    "để": _set("ý lại dành tang bụng mặc yên phần lộ"),
    "thì": _set("giờ thầm thụt"),
    "do": _set("thám dự"),
    "nên": _set("người thơ chăng"),
    "nhằm": _set("nhò"),
    "tuy": _set("rằng"),
}
"""An opener right before one of these is part of a word: `để ý`, `thì giờ`."""

BEFORE_SUBJECT = _phrases("""
    còn, rồi, song, bởi, một phần, hiện nay, bây giờ, trước đây, sau đó, lúc đó, lúc này, khi đó, khi ấy
    hôm đó, hôm nay, hôm qua, ngày nay, từ đó, mới đây, gần đây, sau này, cuối cùng, bất ngờ, đột nhiên
    bỗng nhiên, bỗng, thình lình, thật ra, thực ra, dĩ nhiên, tất nhiên, có lẽ, hình như
""")
"""These open a clause when a subject follows; elsewhere they belong to what is before: `như trước đây`."""

ALWAYS_TIME = _phrases("bây giờ")
"""Of these, what opens a clause even without a subject: `bây giờ gặp khó khăn`."""

NOT_AFTER_TIME = _set("đến tới từ như là ngay so với hơn của")

PRONOUNS = _set("""
    tôi tui tao tớ ta chúng chị anh em ông bà cô chú bác dì cậu mợ thím mẹ bố cha má ba con cháu nó họ
    hắn bạn thầy
""")
"""Who is meant by them changes with the clause; kinship words are pronouns in Vietnamese."""

AFTER_PRONOUN = _set("ấy ta này kia đó tôi em nó cháu con chị anh")
"""The second syllable of a pronoun: `chị ấy`, `anh ta`, `chúng tôi`."""

SUBJECT_NOUNS = _phrases("""
    khách hàng, công ty, nhân viên, gia đình, người, công việc, bác sĩ, bệnh nhân, câu chuyện, mọi người
    ai, những, các, một, mỗi, mọi, đây, đó
""")
"""Nouns, and words that begin a noun phrase, which are taken for a subject where one is looked for."""

PREDICATES = _set("""
    đã đang sẽ vừa mới sắp cũng vẫn đều rất không chưa chẳng chỉ phải cần muốn có bị được thường luôn
    từng tự cứ càng cảm thấy nghĩ biết tin hiểu nhớ hy hi mong thích yêu nói hỏi kể đáp trả chia tâm đi
    đến về ra vào lên xuống ngồi đứng nằm làm mua bán xin gặp giúp gọi đưa nhận lấy giữ trở mang bắt
    quyết đồng òa oà khóc cười nghe nhìn tư hỗ giải coi xem bỏ dừng tham sống học viết đọc đi chợt liền
    bèn bảo thưa khuyên mời còn lại
""")
"""What a predicate begins with, so that a pronoun before it is its subject."""

NOT_SUBJECT_AFTER = _set("""
    cho với của cùng về từ ở tại trong bởi như bằng là và hay hoặc để mà khi nếu vì thì nhưng nên do dù
    tuy nhờ trước sau giữa ngoài trên dưới bên cạnh theo đối hơn nghe thấy nhìn mời khuyên bảo nhắc
    khiến làm đưa dẫn chờ đợi giúp xin cầu nghị muốn mong tin nghĩ biết hiểu sợ vọng ơn hỏi gọi thăm
    thương gặp mừng phục chúc coi xem đỡ thân nhà tay chân mặt mắt giọng lòng tim đời lời quê bệnh tên
    chồng vợ bạn đình ty những các một mỗi mọi người cả hai ba
""")
"""A pronoun after one of these is its object or its owner, or part of a phrase, and begins nothing."""

SAYING = _phrases("""
    nói, kể, chia sẻ, tâm sự, cho biết, cho hay, trả lời, đáp, thưa, than, khẳng định, thừa nhận
    nhắn nhủ, bộc bạch, bày tỏ, nhấn mạnh, tiết lộ, thì thầm, hỏi lại
""")
"""What is said stands behind them, and is a clause of its own."""

BEFORE_SAYING = _set("đã cũng lại còn mới vừa liền bèn khẽ từng chợt")
"""Between the speaker and the verb."""

NOT_SAID = _set("""
    với cho về thêm lại ra lên chuyện tới đến gì được hết xong rõ nhiều ít nhỏ to khẽ cùng những nỗi
    điều như trong là rằng
""")
"""After a verb of saying: not yet what is said."""

QUOTE_MARKERS = _set("rằng")
"""What is said begins right behind them."""

PARTICLES = _set("nữa thôi ạ nhé nhỉ đấy")
"""They end a clause when a subject follows."""

VOCATIVES = _set("ơi à")
"""A pronoun before them calls somebody: `em ơi`."""

POINTERS_TO_TEXT = _set("là như cũng chính")
"""After `đây` these make it a subject: `đây là …`."""

NOT_POINTER_AFTER = _set("ở tại đến từ vào trước gần sau tới là đi về qua nơi")
"""After these `đây` means here."""

ENGLISH_OPENERS = _phrases("""
    because, although, though, but, unless, whereas, while, if, when, so that, even though, in order to
    which
""")
