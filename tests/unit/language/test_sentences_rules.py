"""One test for each rule that `desktop/docs/segmentation.md` states; the texts are ours."""

import unicodedata

import pytest
from tests.support.sentence_gold import own_cases

from storymark.language.sentences.segment import segment_sentences


def split(marked: str, *, language: str = "auto") -> tuple[list[str], list[str]]:
    """Give what is found in the text and what `|` marks in it."""
    wanted = [part.strip() for part in marked.split("|")]
    text = marked.replace("|", "")
    return [text[start:end] for start, end in segment_sentences(text, language=language)], wanted


def assert_split(*texts: str, language: str = "auto") -> None:
    for marked in texts:
        found, wanted = split(marked, language=language)
        assert found == wanted


def test_a_line_break_of_any_kind_ends_a_sentence() -> None:
    for mark in ("\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"):
        text = f"Một ngày{mark}trời mưa"
        assert [text[s:e] for s, e in segment_sentences(text)] == ["Một ngày", "trời mưa"]


def test_a_separator_line_belongs_to_no_sentence() -> None:
    for separator in ("---$$$---", "***", "* * *", "——", "~~~~", "• • •", "____"):
        text = f"Một.\n{separator}\nHai."
        assert [text[s:e] for s, e in segment_sentences(text)] == ["Một.", "Hai."]


def test_a_line_of_marks_is_a_sentence() -> None:
    assert_split("……|\n他走了。", "...|\nThôi.", "?!")


def test_blanks_of_every_kind_are_trimmed() -> None:
    text = "\ufeff\u3000他走了。\u3000\u200b她没走。\u00a0\u2060\n"
    assert [text[s:e] for s, e in segment_sentences(text)] == ["他走了。", "她没走。"]


def test_marks_in_a_row_are_one() -> None:
    assert_split("什么？！|你说真的？！！|走了。。。", "Cái gì?!|Không thể nào!!!|Thôi...")


def test_marks_taken_apart_are_one() -> None:
    assert_split("cái gì ? !| trời ơi !", "ai cũng biết . . .| thật vậy .")


def test_closers_after_the_mark_belong_to_the_sentence() -> None:
    assert_split("他写道：“我很好。”|信到了。", "【完。】|下期再见。", "(Đã sửa.)| Bài viết tiếp tục.")


def test_emoji_after_the_mark_belong_to_the_sentence() -> None:
    assert_split("Tuyệt vời! 😍👍🏽| Cảm ơn shop.", "太好了！😂|明天见。", "Nhớ nhà.👨‍👩‍👧| Con sẽ về.")


def test_a_picture_that_introduces_belongs_to_what_follows() -> None:
    assert_split("Giá rẻ!| ✅ Giao nhanh.| 👉 Liên hệ 0909.")


def test_a_comma_after_a_quotation_mark_carries_the_sentence_on() -> None:
    assert_split("“走吧！”，他说着站起来。|门开了。", '"Đi thôi!", anh giục.| Cả nhóm đứng dậy.')


def test_colon_and_semicolon_never_end() -> None:
    assert_split("分三步：一、报案；二、交材料。|完成了。", "Gồm: đơn; giấy; hóa đơn.| Thiếu là trả lại.")


def test_inside_a_quotation_sentences_end() -> None:
    assert_split("“我累了。|明天再说。”|他关上门。", "“Tôi mệt.| Mai tính.”| Ông tắt đèn.")


def test_who_spoke_stays_with_the_quotation_zh() -> None:
    assert_split(
        "“快跑！”有人大喊。|人群散开了。",
        "“钱到了。”经理告诉大家。|掌声响起。",
        "「走吧。」他輕聲說。|門開了。",
    )


def test_asking_somebody_is_saying() -> None:
    assert_split("“什么时候出院？”他焦急地问医生。|没人回答。", "“真的？”|这个问题没人回答。")


def test_a_sentence_that_ends_in_a_verb_of_saying_reports() -> None:
    assert_split("“别怕。”她握着他的手，轻轻地说。|病房很静。")


