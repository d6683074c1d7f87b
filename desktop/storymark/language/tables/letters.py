"""Letters and words by which a paragraph tells its language."""

from storymark.language.tables.wordlist import words

VIETNAMESE_HORNED = "ơưƠƯ"
"""Besides the letters of U+1EA0 to U+1EF9, those that no other national language writes."""

VIETNAMESE_SHARED = "ăâđêôĂÂĐÊÔàáãèéìíòóõùúýĩũÀÁÃÈÉÌÍÒÓÕÙÚÝĨŨ"
"""Vietnamese letters that Romanian, Croatian, French or Portuguese have too."""

VIETNAMESE_WORDS = words("""
    anh ay ba bac bay ban bang bao ben bi bien biet boi cac cach cai can cang cao chac chang chi chieu
    chinh cho chua chung chuyen co con cong cua cung cuoc cuoi da dang dau day de den deu di dieu do doi
    dong du dua dung duoc duong em gi gia gio giua hai hang hay hien ho hoa hoac hoi hom hon khac khach
    khi khong la lai lam len lien loi luc luon ma mai may minh moi mot muon nam nao nay nen neu ngay nghe
    nghi ngoai nguoi nha nhan nhat nhieu nhin nhu nhung noi nua o ong phai qua quan ra rang rat roi sau se
    so song su ta tai tat thang thanh thay the theo thi thoi thu thuc tien tieu toi tren trong truoc tu
    tung va van vao vay ve vi viec vien viet voi vua xa xin
""")
"""Frequent Vietnamese words with their marks taken off."""

ENGLISH_WORDS = words("""
    a about above after again against all almost also although always am among an and another any anyone
    anything are around as ask asked at away back be because been before being below best better between
    both but by call called came can cannot could day did do does doing done down during each either else
    enough even ever every everyone few first for from get give go going good got great had has have
    having he her here hers herself him himself his how however i if in instead into is it its itself just
    keep know last least less let like little long look made make many may maybe me might more most much
    must my myself need never new next no none nor not nothing now of off often old on once one only or
    other our ours out over own people perhaps please put rather really right said same say says see seem
    shall she should since so some someone something soon still such take than thank thanks that the their
    theirs them themselves then there these they thing things think this those though through thus time to
    together too toward two under until up upon us use used very want was way we well went were what when
    where whether which while who whole whom whose why will with within without work would year years yes
    yet you your yours yourself
""")
"""Function words and the most frequent verbs of English."""

VIETNAMESE_SYLLABLE = (
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|iu|ia|ie|ye|ua|uo|uu|ui|ue|uy|oa|oe|oi|oo|ai|ao|au|ay|eo|eu"
    r"|[aeiouy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
"""The shape of a Vietnamese syllable without its marks: initial, glide and vowel, final."""