def test_words_that_look_like_saying_do_not_report() -> None:
    assert_split(
        "“这是我家。”|李明知道她没有说谎。",
        "“真好听。”|街道上传来歌声。",
        "“好看吗？”|这是一本小说。",
        "“谢谢。”|这是他的回答。",
    )


def test_what_was_not_said_does_not_report() -> None:
    assert_split("“你是谁？”|他没回答。", "“Ai đấy?”| Chẳng ai trả lời.", '"Who is it?"| Nobody answered.')


def test_a_clause_before_the_next_quotation_introduces_it() -> None:
    assert_split("“几岁了？”|孩子说：“七岁。”", '“Cháu tên gì?”| Thằng bé đáp: "Tí ạ."')


def test_who_spoke_stays_with_the_quotation_vi() -> None:
    assert_split(
        "“Anh đi đâu?” chị hỏi.| Anh im lặng.",
        "“Em không sao.” Lan nói khẽ.| Mẹ thở dài.",
        "“Cứu với!” Bà hét lên.| Không ai nghe.",
        "“Dạ, em gửi chị.” Cậu nhân viên trẻ lễ phép thưa.| Chị gật đầu.",
    )


def test_a_verb_of_another_sense_does_not_report() -> None:
    assert_split(
        "“Chị nghỉ đi.”| Anh bảo vệ khép cửa.",
        "“Hẹn gặp lại.”| Chúng tôi nói chuyện thêm một lát.",
        "“Ai gọi?”| Chỉ có tiếng gọi của gió.",
    )


def test_after_an_introduction_nobody_is_named_again() -> None:
    assert_split(
        "老师问：“谁来？”|同学们都说。",
        "他说，“我走了。”|大家回答。",
        "He said, “I quit.”| Nobody spoke.",
        "He said, “Wait.”| Mary added sugar.",
    )


def test_who_spoke_stays_with_the_quotation_en() -> None:
    assert_split(
        '"Stop!" John shouted.| Nobody moved.', "“It is late.| Go home.” My mother said so.| We went."
    )


def test_small_letters_after_a_quotation_carry_on() -> None:
    assert_split('Biển "Cấm vào!" treo khắp nơi.| Ai cũng sợ.', "The sign “Stop!” was red.| He went on.")


def test_marks_inside_a_title_do_not_end() -> None:
    assert_split("《去哪儿？》是一本书。|很好看。", "读完《为什么是我？》以后，她哭了。")


def test_marks_inside_a_phrase_in_quotation_marks_do_not_end() -> None:
    assert_split("墙上写着“禁止吸烟！”四个字。|没人看。", "大家喊着“加油！加油！”往前跑。|他赢了。")


def test_marks_inside_a_bracket_do_not_end() -> None:
    assert_split("他（真的吗？）来了。|大家笑了。", "Anh ấy (thật không?) đã về.| Mừng quá!")


def test_a_bracket_that_opens_its_sentence_is_its_own() -> None:
    assert_split("（他其实没走。）|没人知道。", "Bà về.| (Lúc đó tôi bé.)| Ông ở lại.")


def test_a_stop_inside_a_bracket_stands_for_the_one_after_it() -> None:
    assert_split("He left (see page 4.)| Then it rained.", "Phí là 5 triệu (xem Bảng 2.)| Khách đồng ý.")


def test_a_mark_without_partner_is_typed_the_wrong_way_round() -> None:
    assert_split("他来了。|”我们走吧，”她说。|天黑了。")


def test_a_straight_mark_closes_a_curly_one() -> None:
    assert_split('“我累了。"|他坐下了。')


def test_straight_marks_taken_apart_are_told_by_what_is_around() -> None:
    assert_split('anh hỏi : " em đi đâu ? "| em im lặng .', 'ai cũng khen " hay quá " .| tôi mừng .')


def test_ellipsis_in_chinese_does_not_end() -> None:
    assert_split("他沉默了……然后站起来。|没人说话。", "苹果、香蕉……应有尽有。")


def test_ellipsis_after_a_mark_begins_the_next() -> None:
    assert_split("你坐在这里做什么？|……你说得对。", "她走了。|……他想了很久。")


def test_ellipsis_ends_before_a_capital() -> None:
    assert_split(
        "Chị nhìn ra sân...| Mưa rơi.", "Chị ngập ngừng... rồi im.| Tôi chờ.", "She left...| We stayed."
    )


def test_i_is_no_evidence_in_english() -> None:
    assert_split("Well... I don't know.| Ask her.")


def test_ellipsis_without_capitals_asks_the_words_beside_it() -> None:
    assert_split("tôi chờ mãi …| chị không đến .", "phải nhờ … hội đồng .", "mọi thứ … đều mất .")


def test_a_capital_after_a_stop_begins_a_sentence() -> None:
    assert_split("Tôi đi bộ.| Trời mưa.", "Nó ở đó.| Ở đó lạnh lắm.")


def test_a_small_letter_after_an_abbreviation_carries_on() -> None:
    assert_split("Chị mua gạo, mắm, v.v. và rau.| Rồi về.", "Bring pens, tape, etc. for us.| Thanks.")


def test_a_careless_small_letter_begins_a_sentence() -> None:
    assert_split("Trời mưa to quá.| tôi ở nhà cả ngày.", "It is late.| we should go.", "Call me.| i am home.")


def test_a_brand_written_small_begins_a_sentence() -> None:
    assert_split("Tôi mua máy mới.| iPhone đắt quá.", "We sold it.| eBay took a fee.")


def test_titles_before_names_do_not_end() -> None:
    assert_split(
        "PGS.TS. Nguyễn Văn An phát biểu.| ThS. Bình tiếp lời.",
        "TS. Mai Anh là thư ký.| Bà rất bận.",
        "Dr. Smith met Mrs. Jones.| They left.",
    )


def test_places_before_names_do_not_end() -> None:
    assert_split("Nhà ở Q.1, TP. Hồ Chí Minh.| Chỗ làm ở P. Bến Nghé.", "Anh học kinh tế ở TP.| Vậy mà giỏi.")


def test_references_before_numbers_do_not_end() -> None:
    assert_split("Xem tr. 25.| Hình ở tr. 30.", "See Fig. 3 and p. 12.| It is clear.")


def test_initials_of_persons_do_not_end() -> None:
    assert_split(
        "Anh H. Nguyễn kể lại.| Tôi nghe.",
        "Bác sĩ T. Hùng mổ.| Ca mổ khó.",
        "J. K. Rowling wrote it.| Read it.",
    )


def test_a_starter_after_an_initial_begins_a_sentence() -> None:
    assert_split("Tôi gặp ông K.| Sau đó chúng tôi về.", "I met Mr. K.| The rest is known.")


def test_a_letter_that_names_a_kind_ends() -> None:
    assert_split(
        "Anh bị viêm gan B.| Bác sĩ cho thuốc.",
        "Nên bổ sung vitamin C.| Chị làm theo.",
        "It was plan B.| Everyone knew.",
    )


def test_acronyms_go_on_unless_a_starter_follows() -> None:
    assert_split("The U.S. Senate agreed.| It voted.", "He moved to the U.S.| The rest stayed.")


def test_and_so_on_ends_before_a_capital() -> None:
    assert_split("Có bút, sách, v.v.| Ngoài ra có quà.", "We sell pens, etc.| Call us.")


def test_words_of_the_other_language_are_no_abbreviations() -> None:
    assert_split("Chị tên là Thu.| Anh tên là Nam.", "Ai cũng no.| Ba người cười.")


def test_a_set_language_chooses_the_abbreviations() -> None:
    assert_split("Ca sau vol.| Tiep theo la no.| Ba nguoi.", language="vi")
    assert_split("See No. 5 Main St. Peter's shop.| It is open.", language="en")


def test_decimals_thousands_and_times_do_not_end() -> None:
    assert_split("Giá 23.500 đồng, tăng 3.5%.| Lúc 7.30 ngày 12.5.2020.| Hết.", "共1,500.50元。|涨了3.5%。")


def test_thousands_taken_apart_do_not_end() -> None:
    assert_split("giá là 28 . 000 đồng .| mẹ mua hai chiếc .")


def test_a_number_ends_a_sentence() -> None:
    assert_split("Ông sinh năm 1975.| Năm 1990 ông đi.", "Nhà có 4 người.| 2 lớn, 2 nhỏ.")


def test_numbers_of_lists_and_headings_do_not_end() -> None:
    assert_split(
        "1. Mở đầu|\n2.3. Nội dung|\na. Một|\nIV. Hết",
        "Điều 5. Quyền lợi|\nChương II. Phí",
        "1.报案|\n2.领款",
    )


def test_numbers_of_items_within_a_line_do_not_end() -> None:
    assert_split("三步走：1.报案；2.交材料；3.领款。|完成。")


def test_addresses_and_files_do_not_end() -> None:
    assert_split(
        "Gửi về a.b@c.com.vn hoặc www.abc.vn.| Cảm ơn!",
        "Xem http://a.vn/x.html?id=1.2!3.| Hết.",
        "Mở tệp bao.cao.v2.docx.| Xong.",
        "请登录www.a.com.cn查询。|谢谢。",
        "运行setup.exe后重启。",
    )


def test_a_missing_blank_hides_no_end() -> None:
    assert_split("Chị về nhà.|Sau đó chị gọi.", "Thật không?|Tôi không tin!|Anh đùa à?", "好的.|明天见.")


def test_a_name_with_an_exclamation_mark_does_not_end() -> None:
    assert_split("Yahoo! từng lớn nhất.| Giờ thì không.", "这家公司叫Yahoo!中国。")


def test_a_question_in_small_letters_ends() -> None:
    assert_split("Cái gì thế?| anh nói thật à?", "anh đi đâu đấy?| em đợi mãi.")


def test_a_dash_after_a_mark_opens_a_turn() -> None:
    assert_split("- Chị cần gì?| - Tôi muốn hủy.| - Chị chờ em.")


def test_a_dash_before_who_spoke_does_not() -> None:
    assert_split(
        "– Anh về chưa? – Mẹ hỏi.| Tôi gật.",
        "- Bác ơi! - tôi gọi to.| Bác quay lại.",
        "“怎么了？”——他问。|没人答。",
    )


def test_half_width_marks_end_in_chinese() -> None:
    assert_split("您好,请问有事吗?|我想查保单.|好的!", '他说:"能赔吗?"|她点头.')


def test_text_in_small_letters_ends_at_marks_that_stand_apart() -> None:
    assert_split("tôi đi làm về muộn .| trời mưa to .", "phí 3 m .| chị mua .")


def test_abbreviations_in_small_letters() -> None:
    assert_split(
        "pgs . ts . an phát biểu .| mọi người vỗ tay .",
        "ông về tp . hcm .| bà ở lại .",
        "anh h . kể .| tôi nghe .",
    )


def test_languages_may_change_within_a_story() -> None:
    assert_split("我用iPhone 6.0。|Then he said OK.|然后走了。", "Anh nói: “谢谢！”| Tôi không hiểu.")


def test_other_scripts_have_a_default() -> None:
    assert_split(
        "今日は雨です。|「行こう。」と彼は言った。",
        "안녕하세요.| 반갑습니다!",
        "मैं ठीक हूँ।| धन्यवाद।",
        "هل أنت بخير؟| نعم.",
    )


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_normal_forms_give_the_same_sentences(form: str) -> None:
    texts = [case.text for case in own_cases()]
    texts.append("Ông K. Sau đó về nhà.Tôi ở lại. “Đợi đã!” bà hỏi.\n“Cấm vào! Rất nguy hiểm” ở đó.")
    for text in texts:
        composed = unicodedata.normalize("NFC", text)
        other = unicodedata.normalize(form, text)
        found = [unicodedata.normalize("NFC", other[s:e]) for s, e in segment_sentences(other)]
        assert found == [composed[s:e] for s, e in segment_sentences(composed)]


def test_a_mark_that_stands_apart_is_met_once() -> None:
    assert_split("See the contract. ?| Do call us. ?| Best regards.", "tôi hỏi . ?| chị im lặng .")
