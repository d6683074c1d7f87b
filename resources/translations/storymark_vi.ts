<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Version {version}</source>
        <translation>Phiên bản {version}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Tag what people say in their stories, sentence by sentence.</source>
        <translation>Gán nhãn từng câu những điều người ta nói trong câu chuyện của mình.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Free software under the MIT licence. Nothing you read or tag leaves this computer.</source>
        <translation>Phần mềm tự do theo giấy phép MIT. Mọi thứ bạn đọc hay gán nhãn đều ở lại máy này.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>This project</source>
        <translation>Dự án này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Built with</source>
        <translation>Xây dựng với</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Copy versions</source>
        <translation>Sao chép phiên bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Saving</source>
        <translation>Cách lưu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Place</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Damage seen</source>
        <translation>Hư hỏng đã thấy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>none</source>
        <translation>không</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Move</source>
        <translation>Di chuyển</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Select</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Tag</source>
        <translation>Gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Sentences and words</source>
        <translation>Câu và từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Story</source>
        <translation>Câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Project</source>
        <translation>Dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Everywhere</source>
        <translation>Ở mọi nơi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Story</source>
        <translation>Câu &amp;chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Tag</source>
        <translation>&amp;Gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Review</source>
        <translation>&amp;Duyệt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Help</source>
        <translation>T&amp;rợ giúp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Word back</source>
        <translation>Lùi một từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Word forward</source>
        <translation>Tiến một từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Word back, forward</source>
        <translation>Lùi, tiến một từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Character back</source>
        <translation>Lùi một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Character forward</source>
        <translation>Tiến một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Character back, forward</source>
        <translation>Lùi, tiến một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Clause back</source>
        <translation>Lùi một vế câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Clause forward</source>
        <translation>Tiến một vế câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Clause back, forward</source>
        <translation>Lùi, tiến một vế câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Line up</source>
        <translation>Lên một dòng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Line down</source>
        <translation>Xuống một dòng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Line up, down</source>
        <translation>Lên, xuống một dòng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start of the sentence</source>
        <translation>Đầu câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>End of the sentence</source>
        <translation>Cuối câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start, end of the sentence</source>
        <translation>Đầu, cuối câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Page up</source>
        <translation>Lên một trang</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Page down</source>
        <translation>Xuống một trang</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Page up, down</source>
        <translation>Lên, xuống một trang</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start of the story</source>
        <translation>Đầu câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>End of the story</source>
        <translation>Cuối câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start, end of the story</source>
        <translation>Đầu, cuối câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Select: {move}</source>
        <translation>Chọn: {move}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Tag with the label of key {number}</source>
        <translation>Gán nhãn của phím {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Tag words or sentence, relabel a tag</source>
        <translation>Gán nhãn các từ hoặc câu, đổi nhãn đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Second tag with the label of key {number}</source>
        <translation>Gán thêm nhãn của phím {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Second tag on the same words</source>
        <translation>Đoạn gán thứ hai trên cùng các từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start edge out, in</source>
        <translation>Nới, thu đầu đoạn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>End edge out, in</source>
        <translation>Nới, thu cuối đoạn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start edge by a character out, in</source>
        <translation>Nới, thu đầu đoạn từng ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>End edge by a character out, in</source>
        <translation>Nới, thu cuối đoạn từng ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next &amp;sentence</source>
        <translation>Câu kế tiế&amp;p</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next, previous sentence</source>
        <translation>Câu kế tiếp, câu trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Previous s&amp;entence</source>
        <translation>Câ&amp;u trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Sentence read, go on</source>
        <translation>Đã đọc câu, sang câu sau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Next tag</source>
        <translation>Đoạn gán &amp;kế tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next, previous tag</source>
        <translation>Đoạn gán kế tiếp, trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Previous tag</source>
        <translation>Đoạn gán &amp;trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next &amp;untagged sentence</source>
        <translation>Câu chưa &amp;gán nhãn kế tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Go to sentence…</source>
        <translation>Đế&amp;n câu…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Se&amp;arch all stories</source>
        <translation>Tì&amp;m trong mọi câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Find in the story…</source>
        <translation>&amp;Tìm trong câu chuyện…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Widen: word, clause, sentence</source>
        <translation>&amp;Mở rộng: từ, vế câu, câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Widen, narrow: character to paragraph</source>
        <translation>Mở rộng, thu hẹp: từ ký tự đến đoạn văn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Na&amp;rrow</source>
        <translation>Thu hẹ&amp;p</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Clear the selection, then the tag</source>
        <translation>Bỏ chọn từ, rồi bỏ chọn đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Copy the selected words</source>
        <translation>Sao &amp;chép từ đã chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Label by typing…</source>
        <translation>Gõ tên &amp;nhãn…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>L&amp;ast label again</source>
        <translation>&amp;Lặp lại nhãn vừa dùng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Tag the sa&amp;me words elsewhere in the story</source>
        <translation>Gán cùng những từ này ở chỗ khác trong câu chuyện (&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the &amp;start out</source>
        <translation>Nới đầ&amp;u đoạn ra</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the start &amp;in</source>
        <translation>Thu đầu đoạn &amp;vào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the &amp;end out</source>
        <translation>Nới &amp;cuối đoạn ra</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the en&amp;d in</source>
        <translation>Thu cuố&amp;i đoạn vào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the start out by a character</source>
        <translation>Nới đầu đoạn một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the start in by a character</source>
        <translation>Thu đầu đoạn một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the end out by a character</source>
        <translation>Nới cuối đoạn một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the end in by a character</source>
        <translation>Thu cuối đoạn một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>N&amp;ote</source>
        <translation>&amp;Ghi chú</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Confidence</source>
        <translation>Độ c&amp;hắc chắn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Attri&amp;butes</source>
        <translation>Thuộc tính (&amp;B)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>The story as a &amp;whole: labels, attributes…</source>
        <translation>Cả câu chu&amp;yện: nhãn, thuộc tính…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Dele&amp;te the tag</source>
        <translation>&amp;Xóa đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Accept t&amp;he suggestion</source>
        <translation>Chấp nhận gợi ý (&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Accept, reject a suggestion</source>
        <translation>Chấp nhận, từ chối gợi ý</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Re&amp;ject the suggestion</source>
        <translation>Từ chối gợi ý (&amp;R)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Accept all suggestions that are s&amp;ure</source>
        <translation>Chấp nhận mọi gợi ý chắc chắn (&amp;S)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Suggestions on or o&amp;ff</source>
        <translation>Bật hoặc tắt gợi ý (&amp;E)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Guideline of the label</source>
        <translation>Hướng &amp;dẫn của nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Sp&amp;lit the sentence here</source>
        <translation>Chi&amp;a câu tại đây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Split the sentence here, join with the next</source>
        <translation>Chia câu tại đây, ghép với câu sau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Join with the next sentence</source>
        <translation>Ghép với câu &amp;sau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Cut the sentences anew</source>
        <translation>Cắt &amp;lại câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Alwa&amp;ys one word</source>
        <translation>C&amp;oi là một từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Choose the language of the story</source>
        <translation>Chọn ngôn ngữ của câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Done, open the next</source>
        <translation>&amp;Xong, mở câu chuyện kế tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Open it &amp;again</source>
        <translation>&amp;Mở lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>S&amp;kip the story…</source>
        <translation>&amp;Bỏ qua câu chuyện…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Ne&amp;xt story to do</source>
        <translation>Câu c&amp;huyện chưa làm kế tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>C&amp;ompare with gold…</source>
        <translation>So &amp;với bản chuẩn…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>What &amp;reviewers decided…</source>
        <translation>Người &amp;duyệt đã quyết định gì…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Next story</source>
        <translation>Câu chuyện &amp;kế tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next, previous story</source>
        <translation>Câu chuyện kế tiếp, trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Previous story</source>
        <translation>Câu chuyện &amp;trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Flag the story</source>
        <translation>Gắn &amp;cờ câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Filter stories</source>
        <translation>&amp;Lọc câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Filter and so&amp;rt stories…</source>
        <translation>Lọc và sắp &amp;xếp câu chuyện…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;New project…</source>
        <translation>&amp;Tạo dự án…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Open project…</source>
        <translation>&amp;Mở dự án…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Open from a ser&amp;ver…</source>
        <translation>Mở từ má&amp;y chủ…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Open the &amp;sample</source>
        <translation>Mở dự án mẫ&amp;u</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Import stories…</source>
        <translation>&amp;Nhập câu chuyện…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Export…</source>
        <translation>&amp;Xuất…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Give work to…</source>
        <translation>Gi&amp;ao việc cho…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Hand in work…</source>
        <translation>Nộ&amp;p bài…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Take in others’ work…</source>
        <translation>Gộp &amp;việc của người khác…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Who tags &amp;what…</source>
        <translation>Ai gán nhãn p&amp;hần nào…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Hand in &amp;finished stories</source>
        <translation>Nộp các &amp;câu chuyện đã xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Chec&amp;k project…</source>
        <translation>&amp;Kiểm tra dự án…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Switch &amp;annotator…</source>
        <translation>Đổ&amp;i người gán nhãn…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Close project</source>
        <translation>Đón&amp;g dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Quit</source>
        <translation>Th&amp;oát</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Co&amp;mmands…</source>
        <translation>&amp;Bảng lệnh…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Undo, redo</source>
        <translation>Hoàn tác, làm lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;History…</source>
        <translation>Lịch &amp;sử…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>F&amp;ocus mode</source>
        <translation>Chế độ &amp;tập trung</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Annotate</source>
        <translation>&amp;Bàn gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Workspace annotate, review</source>
        <translation>Không gian gán nhãn, duyệt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Re&amp;view</source>
        <translation>Bàn d&amp;uyệt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Story list</source>
        <translation>&amp;Danh sách câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Panes left, right</source>
        <translation>Khung trái, phải</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Labels and tags</source>
        <translation>&amp;Nhãn và đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Edit the labels</source>
        <translation>&amp;Sửa bộ nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>O&amp;lder than their definition…</source>
        <translation>Cũ hơn định n&amp;ghĩa…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next &amp;pane</source>
        <translation>Khung kế tiế&amp;p</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Larger &amp;text</source>
        <translation>Chữ to &amp;hơn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Text larger, smaller, usual</source>
        <translation>Chữ to hơn, nhỏ hơn, như thường</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>S&amp;maller text</source>
        <translation>&amp;Chữ nhỏ hơn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Usual text size</source>
        <translation>Cỡ chữ thườn&amp;g</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Te&amp;xt options…</source>
        <translation>Tù&amp;y chọn chữ…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Quick bar beside a selection</source>
        <translation>Th&amp;anh nhãn nhanh cạnh phần chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Choose the language of the window</source>
        <translation>Chọn ngôn ngữ giao diện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Keys</source>
        <translation>&amp;Phím tắt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Change keys…</source>
        <translation>Đổ&amp;i phím tắt…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;About Storymark</source>
        <translation>&amp;Giới thiệu Storymark</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Next, previous disagreement</source>
        <translation>Điểm bất đồng sau, trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Take a candidate</source>
        <translation>Lấy một phương án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold with a label</source>
        <translation>Bản chuẩn với một nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Union, overlap</source>
        <translation>Hợp, giao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Start of the gold tag out, in</source>
        <translation>Đầu của đoạn gán chuẩn ra, vào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>End of the gold tag out, in</source>
        <translation>Cuối của đoạn gán chuẩn ra, vào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Start of the gold tag by a character</source>
        <translation>Đầu của đoạn gán chuẩn từng ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>End of the gold tag by a character</source>
        <translation>Cuối của đoạn gán chuẩn từng ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Take candidate {number}</source>
        <translation>Lấy phương án {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold with label {number}</source>
        <translation>Bản chuẩn với nhãn {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: start out</source>
        <translation>Bản chuẩn: đầu ra ngoài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: start in</source>
        <translation>Bản chuẩn: đầu vào trong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: end out</source>
        <translation>Bản chuẩn: cuối ra ngoài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: end in</source>
        <translation>Bản chuẩn: cuối vào trong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: start out by a character</source>
        <translation>Bản chuẩn: đầu ra một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: start in by a character</source>
        <translation>Bản chuẩn: đầu vào một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: end out by a character</source>
        <translation>Bản chuẩn: cuối ra một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: end in by a character</source>
        <translation>Bản chuẩn: cuối vào một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Next disagreement</source>
        <translation>Điểm &amp;bất đồng tiếp theo</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Previous disagreement</source>
        <translation>Điểm bất đồng &amp;trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Next &amp;undecided story</source>
        <translation>Câu chuyện &amp;chưa quyết định tiếp theo</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Take what is shown, go on</source>
        <translation>&amp;Lấy điều đang hiện, đi tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Un&amp;ion</source>
        <translation>&amp;Hợp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Overlap</source>
        <translation>&amp;Giao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>No tag &amp;here</source>
        <translation>&amp;Không gán ở đây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Keep several</source>
        <translation>Giữ &amp;nhiều phương án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Split the gold tag at the caret</source>
        <translation>Tách đoạn gán ch&amp;uẩn tại con trỏ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Later</source>
        <translation>Để &amp;sau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Return to the annotators</source>
        <translation>T&amp;rả lại cho người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>R&amp;eason…</source>
        <translation>Lý &amp;do…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Comment</source>
        <translation>Nhận &amp;xét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Comment &amp;for the guideline</source>
        <translation>Nhận xét ch&amp;o hướng dẫn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Decide alike</source>
        <translation>&amp;Quyết định tương tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Decide &amp;by rule…</source>
        <translation>Qu&amp;yết định theo quy tắc…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Statistics of the re&amp;view…</source>
        <translation>Thống kê &amp;việc duyệt…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Filter and order of the &amp;queue…</source>
        <translation>Lọc và thứ tự d&amp;anh sách…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Judge first, then see candidates</source>
        <translation>Tự xét trước, rồi &amp;mới xem các phương án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>N&amp;ames shown or hidden</source>
        <translation>H&amp;iện hoặc ẩn tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Tag the picked hits with the label of key {number}</source>
        <translation>Gán các chỗ đã chọn bằng nhãn của phím {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Tag the picked hits</source>
        <translation>Gán các chỗ đã chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Show the hit in its story</source>
        <translation>Xem chỗ tìm thấy trong câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Pick the hit, or not</source>
        <translation>Chọn hoặc bỏ chọn chỗ này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Pick all hits, or none</source>
        <translation>Chọn tất cả hoặc không chọn chỗ nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Pick none, then back to the story</source>
        <translation>Bỏ chọn tất cả, rồi về câu chuyện</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Open a project on a server</source>
        <translation>Mở dự án trên máy chủ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Address of the project</source>
        <translation>Địa chỉ của dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Whoever looks after the server tells you the address. A password is asked for later.</source>
        <translation>Người quản lý máy chủ sẽ cho bạn địa chỉ. Mật khẩu sẽ được hỏi sau.</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>On sentences</source>
        <translation>Theo câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>On words</source>
        <translation>Theo từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>On characters</source>
        <translation>Theo ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>On stories</source>
        <translation>Theo câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Cohen, Fleiss, Scott, AC1</source>
        <translation>Cohen, Fleiss, Scott, AC1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Other distances, soft F1</source>
        <translation>Khoảng cách khác, F1 mềm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Pair by pair</source>
        <translation>Từng cặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>u-alpha family</source>
        <translation>Họ u-alpha</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Gamma family</source>
        <translation>Họ gamma</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Estimated reliability</source>
        <translation>Độ tin cậy ước lượng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Independent work</source>
        <translation>Phần làm độc lập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>After discussion</source>
        <translation>Sau thảo luận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Hidden repeats</source>
        <translation>Lặp lại bí mật</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>After discussion: people had seen what others made of their work, so this is no agreement between annotators in the usual sense.</source>
        <translation>Sau thảo luận: mọi người đã thấy người khác đánh giá phần của mình, nên đây không phải mức đồng thuận giữa những người gán nhãn theo nghĩa thông thường.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Everybody’s second work on a story, untouched, against their own first.</source>
        <translation>Lần làm thứ hai của mỗi người trên một câu chuyện, làm lại từ đầu, so với lần đầu của chính họ.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>0.667 and 0.8 are often named as thresholds: a convention, not a law.</source>
        <translation>0,667 và 0,8 thường được nêu làm ngưỡng: là quy ước, không phải luật.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>What is compared</source>
        <translation>So sánh theo</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Which work</source>
        <translation>Phần việc nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>More figures</source>
        <translation>Thêm số liệu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Compute</source>
        <translation>Tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>{name}: starts the same in {start} %, ends in {end} %; in the middle {first} and {last} characters</source>
        <translation>{name}: đầu trùng {start} %, cuối trùng {end} %; trung vị lệch {first} và {last} ký tự</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>No other place is known to differ in the same way.</source>
        <translation>Chưa biết chỗ nào khác bất đồng theo cùng cách.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>%Ln places decided alike. Ctrl+Z takes all of them back.</source>
        <translation>
            <numerusform>Đã quyết định tương tự %Ln chỗ. Ctrl+Z lấy lại tất cả.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>%Ln other places differ only by a mark at the edge.</source>
        <translation>
            <numerusform>%Ln chỗ khác chỉ khác nhau ở dấu câu tại mép.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>%Ln other places differ in the same way ({kinds}).</source>
        <translation>
            <numerusform>%Ln chỗ khác bất đồng theo cùng cách ({kinds}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeStrip</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Decide alike</source>
        <translation>Quyết định tương tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <location filename="../../desktop/storymark/ui/annotating.py"/>
        <source>Tagged “{quote}” as {label}</source>
        <translation>Đã gán nhãn {label} cho “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/annotating.py"/>
        <source>Tag deleted. {key} brings it back.</source>
        <translation>Đã xóa đoạn gán. {key} để lấy lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/annotating.py"/>
        <source>This label is on these very words already; that tag is selected.</source>
        <translation>Đúng các từ này đã có nhãn ấy; đoạn gán đó được chọn.</translation>
    </message>
</context>
<context>
    <name>AttributeFields</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/attribute_fields.py"/>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/attribute_fields.py"/>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/attribute_fields.py"/>
        <source>“{text}” is no number, such as 12 or 0.25.</source>
        <translation>“{text}” không phải số, ví dụ 12 hay 0,25.</translation>
    </message>
</context>
<context>
    <name>AttributesForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Attributes that a tag of this label can have</source>
        <translation>Thuộc tính mà đoạn gán có nhãn này có thể có</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Attributes that a story can have</source>
        <translation>Thuộc tính mà câu chuyện có thể có</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Add an attribute</source>
        <translation>Thêm thuộc tính</translation>
    </message>
</context>
<context>
    <name>BadLineRow</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_parts.py"/>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_parts.py"/>
        <source>Skip line {n}</source>
        <translation>Bỏ qua dòng {n}</translation>
    </message>
</context>
<context>
    <name>BlockPainter</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>Sentence {number}</source>
        <translation>Câu {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>All {n} left it untagged</source>
        <translation>Cả {n} người đều không gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>All {n} agree, gold set</source>
        <translation>Cả {n} người đồng ý, đã có bản chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>All {n} agree</source>
        <translation>Cả {n} người đồng ý</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>To judge</source>
        <translation>Cần xét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>{n} of {all} agree, gold set</source>
        <translation>{n} trên {all} đồng ý, đã có bản chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>Gold set</source>
        <translation>Đã có bản chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>No tag here</source>
        <translation>Không gán ở đây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>Gold</source>
        <translation>Bản chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>undecided</source>
        <translation>chưa quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>undecided, {letter} proposed</source>
        <translation>chưa quyết định, đề xuất {letter}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>undecided, no tag proposed</source>
        <translation>chưa quyết định, đề xuất không gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>no tag here</source>
        <translation>không gán ở đây</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/cards.py"/>
        <source>{n} of {all}</source>
        <translation>{n} trên {all}</translation>
    </message>
</context>
<context>
    <name>ChangeKeys</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Change keys</source>
        <translation>Đổi phím tắt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Enter on a line, then press the new key.</source>
        <translation>Nhấn Enter trên một dòng, rồi nhấn phím mới.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Find an act or a key</source>
        <translation>Tìm thao tác hoặc phím</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Acts and their keys</source>
        <translation>Các thao tác và phím tắt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Act</source>
        <translation>Thao tác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Press a new key</source>
        <translation>Nhấn phím mới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Usual key</source>
        <translation>Phím mặc định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>All usual keys</source>
        <translation>Tất cả phím mặc định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Give it here</source>
        <translation>Dùng cho thao tác này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Leave it</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Press the new key for “{act}”. Esc leaves it.</source>
        <translation>Nhấn phím mới cho “{act}”. Esc để giữ nguyên.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Vietnamese typing programs rewrite {key} before it arrives. Press another.</source>
        <translation>Bộ gõ tiếng Việt đổi phím {key} trước khi phím tới đây. Hãy nhấn phím khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>{key} belongs to the system. Press another.</source>
        <translation>{key} thuộc về hệ thống. Hãy nhấn phím khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>” and “</source>
        <translation>” và “</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>{key} is the key of “{owners}”, and you want it for “{act}”.</source>
        <translation>{key} là phím của “{owners}”, và bạn muốn dùng cho “{act}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>“{act}” has no key now. Give it another.</source>
        <translation>“{act}” hiện không có phím nào. Hãy đặt phím khác.</translation>
    </message>
</context>
<context>
    <name>CheckFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/check_flow.py"/>
        <source>A team’s project is checked where a command can be typed: storymark check {path}</source>
        <translation>Dự án của nhóm được kiểm tra ở nơi gõ được lệnh: storymark check {path}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/check_flow.py"/>
        <source>The check is through: the project is in order.</source>
        <translation>Đã kiểm tra xong: dự án ổn cả.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/check_flow.py"/>
        <source>The check found %Ln things. Check project shows them.</source>
        <translation>
            <numerusform>Kiểm tra thấy %Ln điều. Chọn Kiểm tra dự án để xem.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/check_flow.py"/>
        <source>The project is being checked; you can work on.</source>
        <translation>Đang kiểm tra dự án; bạn cứ làm tiếp.</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Check project</source>
        <translation>Kiểm tra dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Mending…</source>
        <translation>Đang sửa…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Work on meanwhile</source>
        <translation>Làm tiếp trong lúc chờ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Mend</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Making a copy to look through; work goes on</source>
        <translation>Đang tạo một bản sao để xem xét; công việc vẫn tiếp tục</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Reading the journal</source>
        <translation>Đang đọc nhật ký</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Comparing everything with the journal</source>
        <translation>Đang so mọi thứ với nhật ký</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Looking at stories, texts and tags</source>
        <translation>Đang xem các câu chuyện, văn bản và đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Making the tables anew from the journal</source>
        <translation>Đang dựng lại các bảng từ nhật ký</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Making a backup, then mending</source>
        <translation>Đang sao lưu, sau đó sửa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Beginning</source>
        <translation>Đang bắt đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>{step}, {n} %</source>
        <translation>{step}, {n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>The project is in order: the file, its journal, every text, tag and quotation.</source>
        <translation>Dự án ổn cả: tệp, nhật ký, mọi văn bản, mọi đoạn gán và lời trích.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln things are not as they should be</source>
        <translation>
            <numerusform>%Ln điều không đúng như lẽ ra phải thế</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Mend makes a backup first. What was written is corrected by acts that the history can take back; all else is made anew from the journal.</source>
        <translation>Khi sửa, trước hết một bản sao lưu được tạo. Những gì đã ghi được chỉnh bằng các thao tác mà lịch sử có thể rút lại; còn lại được dựng lại từ nhật ký.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Everything is mended; the project is in order.</source>
        <translation>Đã sửa hết; dự án ổn cả.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln things are left as they are</source>
        <translation>
            <numerusform>%Ln điều được để nguyên</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Left as it is: {what}</source>
        <translation>Để nguyên: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Mended: {what}</source>
        <translation>Đã sửa: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>The backup that was made before is kept.</source>
        <translation>Bản sao lưu tạo trước khi sửa được giữ lại.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>and %Ln more like this</source>
        <translation>
            <numerusform>và %Ln điều nữa như thế</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>{story}: {what}</source>
        <translation>{story}: {what}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln acts that others build upon are not in this copy; a merge may bring them</source>
        <translation>
            <numerusform>%Ln thao tác mà các thao tác khác dựa vào không có trong bản này; gộp có thể đem chúng vào</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln acts are from more than a day ahead; a clock was wrong</source>
        <translation>
            <numerusform>%Ln thao tác mang thời điểm trong tương lai, quá một ngày; có đồng hồ chạy sai</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>The first labels’ colours as colour-blind readers see them</source>
        <translation>Màu của các nhãn đầu, theo mắt người mù màu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Blue</source>
        <translation>Xanh dương</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Vermilion</source>
        <translation>Đỏ son</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Teal</source>
        <translation>Xanh mòng két</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Amber</source>
        <translation>Hổ phách</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Plum</source>
        <translation>Mận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Sky</source>
        <translation>Xanh da trời</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Moss</source>
        <translation>Xanh rêu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Brown</source>
        <translation>Nâu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Slate</source>
        <translation>Xám đá</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>#RRGGBB</source>
        <translation>#RRGGBB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>A colour of your own, written #RRGGBB</source>
        <translation>Màu riêng, viết dạng #RRGGBB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Typical sight</source>
        <translation>Mắt bình thường</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Deuteranopia</source>
        <translation>Mù màu lục</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Protanopia</source>
        <translation>Mù màu đỏ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Tritanopia</source>
        <translation>Mù màu lam</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Dark: text on tint {text}:1, bar {bar}:1</source>
        <translation>Tối: chữ trên nền {text}:1, vạch {bar}:1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Light: text on tint {text}:1, bar {bar}:1</source>
        <translation>Sáng: chữ trên nền {text}:1, vạch {bar}:1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Too pale for the light page: it is drawn as {colour} there.</source>
        <translation>Quá nhạt trên trang sáng: ở đó vẽ bằng {colour}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Too dark for the dark page: it is drawn as {colour} there.</source>
        <translation>Quá sẫm trên trang tối: ở đó vẽ bằng {colour}.</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <location filename="../../desktop/storymark/ui/coming_back.py"/>
        <source>You stopped at sentence {n} of {all}.</source>
        <translation>Lần trước bạn dừng ở câu {n} trên {all}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/coming_back.py"/>
        <source>Go there ({key})</source>
        <translation>Đến đó ({key})</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Search or run a command</source>
        <translation>Tìm kiếm hoặc chạy lệnh</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>What was found</source>
        <translation>Kết quả tìm thấy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Type</source>
        <translation>Gõ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>commands</source>
        <translation>lệnh</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>labels</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>stories</source>
        <translation>câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>sentence: number or words</source>
        <translation>câu: số hoặc từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Nothing found.</source>
        <translation>Không tìm thấy gì.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Sentences in this story</source>
        <translation>Câu trong câu chuyện này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Stories</source>
        <translation>Câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Filter stories by “{words}”</source>
        <translation>Lọc câu chuyện theo “{words}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Go to sentence {number}</source>
        <translation>Đến câu {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>sentence {number}</source>
        <translation>câu {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>tag the selection</source>
        <translation>gán nhãn phần chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>relabel the tag</source>
        <translation>đổi nhãn đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>tag the sentence</source>
        <translation>gán nhãn cả câu</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../desktop/storymark/ui/commands.py"/>
        <source>Copied.</source>
        <translation>Đã sao chép.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/commands.py"/>
        <source>The quick bar is on.</source>
        <translation>Đã bật thanh nhãn nhanh.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/commands.py"/>
        <source>The quick bar is off.</source>
        <translation>Đã tắt thanh nhãn nhanh.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/commands.py"/>
        <source>Not saved yet</source>
        <translation>Chưa lưu</translation>
    </message>
</context>
<context>
    <name>ConfusionPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>Whose labels</source>
        <translation>Nhãn của ai</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>Spans are matched one to one, exact ones first; a span without a partner stands against nothing. Rows are the first named, columns the second.</source>
        <translation>Các đoạn được ghép một đối một, trùng hẳn trước; đoạn không có cặp đứng với “không có”. Hàng là người nêu trước, cột là người nêu sau.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>Every two annotators</source>
        <translation>Từng cặp người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>{one} and {two}</source>
        <translation>{one} và {two}</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Take the &amp;flag away</source>
        <translation>Bỏ &amp;cờ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>&amp;Flag</source>
        <translation>Gắn &amp;cờ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Open it &amp;again</source>
        <translation>Mở &amp;lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>&amp;Done</source>
        <translation>&amp;Xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>&amp;Skip…</source>
        <translation>&amp;Bỏ qua…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Second tag on the same words</source>
        <translation>Đoạn gán thứ hai trên cùng các từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Find the same words</source>
        <translation>Tìm các từ giống vậy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Find the same words in all stories</source>
        <translation>Tìm cùng từ này trong mọi câu chuyện</translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>This project file is damaged</source>
        <translation>Tệp dự án này bị hỏng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Restore and open</source>
        <translation>Khôi phục và mở</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Open read-only</source>
        <translation>Mở chỉ để đọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Look at the newest backup without changing anything</source>
        <translation>Xem bản sao lưu mới nhất mà không thay đổi gì</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Its parts do not fit together, as after a power cut or on a failing disk. What you had saved is looked for in its journal and in its backups. The damaged file is kept as it is.</source>
        <translation>Các phần của tệp không khớp nhau, như sau khi mất điện hoặc do đĩa hỏng. Những gì bạn đã lưu đang được tìm trong nhật ký và trong các bản sao lưu. Tệp hỏng được giữ nguyên.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Restoring…</source>
        <translation>Đang khôi phục…</translation>
    </message>
</context>
<context>
    <name>DecidePanel</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>To judge</source>
        <translation>Cần xét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Somebody</source>
        <translation>Ai đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Decided: {who}</source>
        <translation>Đã quyết định: {who}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Settled</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Decide</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Judge first: digits give a label, X says no tag, H and L move the edges. Enter then shows what the annotators have.</source>
        <translation>Tự xét trước: phím số gán nhãn, X là không gán, H và L dời mép. Sau đó Enter cho thấy người gán nhãn đã làm gì.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Nothing is left to decide in this story. N opens the next one.</source>
        <translation>Câu chuyện này không còn gì để quyết định. N mở câu chuyện tiếp theo.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Union</source>
        <translation>Hợp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Overlap</source>
        <translation>Giao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>No tag</source>
        <translation>Không gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Return</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Several</source>
        <translation>Nhiều</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Remarks</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Write a remark; Esc keeps it</source>
        <translation>Viết nhận xét; Esc để giữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Remark on this place</source>
        <translation>Nhận xét về chỗ này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Agreement</source>
        <translation>Mức đồng thuận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>this story</source>
        <translation>câu chuyện này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Pairs</source>
        <translation>Từng cặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Show what others have</source>
        <translation>Xem những người khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Go on</source>
        <translation>Đi tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Nothing is proposed</source>
        <translation>Không có đề xuất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Accept {what} and next</source>
        <translation>Chấp nhận {what} và tiếp</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>tagged “{quote}” as {label}</source>
        <translation>đã gán “{quote}” là {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the label of “{quote}” to {label}</source>
        <translation>đã đổi nhãn của “{quote}” thành {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>moved the edges: “{quote}”</source>
        <translation>đã dời hai đầu: “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>deleted the tag “{quote}”</source>
        <translation>đã xóa đoạn gán “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>wrote a note on “{quote}”</source>
        <translation>đã viết ghi chú cho “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>set the confidence of “{quote}”</source>
        <translation>đã đặt độ chắc chắn của “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>set the attributes of “{quote}”</source>
        <translation>đã đặt thuộc tính của “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>accepted the suggestion “{quote}” as {label}</source>
        <translation>nhận gợi ý “{quote}” với nhãn {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>rejected the suggestion “{quote}”</source>
        <translation>bỏ gợi ý “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>set the status of the story</source>
        <translation>đã đặt trạng thái câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the flag of the story</source>
        <translation>đã đổi cờ của câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>split a sentence</source>
        <translation>đã chia một câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>joined two sentences</source>
        <translation>đã ghép hai câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>cut the sentences anew</source>
        <translation>đã cắt lại các câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the project’s own words</source>
        <translation>đã đổi các từ riêng của dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>imported stories or tags</source>
        <translation>đã nhập câu chuyện hoặc đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>restored the story to an earlier moment</source>
        <translation>đã đưa câu chuyện về một thời điểm trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>made the project</source>
        <translation>đã tạo dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>joined as an annotator</source>
        <translation>đã tham gia với tư cách người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the labels</source>
        <translation>đã đổi các nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>made a new label</source>
        <translation>tạo nhãn mới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed a label</source>
        <translation>sửa một nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>renamed a label</source>
        <translation>đổi tên một nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>moved a label</source>
        <translation>chuyển chỗ một nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>put a label away or brought it back</source>
        <translation>cất hoặc lấy lại một nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>deleted a label</source>
        <translation>xóa một nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>split a label</source>
        <translation>tách một nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>merged labels</source>
        <translation>gộp nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>confirmed the tag “{quote}”</source>
        <translation>xác nhận đoạn gán “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the attributes of the story</source>
        <translation>đổi thuộc tính của câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed what stories are asked</source>
        <translation>đổi những điều hỏi về câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the labels of the whole story</source>
        <translation>đổi nhãn của cả câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>tagged many places at once</source>
        <translation>đã gán nhãn nhiều chỗ cùng lúc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>decided on “{quote}”</source>
        <translation>quyết định về “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>decided many places at once</source>
        <translation>quyết định nhiều chỗ cùng lúc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>wrote a remark</source>
        <translation>viết nhận xét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>repaired the project</source>
        <translation>đã sửa chữa dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>took back: {act}</source>
        <translation>đã hoàn tác: {act}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>did again: {act}</source>
        <translation>đã làm lại: {act}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>accepted many suggestions at once</source>
        <translation>nhận nhiều gợi ý một lượt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>another act ({kind})</source>
        <translation>thao tác khác ({kind})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>called the story done</source>
        <translation>đã đánh dấu câu chuyện là xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>took the story up</source>
        <translation>đã bắt đầu làm câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>skipped the story</source>
        <translation>đã bỏ qua câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>put the story back to do</source>
        <translation>đã đưa câu chuyện về chưa làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>handed the story in</source>
        <translation>đã nộp câu chuyện</translation>
    </message>
</context>
<context>
    <name>DeleteLabel</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Delete “{label}”?</source>
        <translation>Xóa “{label}”?</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>1 tag has it.</source>
        <translation>Có 1 đoạn gán mang nhãn này.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>%Ln tags have it.</source>
        <translation>
            <numerusform>Có %Ln đoạn gán mang nhãn này.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Say which label they get; one undo brings everything back.</source>
        <translation>Hãy chọn nhãn mới cho chúng; hoàn tác một lần là trở lại như cũ.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Choose a label</source>
        <translation>Chọn một nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>The label that its tags get</source>
        <translation>Nhãn mà các đoạn gán sẽ nhận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Delete and move the tags</source>
        <translation>Xóa và chuyển các đoạn gán</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <location filename="../../desktop/storymark/ui/desk.py"/>
        <source>The new size shows when the window is opened again.</source>
        <translation>Cỡ mới sẽ có khi mở lại cửa sổ.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Add the first stories</source>
        <translation>Thêm những câu chuyện đầu tiên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Text files, a folder or JSONL. You see what was found before anything is saved.</source>
        <translation>Tệp văn bản, thư mục hoặc JSONL. Bạn xem những gì tìm thấy trước khi lưu.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Import stories</source>
        <translation>Nhập câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Paste text</source>
        <translation>Dán văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Make a story of the text on the clipboard</source>
        <translation>Tạo câu chuyện từ văn bản trong bộ nhớ tạm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Load the sample</source>
        <translation>Mở dự án mẫu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Open the project with the two sample stories</source>
        <translation>Mở dự án có hai câu chuyện mẫu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>or drop files anywhere in this window</source>
        <translation>hoặc thả tệp vào bất cứ đâu trong cửa sổ này</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Choose at least one annotator.</source>
        <translation>Hãy chọn ít nhất một người gán nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Choose at least one label.</source>
        <translation>Hãy chọn ít nhất một nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Format</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Which tags</source>
        <translation>Đoạn gán của ai</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Which stories</source>
        <translation>Câu chuyện nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Offsets</source>
        <translation>Vị trí ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Gold</source>
        <translation>Chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Chosen</source>
        <translation>Chọn riêng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Any status</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>To do</source>
        <translation>Chưa làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Open</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Skipped</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Handed in</source>
        <translation>Đã nộp bài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Status of the stories</source>
        <translation>Trạng thái của câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Any language</source>
        <translation>Mọi ngôn ngữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Language of the stories</source>
        <translation>Ngôn ngữ của câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Unit of the offsets</source>
        <translation>Đơn vị của vị trí</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>First lines of the file</source>
        <translation>Những dòng đầu của tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>File name</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Write the file</source>
        <translation>Ghi tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Unicode characters</source>
        <translation>Ký tự Unicode</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>UTF-16 units</source>
        <translation>Đơn vị UTF-16</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>UTF-8 bytes</source>
        <translation>Byte UTF-8</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Folder…</source>
        <translation>Thư mục…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Choose another folder</source>
        <translation>Chọn thư mục khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Reading the project</source>
        <translation>Đang đọc dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Nothing fits this choice; the file would be empty.</source>
        <translation>Không có gì khớp với lựa chọn này; tệp sẽ trống.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>lines 1 to {k} of {n}</source>
        <translation>dòng 1 đến {k} trong {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Ready: {stories}, {sentences}, {tags}</source>
        <translation>Sẵn sàng: {stories}, {sentences}, {tags}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>This file name cannot be used.</source>
        <translation>Không dùng được tên tệp này.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>The file is read back and compared before it takes its name.</source>
        <translation>Tệp được đọc lại và so sánh rồi mới mang tên này.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>1 story</source>
        <translation>1 câu chuyện</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln câu chuyện</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>1 sentence</source>
        <translation>1 câu</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln câu</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>1 tag</source>
        <translation>1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportExtras</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Splits</source>
        <translation>Chia tập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>One dataset</source>
        <translation>Một bộ dữ liệu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>By story; those that share passages stay together. Balanced by language and label.</source>
        <translation>Theo câu chuyện; các câu chuyện có đoạn chung nằm cùng phía. Cân bằng theo ngôn ngữ và nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Options</source>
        <translation>Tùy chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Other names for annotators</source>
        <translation>Tên khác cho người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Write a card for the dataset</source>
        <translation>Viết thẻ mô tả bộ dữ liệu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Seed</source>
        <translation>Hạt giống</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>1 tag</source>
        <translation>1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>1 story</source>
        <translation>1 câu chuyện</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln câu chuyện</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Export to</source>
        <translation>Xuất vào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Exporting…</source>
        <translation>Đang xuất…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Exporting: {percent} %</source>
        <translation>Đang xuất: {percent}%</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Exported {lines} lines to {path}, read back and checked.</source>
        <translation>Đã xuất {lines} dòng vào {path}, đã đọc lại và kiểm tra.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Export cancelled; no file was written.</source>
        <translation>Đã hủy xuất; không có tệp nào được ghi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Nothing was exported</source>
        <translation>Chưa xuất gì</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>JSONL, stories</source>
        <translation>JSONL, câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>everything, one story a line</source>
        <translation>đầy đủ, mỗi dòng một câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>JSONL, sentences</source>
        <translation>JSONL, câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>one sentence a line</source>
        <translation>mỗi dòng một câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>one tag a row, for people</source>
        <translation>mỗi hàng một đoạn gán, để đọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>flat, the longest tag wins</source>
        <translation>phẳng, giữ đoạn gán dài nhất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>two columns, flat</source>
        <translation>hai cột, phẳng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>for INCEpTION, a file a story</source>
        <translation>cho INCEpTION, mỗi câu chuyện một tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>with type system, a folder a story</source>
        <translation>kèm hệ kiểu, mỗi câu chuyện một thư mục</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>codes and users, one project</source>
        <translation>mã và người dùng, một dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>our words, a span group a person</source>
        <translation>từ của Storymark, mỗi người một nhóm đoạn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>the columns of JSONL</source>
        <translation>các cột của JSONL</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>Dataset folder</source>
        <translation>Thư mục dữ liệu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>for Hugging Face datasets</source>
        <translation>cho Hugging Face datasets</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>JSON-LD beside the text</source>
        <translation>JSON-LD cạnh văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>two files a story</source>
        <translation>mỗi câu chuyện hai tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>JSON tasks</source>
        <translation>tác vụ JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>one annotator a row</source>
        <translation>mỗi hàng một người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>tokens and spans</source>
        <translation>từ tố và khoảng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>spans as lists</source>
        <translation>khoảng dạng danh sách</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>spans as entities</source>
        <translation>khoảng dạng thực thể</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>characters and bytes</source>
        <translation>ký tự và byte</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>Soft labels</source>
        <translation>Nhãn mềm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>shares of votes, by characters</source>
        <translation>tỷ lệ phiếu theo ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>Soft labels, sentences</source>
        <translation>Nhãn mềm theo câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>shares of votes, by sentences</source>
        <translation>tỷ lệ phiếu theo câu</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Not tagged</source>
        <translation>Chưa gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Tagged as</source>
        <translation>Nhãn đã gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Narrow the hits</source>
        <translation>Thu hẹp kết quả</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Open</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>To do</source>
        <translation>Chưa làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Skipped</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Handed in</source>
        <translation>Đã nộp</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>You: no tag</source>
        <translation>Bạn: không gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>You: {tags}</source>
        <translation>Bạn: {tags}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>Please look at this again</source>
        <translation>Xin xem lại chỗ này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>Gold: no tag</source>
        <translation>Bản chuẩn: không gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>Gold: {tags}</source>
        <translation>Bản chuẩn: {tags}</translation>
    </message>
</context>
<context>
    <name>FeedbackFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>In %Ln places reviewers decided otherwise, or ask you to look again.</source>
        <translation>
            <numerusform>Ở %Ln chỗ người duyệt đã quyết định khác hoặc xin bạn xem lại.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>What and why</source>
        <translation>Điều gì và vì sao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>No reviewer has decided otherwise in this story.</source>
        <translation>Chưa người duyệt nào quyết định khác trong câu chuyện này.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>Your tags there are those of gold now. Ctrl+Z takes that back.</source>
        <translation>Đoạn gán của bạn ở đó nay giống bản chuẩn. Ctrl+Z để hoàn tác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>Answer kept.</source>
        <translation>Đã giữ câu trả lời.</translation>
    </message>
</context>
<context>
    <name>FeedbackSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>What reviewers decided</source>
        <translation>Người duyệt đã quyết định gì</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>%Ln more places are in the text.</source>
        <translation>
            <numerusform>Còn %Ln chỗ nữa trong văn bản.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Answer; Esc keeps it</source>
        <translation>Trả lời; Esc để giữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Answer to the reviewer: {place}</source>
        <translation>Trả lời người duyệt: {place}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Show in the text</source>
        <translation>Hiện trong văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Do as gold</source>
        <translation>Làm theo bản chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Answered.</source>
        <translation>Đã trả lời.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Label against label</source>
        <translation>Nhãn với nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Kinds of disagreement</source>
        <translation>Các loại điểm bất đồng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>starts against the others’, in characters</source>
        <translation>điểm đầu so với người khác, theo ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>ends against the others’, in characters</source>
        <translation>điểm cuối so với người khác, theo ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Strict span F1 over stories as they were finished</source>
        <translation>F1 khớp chính xác theo thứ tự câu chuyện làm xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Strict span F1 by revision of the label set</source>
        <translation>F1 đoạn nghiêm ngặt theo bản sửa của bộ nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Tags per 1,000 characters, story by story</source>
        <translation>Số đoạn gán trên 1.000 ký tự, từng câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Seconds per 1,000 characters, story by story</source>
        <translation>Số giây trên 1.000 ký tự, từng câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Against gold: strict span F1</source>
        <translation>So với bản chuẩn: F1 đoạn nghiêm ngặt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Tags per 1,000 characters, by label</source>
        <translation>Số đoạn gán trên 1.000 ký tự, theo nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Strict span F1 of every two</source>
        <translation>F1 đoạn nghiêm ngặt của từng cặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Agreement</source>
        <translation>Mức đồng thuận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>95 % interval</source>
        <translation>Khoảng 95 %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Tagged</source>
        <translation>Có gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>n/a</source>
        <translation>k.có</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>every two annotators</source>
        <translation>từng cặp người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Nothing</source>
        <translation>Không có gì</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Revision {n}, {stories} stories</source>
        <translation>Bản sửa {n}, {stories} câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>has left the usual rate</source>
        <translation>đã rời mức thường lệ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>suspiciously fast</source>
        <translation>nhanh đáng ngờ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Runs of {n} stories; band: middle 95 % of a bootstrap</source>
        <translation>Từng loạt {n} câu chuyện; dải: 95 % giữa của bootstrap</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Observed</source>
        <translation>Quan sát</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Alpha, sets same or different</source>
        <translation>Alpha, tập trùng hay khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Alpha, Jaccard distance</source>
        <translation>Alpha, khoảng cách Jaccard</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Cohen’s kappa, mean of pairs</source>
        <translation>Kappa Cohen, trung bình các cặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Fleiss’ kappa</source>
        <translation>Kappa Fleiss</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Scott’s pi</source>
        <translation>Pi Scott</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Gwet’s AC1</source>
        <translation>AC1 Gwet</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Strict F1</source>
        <translation>F1 chặt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Boundary F1</source>
        <translation>F1 ranh giới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Type F1</source>
        <translation>F1 loại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Overlap F1</source>
        <translation>F1 chồng lấp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Soft F1</source>
        <translation>F1 mềm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>u-alpha</source>
        <translation>u-alpha</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>|u-alpha</source>
        <translation>|u-alpha</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>cu-alpha</source>
        <translation>cu-alpha</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>(k)u-alpha</source>
        <translation>(k)u-alpha</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Gamma-cat</source>
        <translation>Gamma-cat</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Gamma-k</source>
        <translation>Gamma-k</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Estimated reliability, Dawid–Skene</source>
        <translation>Độ tin cậy ước lượng, Dawid–Skene</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Estimated reliability, MACE</source>
        <translation>Độ tin cậy ước lượng, MACE</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>everyone marked the same</source>
        <translation>mọi người đánh dấu như nhau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>no story has two annotators</source>
        <translation>không câu chuyện nào có hai người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>fewer than two annotators</source>
        <translation>ít hơn hai người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>no story was done by all</source>
        <translation>không câu chuyện nào được mọi người làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>nobody marked anything</source>
        <translation>không ai đánh dấu gì</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>tags of different labels overlap</source>
        <translation>đoạn gán của các nhãn khác nhau chồng lên nhau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>fewer than three annotators</source>
        <translation>ít hơn ba người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>fewer than 30 units with two answers</source>
        <translation>ít hơn 30 đơn vị có hai câu trả lời</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>too few stories</source>
        <translation>quá ít câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>too many ways to align the tags</source>
        <translation>quá nhiều cách ghép các đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>a unit carries a label by</source>
        <translation>một đơn vị mang nhãn khi có</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>draws</source>
        <translation>lần rút</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>seed</source>
        <translation>hạt giống</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>mean:</source>
        <translation>trung bình:</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>units used</source>
        <translation>đơn vị dùng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>units in all</source>
        <translation>đơn vị tất cả</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>matching:</source>
        <translation>ghép:</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>pairs</source>
        <translation>cặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>precision</source>
        <translation>độ chính xác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>recall</source>
        <translation>độ bao phủ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>least overlap</source>
        <translation>chồng lấp tối thiểu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>coverage</source>
        <translation>độ phủ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>sampler</source>
        <translation>cách lấy mẫu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>seed of gamma</source>
        <translation>hạt giống gamma</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>alignment</source>
        <translation>cách ghép</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>random texts</source>
        <translation>văn bản ngẫu nhiên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>start:</source>
        <translation>bắt đầu:</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>smoothing</source>
        <translation>làm trơn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>restarts</source>
        <translation>lần khởi động lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>iterations</source>
        <translation>vòng lặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>seed of MACE</source>
        <translation>hạt giống MACE</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>draws below 0.667</source>
        <translation>tỉ lệ rút dưới 0,667</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>draws below 0.8</source>
        <translation>tỉ lệ rút dưới 0,8</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>one character</source>
        <translation>một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>half of it</source>
        <translation>một nửa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>over pairs (Light)</source>
        <translation>trên các cặp (Light)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>mean over pairs</source>
        <translation>trung bình các cặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>one to one, exact first, then greatest overlap</source>
        <translation>một đối một, trùng hẳn trước, rồi chồng lấp nhiều nhất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>turned round</source>
        <translation>xoay vòng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>exact</source>
        <translation>chính xác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>shares of votes</source>
        <translation>tỉ lệ phiếu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>position and label</source>
        <translation>vị trí và nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>same or different</source>
        <translation>giống hay khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>sentences</source>
        <translation>câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>words</source>
        <translation>từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>characters</source>
        <translation>ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>stories</source>
        <translation>câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>tags</source>
        <translation>đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>whole texts</source>
        <translation>toàn văn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>n/a: {reason}</source>
        <translation>không có: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>no interval: {reason}</source>
        <translation>không có khoảng: {reason}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>alpha {value}, %Ln stories</source>
        <translation>
            <numerusform>alpha {value}, %Ln câu chuyện</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>unit: {unit}</source>
        <translation>đơn vị: {unit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>distance: {name}</source>
        <translation>khoảng cách: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>handed in without tags is empty, not handed in is missing</source>
        <translation>đã nộp mà không có đoạn gán là rỗng, chưa nộp là thiếu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>label set revision {n}</source>
        <translation>bản sửa bộ nhãn {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>{units} units, {stories} stories, {people} annotators</source>
        <translation>{units} đơn vị, {stories} câu chuyện, {people} người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>everything that counts</source>
        <translation>mọi phần được tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>words by {segmenters}</source>
        <translation>từ theo {segmenters}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>All labels</source>
        <translation>Mọi nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Gold</source>
        <translation>Bản chuẩn</translation>
    </message>
</context>
<context>
    <name>GiveWorkDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Give work to</source>
        <translation>Giao việc cho</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>All stories go into one file. Whoever opens it tags under this name, and hands it in.</source>
        <translation>Mọi câu chuyện vào một tệp. Ai mở tệp sẽ gán nhãn dưới tên này rồi nộp lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Without anybody else’s work</source>
        <translation>Không kèm bài của người khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Save the packet…</source>
        <translation>Lưu gói việc…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>GoToSentence</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>Go to sentence</source>
        <translation>Đến câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>Number of the sentence</source>
        <translation>Số thứ tự của câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>1 to {count}</source>
        <translation>1 đến {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>Go</source>
        <translation>Đến</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>GuidelineCard</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>The question that decides</source>
        <translation>Câu hỏi quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>Use it when</source>
        <translation>Dùng khi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>Do not when</source>
        <translation>Không dùng khi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>A digit shows another label, Esc leaves.</source>
        <translation>Phím số hiện nhãn khác, Esc để thoát.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>A digit chooses, Esc leaves.</source>
        <translation>Phím số để chọn, Esc để rời.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>No label has the key {digit}; press {key} to pick one by typing.</source>
        <translation>Không nhãn nào có phím {digit}; nhấn {key} để gõ tên nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>There are no words here to tag.</source>
        <translation>Ở đây không có từ nào để gán nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>This label is on these very words already; that tag is selected.</source>
        <translation>Đúng các từ này đã có nhãn ấy; đoạn gán đó được chọn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>No label was given yet.</source>
        <translation>Chưa gán nhãn nào.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>There is nothing wider.</source>
        <translation>Không còn gì rộng hơn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>There is nothing narrower.</source>
        <translation>Không còn gì hẹp hơn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>This story has no tags yet.</source>
        <translation>Câu chuyện này chưa có đoạn gán nào.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Once round: back at the other end.</source>
        <translation>Đã hết một vòng: trở lại từ đầu kia.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Every sentence has a tag.</source>
        <translation>Câu nào cũng đã có đoạn gán.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Select a tag first: {key} goes to the next one.</source>
        <translation>Hãy chọn một đoạn gán trước: {key} đến đoạn kế tiếp.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Select a tag or words first; then {start} and {end} move the edges.</source>
        <translation>Hãy chọn đoạn gán hoặc các từ trước; rồi {start} và {end} dời hai đầu.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>This is a suggestion and no tag yet: {accept} accepts it, {reject} rejects it.</source>
        <translation>Đây là gợi ý, chưa phải đoạn gán: {accept} để chấp nhận, {reject} để từ chối.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>This is the last sentence.</source>
        <translation>Đây là câu cuối cùng.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Copied.</source>
        <translation>Đã sao chép.</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>taken back</source>
        <translation>đã hoàn tác</translation>
    </message>
</context>
<context>
    <name>HistoryFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/history_flow.py"/>
        <source>Storymark</source>
        <translation>Storymark</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/history_flow.py"/>
        <source>Taken back.</source>
        <translation>Đã hoàn tác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/history_flow.py"/>
        <source>Your acts after that are taken back. Redo brings them again, one by one.</source>
        <translation>Đã hoàn tác các thao tác của bạn sau đó. Làm lại sẽ đưa chúng trở lại từng cái một.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/history_flow.py"/>
        <source>The story is as it was then. Undo takes that back.</source>
        <translation>Câu chuyện đã trở về như lúc đó. Có thể hoàn tác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/history_flow.py"/>
        <source>Stopped; nothing was changed.</source>
        <translation>Đã dừng; không có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>taken back</source>
        <translation>đã hoàn tác</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Going back: {share}</source>
        <translation>Đang quay lại: {share}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Enter goes to where it was done.</source>
        <translation>Enter đến chỗ đã thực hiện.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>This story</source>
        <translation>Câu chuyện này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Whole project</source>
        <translation>Cả dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Acts of</source>
        <translation>Thao tác trong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Only mine</source>
        <translation>Chỉ của tôi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Acts by</source>
        <translation>Thao tác của</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Take this back</source>
        <translation>Hoàn tác thao tác này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Only this act; what came later stays</source>
        <translation>Chỉ thao tác này; những gì sau đó được giữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Back to here</source>
        <translation>Trở về đây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Takes back all your own acts after this one, in every story; redo brings them again</source>
        <translation>Hoàn tác mọi thao tác của bạn sau thao tác này, trong mọi câu chuyện; làm lại sẽ đưa chúng trở lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Story as it was then</source>
        <translation>Câu chuyện như lúc đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Your tags on this story as they were right after this act</source>
        <translation>Các đoạn gán của bạn trong câu chuyện này như ngay sau thao tác này</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/hits.py"/>
        <source>Story {id}</source>
        <translation>Câu chuyện {id}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/hits.py"/>
        <source>Story {id}, sentence {n}</source>
        <translation>Câu chuyện {id}, câu {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/hits.py"/>
        <source>picked</source>
        <translation>đã chọn</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Add these labels to the label set</source>
        <translation>Thêm các nhãn này vào bộ nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Import the good lines and write the rejected ones to a file</source>
        <translation>Nhập các dòng tốt và ghi các dòng bị loại vào một tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Lines that cannot be read</source>
        <translation>Các dòng không đọc được</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Fix in an editor</source>
        <translation>Sửa trong trình soạn thảo</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>They are written to {names}, so that you can mend them and import them later.</source>
        <translation>Chúng được ghi vào {names} để bạn sửa và nhập sau.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>No story can be read.</source>
        <translation>Không đọc được câu chuyện nào.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Everything in these files is in the project already.</source>
        <translation>Mọi thứ trong các tệp này đã có trong dự án.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>{stories} and {tags} will be added</source>
        <translation>Sẽ thêm {stories} và {tags}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>{stories} known already; only what they lack is added</source>
        <translation>{stories} đã có; chỉ thêm phần còn thiếu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>1 line cannot be read</source>
        <translation>1 dòng không đọc được</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln lines cannot be read</source>
        <translation>
            <numerusform>%Ln dòng không đọc được</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>1 tag without an author</source>
        <translation>1 đoạn gán không có tác giả</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln tags without an author</source>
        <translation>
            <numerusform>%Ln đoạn gán không có tác giả</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>My own layer ({name})</source>
        <translation>Lớp gán nhãn của tôi ({name})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>The layer of {name}</source>
        <translation>Lớp gán nhãn của {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>A layer of its own, “import”</source>
        <translation>Một lớp gán nhãn riêng, “import”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Suggestions to accept or reject</source>
        <translation>Gợi ý để chấp nhận hoặc từ chối</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Tags of the older texts</source>
        <translation>Đoạn gán của văn bản cũ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Leave them where they are</source>
        <translation>Để nguyên chỗ cũ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Copy those that find their place</source>
        <translation>Chép những đoạn tìm được chỗ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Copy uncertain ones too</source>
        <translation>Chép cả những đoạn chưa chắc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>“{id}” is in the project with another text; that story and its tags stay.</source>
        <translation>“{id}” đã có trong dự án với văn bản khác; câu chuyện đó và các đoạn gán được giữ.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Tags of {name}: {exact} exact, {moved} moved, {uncertain} uncertain, {lost} lost</source>
        <translation>Đoạn gán của {name}: {exact} đúng chỗ, {moved} dời chỗ, {uncertain} chưa chắc, {lost} mất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>and {n} more edited stories</source>
        <translation>và {n} câu chuyện được sửa nữa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Lost: “{quote}” ({label}, {name})</source>
        <translation>Mất: “{quote}” ({label}, {name})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Uncertain: “{quote}” ({label}, {name}) would be “{words}”</source>
        <translation>Chưa chắc: “{quote}” ({label}, {name}) sẽ là “{words}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>{n} more are not sure</source>
        <translation>còn {n} đoạn gán chưa chắc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Labels that the project does not have: {names} and {n} more</source>
        <translation>Nhãn mà dự án chưa có: {names} và {n} nhãn nữa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Labels that the project does not have: {names}</source>
        <translation>Nhãn mà dự án chưa có: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>and {n} more lines</source>
        <translation>và {n} dòng nữa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>1 story</source>
        <translation>1 câu chuyện</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln câu chuyện</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>1 tag</source>
        <translation>1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Import stories</source>
        <translation>Nhập câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Fields</source>
        <translation>Trường</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Import {stories}</source>
        <translation>Nhập {stories}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Reading the files</source>
        <translation>Đang đọc tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Reading the files, {n} %</source>
        <translation>Đang đọc tệp, {n}%</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>{stories}, {tags}, no problems found</source>
        <translation>{stories}, {tags}, không thấy lỗi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>1 line cannot be read</source>
        <translation>1 dòng không đọc được</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>%Ln lines cannot be read</source>
        <translation>
            <numerusform>%Ln dòng không đọc được</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>{stories}, {tags}; {bad}</source>
        <translation>{stories}, {tags}; {bad}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>1 story</source>
        <translation>1 câu chuyện</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln câu chuyện</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>1 tag</source>
        <translation>1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>What the column {name} is</source>
        <translation>Cột {name} là gì</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Section {n}</source>
        <translation>Phần {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>What the section {n} is</source>
        <translation>Phần {n} là gì</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Story id</source>
        <translation>Mã câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>File or key</source>
        <translation>Tệp hoặc khóa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>1 sentence</source>
        <translation>1 câu</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln câu</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>1 file</source>
        <translation>1 tệp</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln tệp</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Add…</source>
        <translation>Thêm…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Add files</source>
        <translation>Thêm tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Read as</source>
        <translation>Đọc như</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Format</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Separator</source>
        <translation>Dấu phân cách</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Sentences</source>
        <translation>Câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Fields</source>
        <translation>Trường</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>found in this file</source>
        <translation>tìm thấy trong tệp này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>First sentences</source>
        <translation>Những câu đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Raw</source>
        <translation>Thô</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>The text as it stands</source>
        <translation>Văn bản nguyên trạng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Detected</source>
        <translation>Nhận biết</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Read it so</source>
        <translation>Đọc như vậy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Detect per story</source>
        <translation>Nhận biết từng câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>As its language</source>
        <translation>Theo ngôn ngữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>One a line</source>
        <translation>Mỗi dòng một câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Found: {name}</source>
        <translation>Đã nhận ra: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Reading the files</source>
        <translation>Đang đọc tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Language: {language}, found from the text.</source>
        <translation>Ngôn ngữ: {language}, nhận biết từ văn bản.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Language: {language}.</source>
        <translation>Ngôn ngữ: {language}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Found for each file</source>
        <translation>Tìm theo từng tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Abstract</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Body</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Keywords</source>
        <translation>Từ khóa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Left out of sections</source>
        <translation>Không thuộc phần nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Quote</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Annotator</source>
        <translation>Người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Metadata</source>
        <translation>Siêu dữ liệu</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>Left aside: {reason}</source>
        <translation>Để lại: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>and {n} more files</source>
        <translation>và {n} tệp nữa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>1 story</source>
        <translation>1 câu chuyện</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln câu chuyện</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>1 tag</source>
        <translation>1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>Do not import {name}</source>
        <translation>Không nhập {name}</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>Import stories</source>
        <translation>Nhập câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>Stories ({patterns})</source>
        <translation>Câu chuyện ({patterns})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>%Ln stories imported</source>
        <translation>
            <numerusform>Đã nhập %Ln câu chuyện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>%Ln tags added</source>
        <translation>
            <numerusform>đã thêm %Ln đoạn gán</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>{stories}, {tags}.</source>
        <translation>{stories}, {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>Rejected lines are in {names}.</source>
        <translation>Các dòng bị loại nằm trong {names}.</translation>
    </message>
</context>
<context>
    <name>ImportRunning</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>All of it comes in, or nothing: Cancel leaves the project as it was.</source>
        <translation>Nhập tất cả hoặc không gì cả: Hủy sẽ giữ nguyên dự án.</translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <location filename="../../desktop/storymark/ui/widgets/inline_message.py"/>
        <source>Close the message</source>
        <translation>Đóng thông báo</translation>
    </message>
</context>
<context>
    <name>Inspecting</name>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>Somebody</source>
        <translation>Ai đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} asks to look again</source>
        <translation>{name} xin xem lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} decided: no tag</source>
        <translation>{name} quyết định: không gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} decided on gold</source>
        <translation>{name} đã quyết định bản chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} accepted a suggestion</source>
        <translation>{name} đã chấp nhận một gợi ý</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} imported</source>
        <translation>{name} đã nhập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} created</source>
        <translation>{name} đã tạo</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} deleted</source>
        <translation>{name} đã xóa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} brought back</source>
        <translation>{name} đã lấy lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} undid</source>
        <translation>{name} đã hoàn tác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} did again</source>
        <translation>{name} đã làm lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} changed the label</source>
        <translation>{name} đã đổi nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} moved both edges</source>
        <translation>{name} đã dời hai đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} moved the start</source>
        <translation>{name} đã dời điểm đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} moved the end</source>
        <translation>{name} đã dời điểm cuối</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} set the confidence</source>
        <translation>{name} đã đặt độ chắc chắn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} wrote a note</source>
        <translation>{name} đã viết ghi chú</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} set attributes</source>
        <translation>{name} đặt thuộc tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} changed it</source>
        <translation>{name} đã sửa</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Single keys work while the text has the focus. In a field, Esc returns to the text.</source>
        <translation>Phím đơn có tác dụng khi con trỏ ở văn bản. Trong ô nhập, Esc trở về văn bản.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Find a key</source>
        <translation>Tìm phím tắt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Any key can be changed.</source>
        <translation>Phím nào cũng đổi được.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Change keys…</source>
        <translation>Đổi phím tắt…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Change keys</source>
        <translation>Đổi phím tắt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>to</source>
        <comment>1 to 9</comment>
        <translation>đến</translation>
    </message>
</context>
<context>
    <name>LabelEditing</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Labels merged. {key} takes it back.</source>
        <translation>Đã gộp nhãn. {key} để hoàn tác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Label sets (*.toml *.json)</source>
        <translation>Bộ nhãn (*.toml *.json)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Import labels</source>
        <translation>Nhập nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Labels imported from {file}.</source>
        <translation>Đã nhập nhãn từ {file}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Export labels</source>
        <translation>Xuất nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Labels written to {file}.</source>
        <translation>Đã ghi nhãn vào {file}.</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Example</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Counter-example</source>
        <translation>Phản ví dụ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Take the example out: {text}</source>
        <translation>Bỏ ví dụ: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Name in {language}</source>
        <translation>Tên bằng {language}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Under</source>
        <translation>Nằm dưới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Texts for annotators</source>
        <translation>Lời cho người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Hint, shown in the palette</source>
        <translation>Gợi nhắc, hiện trong bảng nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Definition</source>
        <translation>Định nghĩa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>The question that decides</source>
        <translation>Câu hỏi quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Use when</source>
        <translation>Dùng khi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Not when</source>
        <translation>Không dùng khi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Examples; a cross marks a counter-example</source>
        <translation>Ví dụ; dấu chéo là phản ví dụ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Language of these texts</source>
        <translation>Ngôn ngữ của các lời này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Add an example; Enter takes it</source>
        <translation>Thêm ví dụ; Enter để nhận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>New example</source>
        <translation>Ví dụ mới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Wrong</source>
        <translation>Sai</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Example or counter-example</source>
        <translation>Ví dụ hay phản ví dụ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>From your tags</source>
        <translation>Từ đoạn gán của bạn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Take an example from your own tags</source>
        <translation>Lấy ví dụ từ đoạn gán của chính bạn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>This key belongs to “{label}”; choose another one.</source>
        <translation>Phím này thuộc nhãn “{label}”; hãy chọn phím khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>None of your tags has this label</source>
        <translation>Chưa có đoạn gán nào của bạn mang nhãn này</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/label_palette.py"/>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/label_palette.py"/>
        <source>v{n}</source>
        <translation>v{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/label_palette.py"/>
        <source>1 tag</source>
        <translation>1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/label_palette.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_picker.py"/>
        <source>Which label?</source>
        <translation>Nhãn nào?</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_picker.py"/>
        <source>Type a part of its name</source>
        <translation>Gõ một phần tên nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_picker.py"/>
        <source>Part of a label’s name</source>
        <translation>Một phần tên nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_picker.py"/>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
</context>
<context>
    <name>LabelSide</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Used by</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Recent</source>
        <translation>Gần đây</translation>
    </message>
</context>
<context>
    <name>LabelTreeModel</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>key {key}</source>
        <translation>phím {key}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>1 tag</source>
        <translation>1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>archived</source>
        <translation>đã cất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>level {n}</source>
        <translation>cấp {n}</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Revision {n}</source>
        <translation>Bản sửa {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Find a label</source>
        <translation>Tìm nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>New label</source>
        <translation>Nhãn mới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Tags</source>
        <translation>Đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Drag to nest or reorder, or Alt with the arrow keys</source>
        <translation>Kéo để lồng hoặc xếp lại, hoặc Alt với phím mũi tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Attributes of stories…</source>
        <translation>Thuộc tính của câu chuyện…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>What every story is asked: texts, choices, numbers, yes or no</source>
        <translation>Những điều hỏi về mỗi câu chuyện: văn bản, lựa chọn, số, có hoặc không</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Older than their definition</source>
        <translation>Cũ hơn định nghĩa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Tags and sentences that were decided before the definition changed</source>
        <translation>Đoạn gán và câu đã quyết trước khi định nghĩa đổi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Take labels from a file, TOML or JSON</source>
        <translation>Lấy nhãn từ tệp TOML hoặc JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Write the labels to a file, TOML or JSON</source>
        <translation>Ghi nhãn ra tệp TOML hoặc JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Bring back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Archive</source>
        <translation>Cất đi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Split…</source>
        <translation>Tách…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Take a new label out of this one</source>
        <translation>Tách một nhãn mới khỏi nhãn này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Delete…</source>
        <translation>Xóa…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Delete the label; its tags have to go somewhere</source>
        <translation>Xóa nhãn; các đoạn gán phải chuyển sang nhãn khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>1 tag</source>
        <translation>1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>1 story</source>
        <translation>1 câu chuyện</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln câu chuyện</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <location filename="../../desktop/storymark/ui/language_menu.py"/>
        <source>Lan&amp;guage</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Comparing the stories, {n} %</source>
        <translation>Đang so sánh các câu chuyện, {n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>There is no other story to decide.</source>
        <translation>Không còn câu chuyện nào khác để quyết định.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>There is no other story.</source>
        <translation>Không còn câu chuyện nào khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Story by story, in text &amp;order</source>
        <translation>Từng câu chuyện, theo &amp;thứ tự trong bài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>All stories, the hardest first (by s&amp;core)</source>
        <translation>Mọi câu chuyện, chỗ khó nhất trước (theo điể&amp;m)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;State</source>
        <translation>Trạng thá&amp;i</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;Label</source>
        <translation>&amp;Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Any label</source>
        <translation>Nhãn bất kỳ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;Pair of annotators</source>
        <translation>&amp;Cặp người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Any pair</source>
        <translation>Cặp bất kỳ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;Flagged or asked about</source>
        <translation>Có &amp;cờ hoặc có câu hỏi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;Decided by me</source>
        <translation>&amp;Do tôi quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Cl&amp;ear the filter</source>
        <translation>Xóa bộ &amp;lọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Undecided</source>
        <translation>Chưa quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Decided</source>
        <translation>Đã quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Changed since decided</source>
        <translation>Đã thay đổi sau quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Two decisions</source>
        <translation>Hai quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Later or returned</source>
        <translation>Để sau hoặc đã trả lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Agreed, to check</source>
        <translation>Đồng thuận, cần kiểm tra</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>All states</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>{one} and {two}</source>
        <translation>{one} và {two}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Listed: {what}</source>
        <translation>Đang liệt kê: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>flagged</source>
        <translation>có cờ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>by me</source>
        <translation>của tôi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>by score</source>
        <translation>theo điểm</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since there is no word in them: {stories}.</source>
        <translation>Bị bỏ ra vì không có từ nào: {stories}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since XML cannot hold their text (control characters, or over 10 MB): {stories}.</source>
        <translation>Bỏ qua vì XML không chứa được văn bản (có ký tự điều khiển, hoặc quá 10 MB): {stories}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since longer tags lie across them: {tags}.</source>
        <translation>Bị bỏ ra vì có đoạn gán dài hơn nằm chồng lên: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since a model gave them: {tags}.</source>
        <translation>Bị bỏ ra vì do mô hình gán: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since they hold no word: {tags}.</source>
        <translation>Bị bỏ ra vì không chứa từ nào: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since they touch no sentence: {tags}.</source>
        <translation>Bị bỏ ra vì không chạm câu nào: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Widened to whole words, since they begin or end inside one: {tags}.</source>
        <translation>Được nới ra cho trọn từ vì bắt đầu hoặc kết thúc giữa từ: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Cut to the words, since they begin or end in a blank: {tags}.</source>
        <translation>Được cắt về sát từ vì bắt đầu hoặc kết thúc ở khoảng trắng: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>One tag in every sentence that they touch, since they cross its end: {tags}.</source>
        <translation>Thành một đoạn gán trong mỗi câu chạm tới vì vượt quá cuối câu: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Written in every sentence that they touch and joined by their id: {tags}.</source>
        <translation>Được ghi trong mỗi câu chạm tới và nối nhau bằng mã: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Written once, since they repeat a label where it stands already: {tags}.</source>
        <translation>Chỉ ghi một lần vì lặp lại nhãn ở chỗ đã có nhãn đó: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Put among those of the first round, since they are silver or of a later one: {tags}.</source>
        <translation>Được xếp vào vòng đầu vì thuộc lớp bạc hoặc vòng sau: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Metadata fields left out, since the format has fields of these names: {stories}.</source>
        <translation>Trường siêu dữ liệu bị bỏ ra vì trùng tên với trường của định dạng: {stories}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>A word is cut in two where they begin or end inside it: {tags}.</source>
        <translation>Từ bị cắt đôi ở chỗ chúng bắt đầu hoặc kết thúc bên trong: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Labels of the whole story left out, since the field has places of tags: {stories}.</source>
        <translation>Bỏ nhãn của cả câu chuyện, vì trường đó chứa vị trí các đoạn gán: {stories}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Notes of several lines, written on one: {tags}.</source>
        <translation>Ghi chú nhiều dòng, được ghi trên một dòng: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Control characters left out of notes, since XML cannot hold them: {tags}.</source>
        <translation>Bỏ ký tự điều khiển trong ghi chú vì XML không chứa được: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Under another name, since theirs cannot name a file: {stories}.</source>
        <translation>Mang tên khác vì tên cũ không dùng làm tên tệp được: {stories}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Words without the blanks and line ends between them: {stories}.</source>
        <translation>Các từ không kèm khoảng trắng và ngắt dòng giữa chúng: {stories}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Blanks and line ends between sentences become plain blanks: {stories}.</source>
        <translation>Khoảng trắng và ngắt dòng giữa các câu thành dấu cách thường: {stories}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>An apostrophe put before cells that a spreadsheet would run as formulas: {tags}.</source>
        <translation>Thêm dấu nháy đơn trước ô mà bảng tính sẽ chạy như công thức: {tags}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>annotators</source>
        <translation>người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>kinds and rounds of layers</source>
        <translation>loại và vòng của lớp gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>notes</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>confidence</source>
        <translation>độ chắc chắn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>attributes</source>
        <translation>thuộc tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>times</source>
        <translation>thời điểm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>origin and decisions</source>
        <translation>nguồn gốc và quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>tag ids</source>
        <translation>mã đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>status and reading marks</source>
        <translation>trạng thái và dấu đã đọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>story ids</source>
        <translation>mã câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>whole texts</source>
        <translation>toàn văn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>titles</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>languages</source>
        <translation>ngôn ngữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>sections</source>
        <translation>phần</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>sentences</source>
        <translation>câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>metadata</source>
        <translation>siêu dữ liệu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>splits</source>
        <translation>phép chia tập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>labels of whole stories</source>
        <translation>nhãn của cả câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Without a place in this format and left out: {what}.</source>
        <translation>Không có chỗ trong định dạng này và bị bỏ ra: {what}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>What could not be saved is kept in {path} and offered at the next start.</source>
        <translation>Những gì chưa lưu được giữ trong {path} và sẽ được đề nghị lưu lại ở lần mở sau.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>Annotate</source>
        <translation>Gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Choose a label</source>
        <translation>Chọn một nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Merge preview</source>
        <translation>Xem trước khi gộp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Merge into</source>
        <translation>Gộp vào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Choose the label that these tags are to get; see first what that does.</source>
        <translation>Chọn nhãn mà các đoạn gán này sẽ nhận; xem trước kết quả.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Tags that change</source>
        <translation>Đoạn gán thay đổi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Stories touched</source>
        <translation>Câu chuyện bị ảnh hưởng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Already inside a {label} tag</source>
        <translation>Đã nằm trong đoạn gán {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Would become exact duplicates, and go</source>
        <translation>Sẽ trùng hệt nên bị bỏ đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Of them in gold</source>
        <translation>Trong đó ở bản chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Keep “{label}” as an attribute</source>
        <translation>Giữ “{label}” làm thuộc tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Merge 1 tag</source>
        <translation>Gộp 1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Merge %Ln tags</source>
        <translation>
            <numerusform>Gộp %Ln đoạn gán</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Gold has no such tag.</source>
        <translation>Bản chuẩn không có đoạn gán như vậy.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Gold changes with them.</source>
        <translation>Bản chuẩn thay đổi theo.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>One undo step.</source>
        <translation>Một bước hoàn tác.</translation>
    </message>
</context>
<context>
    <name>MergeReport</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Merge work</source>
        <translation>Gộp bài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Reading the packet, {n} %</source>
        <translation>Đang đọc gói việc, {n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Reading the packet</source>
        <translation>Đang đọc gói việc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Everything in it is in the project already.</source>
        <translation>Mọi thứ trong đó đã có trong dự án.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln acts are new</source>
        <translation>
            <numerusform>%Ln thao tác mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln tags are added or changed</source>
        <translation>
            <numerusform>%Ln đoạn gán được thêm hoặc sửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln stories are new</source>
        <translation>
            <numerusform>%Ln câu chuyện mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln tags are known already</source>
        <translation>
            <numerusform>%Ln đoạn gán đã có</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>New labels: {names}</source>
        <translation>Nhãn mới: {names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln acts are known already</source>
        <translation>
            <numerusform>%Ln thao tác đã có</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>New people: {names}</source>
        <translation>Người mới: {names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln conflicts: both values are kept</source>
        <translation>
            <numerusform>%Ln xung đột: giữ cả hai giá trị</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Labels that the project does not have: {names}</source>
        <translation>Nhãn mà dự án chưa có: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Two people have the same name: {names}</source>
        <translation>Hai người trùng tên: {names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln tags are there twice and count once</source>
        <translation>
            <numerusform>%Ln đoạn gán có hai lần, chỉ tính một lần</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>A computer’s clock is more than a day ahead</source>
        <translation>Đồng hồ của một máy chạy nhanh hơn một ngày</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/message.py"/>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/message.py"/>
        <source>Copy report</source>
        <translation>Sao chép báo cáo</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/message.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>MissingGlyphs</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/missing_glyphs.py"/>
        <source>%Ln characters of this story have no font here: {named}.</source>
        <translation>
            <numerusform>%Ln ký tự trong câu chuyện này không có phông chữ ở đây: {named}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/missing_glyphs.py"/>
        <source>Install {fonts} and start Storymark again; the text itself is whole.</source>
        <translation>Hãy cài {fonts} rồi khởi động lại Storymark; văn bản vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/missing_glyphs.py"/>
        <source>Not drawn</source>
        <translation>Không vẽ được</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Person {letter}</source>
        <translation>Người {letter}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Names are hidden.</source>
        <translation>Tên đã ẩn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Names are shown; that is noted in the history.</source>
        <translation>Tên đang hiện; lịch sử có ghi lại việc này.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Judge first: candidates are shown after your own judgement.</source>
        <translation>Tự xét trước: các phương án hiện ra sau khi bạn đã xét.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Candidates are shown at once.</source>
        <translation>Các phương án hiện ngay.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>{n} of {all} say the same. Enter takes it.</source>
        <translation>{n} trên {all} người cũng vậy. Enter để nhận.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Your name on the tags</source>
        <translation>Tên bạn trên các đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Who is tagging?</source>
        <translation>Ai đang gán nhãn?</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Reviewers see who tagged what. Kept in the project file only.</source>
        <translation>Người duyệt thấy ai đã gán nhãn gì. Chỉ lưu trong tệp dự án.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Also in this project:</source>
        <translation>Cũng có trong dự án này:</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Start tagging</source>
        <translation>Bắt đầu gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Tag as this person</source>
        <translation>Gán nhãn với tên này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>NewLabel</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>New label</source>
        <translation>Nhãn mới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Name of the label</source>
        <translation>Tên nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>It gets the next free colour and digit; all of it can be changed.</source>
        <translation>Nhãn nhận màu và số còn trống kế tiếp; mọi thứ đều sửa được.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Add label</source>
        <translation>Thêm nhãn</translation>
    </message>
</context>
<context>
    <name>PacketFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Take in others’ work</source>
        <translation>Gộp việc của người khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Packets, projects, JSONL (*{packet} *{project} *.jsonl)</source>
        <translation>Gói việc, dự án, JSONL (*{packet} *{project} *.jsonl)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Merging…</source>
        <translation>Đang gộp…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Nothing was merged</source>
        <translation>Chưa gộp gì</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Merged: %Ln new acts.</source>
        <translation>
            <numerusform>Đã gộp: %Ln thao tác mới.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Packet for {name}</source>
        <translation>Gói việc cho {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>The packet for {name} is saved.</source>
        <translation>Đã lưu gói việc cho {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>The packet was not saved</source>
        <translation>Chưa lưu được gói việc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Hand in work</source>
        <translation>Nộp bài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Nothing was handed in</source>
        <translation>Chưa nộp gì</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>%Ln stories are handed in and read-only now.</source>
        <translation>
            <numerusform>%Ln câu chuyện đã nộp và chỉ còn đọc được.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Packets (*{suffix})</source>
        <translation>Gói việc (*{suffix})</translation>
    </message>
</context>
<context>
    <name>PaletteFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/palette_flow.py"/>
        <source>on the screen</source>
        <translation>đang mở</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Password of {user}</source>
        <translation>Mật khẩu của {user}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Kept in the keyring of your system, and in no file of Storymark.</source>
        <translation>Được giữ trong kho khóa của hệ thống, không nằm trong tệp nào của Storymark.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>The server did not accept the password.</source>
        <translation>Máy chủ không chấp nhận mật khẩu.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>PickBar</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Pick all hits</source>
        <translation>Chọn mọi kết quả</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Tag all as</source>
        <translation>Gán tất cả là</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Clear</source>
        <translation>Bỏ chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Pick none</source>
        <translation>Bỏ chọn tất cả</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>{n} of {all} picked</source>
        <translation>Đã chọn {n} trên {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>{pick} picks a hit, {all} all of them; {open} opens it in its story</source>
        <translation>{pick} chọn một chỗ, {all} chọn tất cả; {open} mở trong câu chuyện</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Tag %Ln picked hits as {label}</source>
        <translation>
            <numerusform>Gán {label} cho %Ln kết quả đã chọn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>A tag is missing</source>
        <translation>Thiếu một đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>A tag too many</source>
        <translation>Thừa một đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>It begins or ends elsewhere</source>
        <translation>Bắt đầu hoặc kết thúc ở chỗ khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>It has another label</source>
        <translation>Có nhãn khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>Rule: {text}</source>
        <translation>Quy tắc: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>Not when:</source>
        <translation>Không dùng khi:</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>When:</source>
        <translation>Dùng khi:</translation>
    </message>
</context>
<context>
    <name>PracticeFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/practice_flow.py"/>
        <source>Gold is shown when the story is done: {key} says so.</source>
        <translation>Bản chuẩn hiện khi câu chuyện đã xong: nhấn {key}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_flow.py"/>
        <source>This story came without gold to compare with.</source>
        <translation>Câu chuyện này không kèm bản chuẩn để so.</translation>
    </message>
</context>
<context>
    <name>PracticeSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>Your tags beside gold</source>
        <translation>Đoạn gán của bạn bên bản chuẩn</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>%Ln tags are as gold has them.</source>
        <translation>
            <numerusform>%Ln đoạn gán giống bản chuẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>%Ln differences:</source>
        <translation>
            <numerusform>%Ln chỗ khác:</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>There is no difference.</source>
        <translation>Không có chỗ khác.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>%Ln more differences are in the text.</source>
        <translation>
            <numerusform>Còn %Ln chỗ khác trong văn bản.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>Show in the text</source>
        <translation>Xem trong văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>Next story</source>
        <translation>Câu chuyện kế tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>Stay here</source>
        <translation>Ở lại đây</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>Storymark hit a defect of its own ({kind}). What was saved is safe; the log has the details.</source>
        <translation>Storymark gặp lỗi của chính mình ({kind}). Những gì đã lưu vẫn an toàn; nhật ký có chi tiết.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Something could not be done: {reason}</source>
        <translation>Có việc không thực hiện được: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Something is not as it should be: {reason}</source>
        <translation>Có điều không đúng: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where}: the text has a NUL character at position {position}; nothing was imported. Remove it.</source>
        <translation>{where}: văn bản có ký tự NUL ở vị trí {position}; chưa nhập gì. Hãy xóa ký tự đó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where}: the text has a lone surrogate (U+{code}) at position {position}; nothing was imported. Save the file as correct UTF-8.</source>
        <translation>{where}: văn bản có nửa ký tự thay thế lẻ (U+{code}) ở vị trí {position}; chưa nhập gì. Hãy lưu tệp thành UTF-8 đúng chuẩn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where}: the story has {length} characters, more than the limit of {limit}; nothing was imported.</source>
        <translation>{where}: câu chuyện có {length} ký tự, vượt giới hạn {limit}; chưa nhập gì.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where} is empty: there is no text in it; nothing was imported.</source>
        <translation>{where} trống: không có văn bản; chưa nhập gì.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no story {story} in this project; nothing was changed.</source>
        <translation>Dự án này không có câu chuyện {story}; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no label “{label}” in this project’s label set; nothing was changed.</source>
        <translation>Bộ nhãn của dự án này không có nhãn “{label}”; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The label “{label}” stands {tags} times, so it was not deleted; say which label these tags get.</source>
        <translation>Nhãn “{label}” có {tags} chỗ dùng nên không bị xóa; hãy cho biết các đoạn gán này nhận nhãn nào.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no tag {tag} in this project; nothing was changed.</source>
        <translation>Dự án này không có đoạn gán {tag}; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no annotator “{name}” in this project; nothing was changed.</source>
        <translation>Dự án này không có người gán nhãn “{name}”; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The span {start} to {end} is not inside the story of {length} characters; nothing was changed.</source>
        <translation>Khoảng {start} đến {end} nằm ngoài câu chuyện có {length} ký tự; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The span {start} to {end} holds no character; nothing was changed.</source>
        <translation>Khoảng {start} đến {end} không có ký tự nào; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where}: the text at {start} to {end} is “{found}”, not “{expected}”; nothing was changed. Check the offsets.</source>
        <translation>{where}: văn bản ở {start} đến {end} là “{found}”, không phải “{expected}”; không có gì thay đổi. Hãy kiểm tra vị trí.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The tag {tag} belongs to {owner}; only its annotator can change it. Nothing was changed.</source>
        <translation>Đoạn gán {tag} là của {owner}; chỉ người gán nhãn đó sửa được. Không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This layer was handed in and is read-only until it is returned; nothing was changed.</source>
        <translation>Lớp gán nhãn này đã nộp bài và chỉ đọc cho đến khi được trả lại; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Work on the round that this act began is under way, so it stays; nothing was changed.</source>
        <translation>Vòng mà thao tác này mở ra đã có người làm, nên được giữ nguyên; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>A sentence cannot be split here: both parts need words. Nothing was changed.</source>
        <translation>Không thể chia câu tại đây: cả hai phần phải có từ. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>These cannot be one sentence: a line, a section or the story ends there. Nothing was changed.</source>
        <translation>Không thể ghép thành một câu: ở đó hết dòng, hết phần hoặc hết câu chuyện. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Nothing of this act holds any more; nothing was changed.</source>
        <translation>Không còn gì của thao tác này; không có gì bị thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This kind of act is not taken back from the history; nothing was changed.</source>
        <translation>Loại thao tác này không hoàn tác được từ lịch sử; không có gì bị thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Nothing has changed since then.</source>
        <translation>Từ lúc đó không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{what} cannot be {value}: {expected}. Nothing was changed.</source>
        <translation>{what} không thể là {value}: {expected}. Không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>A name cannot be empty; nothing was changed. Type a name.</source>
        <translation>Tên không được để trống; không có gì thay đổi. Hãy gõ một tên.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no project at {path}; nothing was changed. Check the path, or make it with “storymark new”.</source>
        <translation>Không có dự án tại {path}; không có gì thay đổi. Hãy kiểm tra đường dẫn, hoặc tạo bằng “storymark new”.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is already a file at {path}; it was left as it is. Choose another name.</source>
        <translation>Đã có tệp tại {path}; tệp được giữ nguyên. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is not a Storymark project; it was left as it is.</source>
        <translation>{path} không phải dự án Storymark; tệp được giữ nguyên.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is damaged ({reason}); it was left as it is. Restore the newest backup into a new file.</source>
        <translation>{path} bị hỏng ({reason}); tệp được giữ nguyên. Hãy phục hồi bản sao lưu mới nhất vào một tệp mới.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was made by a newer Storymark (schema {found}, this program knows {known}); it was left as it is. Update Storymark.</source>
        <translation>{path} do bản Storymark mới hơn tạo ra (lược đồ {found}, chương trình này biết {known}); tệp được giữ nguyên. Hãy cập nhật Storymark.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is open already: {who} on {host}, since {since}. Close it there first; nothing was changed.</source>
        <translation>{path} đang được mở: {who} trên {host}, từ {since}. Hãy đóng ở đó trước; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} cannot be written ({reason}); nothing was changed. Allow writing, or copy it elsewhere.</source>
        <translation>Không ghi được {path} ({reason}); không có gì thay đổi. Hãy cho phép ghi, hoặc sao chép đến nơi khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>No backup of {path} could be made: {reason}. Older backups are kept; nothing was changed.</source>
        <translation>Không tạo được bản sao lưu của {path}: {reason}. Các bản sao lưu cũ vẫn còn; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} could not be looked through: {reason}. Nothing was changed.</source>
        <translation>Không xem xét được {path}: {reason}. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The backup {path} is not in order ({reason}); nothing was restored. Take an older one.</source>
        <translation>Bản sao lưu {path} bị hỏng ({reason}); chưa khôi phục gì. Hãy lấy một bản cũ hơn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This is a backup, open for reading only; nothing was changed. Restore it to go on working.</source>
        <translation>Đây là bản sao lưu, chỉ mở để đọc; không có gì thay đổi. Hãy khôi phục để làm tiếp.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was opened for reading only; nothing was changed. Open it with writable=True.</source>
        <translation>{path} chỉ được mở để đọc; không có gì thay đổi. Hãy mở với writable=True.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was closed; nothing was read or changed. Open it again.</source>
        <translation>{path} đã được đóng; chưa đọc và chưa thay đổi gì. Hãy mở lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was opened in another thread; nothing was read or changed. Open it in the thread that uses it.</source>
        <translation>{path} được mở trong một luồng khác; chưa đọc và chưa thay đổi gì. Hãy mở trong chính luồng sử dụng nó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no good backup of {path}; nothing was read. “storymark backup” makes one.</source>
        <translation>Không có bản sao lưu tốt nào của {path}; chưa đọc gì. Hãy tạo bằng “storymark backup”.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is on a database server, whose administrator makes the backups (pg_dump); nothing was done.</source>
        <translation>{path} nằm trên máy chủ cơ sở dữ liệu, việc sao lưu do người quản trị làm (pg_dump); không làm gì cả.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} has no good backup and no act in it can be read; it was left as it is.</source>
        <translation>{path} không có bản sao lưu nào tốt và không đọc được thao tác nào trong đó; tệp được để nguyên.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is not the address of a project on a server: {reason}. Nothing was changed.</source>
        <translation>{path} không phải địa chỉ của một dự án trên máy chủ: {reason}. Không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is on a server, and this installation has no driver for PostgreSQL; nothing was changed. Install it: “{command}”.</source>
        <translation>{path} nằm trên máy chủ, mà bản cài này không có trình điều khiển PostgreSQL; không có gì thay đổi. Hãy cài thêm: “{command}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The server of {path} cannot be reached ({reason}); nothing was changed. Check the address, the network, and that the server runs.</source>
        <translation>Không kết nối được máy chủ của {path} ({reason}); không có gì thay đổi. Hãy kiểm tra địa chỉ, mạng và xem máy chủ có đang chạy không.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The server of {path} refuses ({reason}); nothing was changed. Ask who looks after it.</source>
        <translation>Máy chủ của {path} từ chối ({reason}); không có gì thay đổi. Hãy hỏi người quản lý máy chủ.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} needs the password of {user}; nothing was changed. Run the command in a terminal, which asks for it, or open the project in the window once.</source>
        <translation>{path} cần mật khẩu của {user}; không có gì thay đổi. Hãy chạy lệnh trong cửa sổ dòng lệnh, nơi chương trình sẽ hỏi mật khẩu, hoặc mở dự án một lần trong cửa sổ chương trình.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no database of this name: {path}. Nothing was changed; have it made on the server.</source>
        <translation>Không có cơ sở dữ liệu nào tên như vậy: {path}. Không có gì thay đổi; hãy nhờ tạo nó trên máy chủ.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The database {path} holds tables already; it was left as it is. Choose an empty one.</source>
        <translation>Cơ sở dữ liệu {path} đã có bảng; nó được giữ nguyên. Hãy chọn một cơ sở dữ liệu trống.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The tag {tag} was changed meanwhile: it is {theirs} now, and this act would make it {mine}. Nothing was changed; look at both and do it again to have yours.</source>
        <translation>Đoạn gán {tag} đã được sửa trong lúc đó: bây giờ là {theirs}, còn thao tác này sẽ đổi thành {mine}. Không có gì thay đổi; hãy xem cả hai và làm lại nếu muốn giữ bản của bạn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no file or folder {path}; nothing was changed.</source>
        <translation>Không có tệp hay thư mục {path}; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} cannot be read ({reason}); nothing was changed.</source>
        <translation>Không đọc được {path} ({reason}); không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: its format is not one that Storymark knows; nothing was imported. Known are: {known}.</source>
        <translation>{path}: Storymark không biết định dạng này; chưa nhập gì. Các định dạng đã biết: {known}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The format {format} needs a library that this installation lacks; nothing was changed. Install it: “{command}”.</source>
        <translation>Định dạng {format} cần một thư viện mà bản cài đặt này không có; không có gì thay đổi. Hãy cài đặt: “{command}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: byte {position} is not valid {encoding}; nothing was imported. Name the right encoding with --encoding, or save the file as UTF-8.</source>
        <translation>{path}: byte {position} không hợp lệ theo {encoding}; chưa nhập gì. Hãy nêu đúng bảng mã bằng --encoding, hoặc lưu tệp thành UTF-8.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}, line {line}: {reason}; nothing was imported. Correct that line.</source>
        <translation>{path}, dòng {line}: {reason}; chưa nhập gì. Hãy sửa dòng đó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}, item {item}: {reason}; nothing was imported. Correct that item.</source>
        <translation>{path}, mục {item}: {reason}; chưa nhập gì cả. Hãy sửa mục đó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: there is no story in it; nothing was imported.</source>
        <translation>{path}: không có câu chuyện nào; chưa nhập gì.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{what}; nothing was imported. Agree with {option}.</source>
        <translation>{what}; chưa nhập gì. Đồng ý bằng {option}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} cannot be written ({reason}); nothing was exported.</source>
        <translation>Không ghi được {path} ({reason}); chưa xuất gì.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: {reason}.</source>
        <translation>{path}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: {reason}; the label set was not read.</source>
        <translation>{path}: {reason}; bộ nhãn chưa được đọc.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>“{pattern}” is no regular expression ({reason}); nothing was searched.</source>
        <translation>“{pattern}” không phải là biểu thức chính quy ({reason}); chưa tìm gì.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>“{pattern}” takes too long in one story; the search was stopped and nothing was changed. Use a pattern with fewer repetitions inside repetitions.</source>
        <translation>“{pattern}” mất quá nhiều thời gian trong một câu chuyện; việc tìm đã dừng và không có gì thay đổi. Hãy dùng mẫu ít lặp lồng nhau hơn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is no packet ({reason}); nothing was changed.</source>
        <translation>{path} không phải là gói việc ({reason}); không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is damaged or was changed on its way ({reason}); nothing of it was taken. Ask for it again.</source>
        <translation>{path} bị hỏng hoặc đã bị sửa trên đường đi ({reason}); không lấy gì từ đó. Hãy xin gửi lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was made by a newer Storymark (packet version {found}, this program knows {known}); nothing was changed. Update Storymark.</source>
        <translation>{path} do Storymark mới hơn tạo ra (phiên bản gói {found}, chương trình này biết {known}); không có gì thay đổi. Hãy cập nhật Storymark.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} belongs to another project (“{found}”, not “{here}”); nothing was changed. Merge it into the project that it came from.</source>
        <translation>{path} thuộc về dự án khác (“{found}”, không phải “{here}”); không có gì thay đổi. Hãy gộp nó vào dự án gốc của nó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: {count} tags do not fit the texts of this project ({example}); nothing was merged.</source>
        <translation>{path}: {count} đoạn gán không khớp văn bản của dự án này ({example}); không gộp gì cả.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{name} has no work to hand in here; nothing was changed.</source>
        <translation>{name} không có gì để nộp ở đây; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This project was not made from a packet, so it is not known whose work is to be handed in; nothing was changed. Name the person with --annotator.</source>
        <translation>Dự án này không được tạo từ gói việc nên không biết nộp bài của ai; không có gì thay đổi. Hãy nêu tên bằng --annotator.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no merge or act {entry} in the history of this project; nothing was changed.</source>
        <translation>Trong lịch sử dự án này không có lần gộp hay thao tác {entry}; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This place in {story} has changed meanwhile; nothing was decided. Look at it again.</source>
        <translation>Chỗ này trong {story} vừa thay đổi; chưa quyết định gì. Hãy xem lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The project file {path} was moved, replaced or deleted while it was open; saving stopped. What was not saved is kept; put the file back.</source>
        <translation>Tệp dự án {path} đã bị di chuyển, thay thế hoặc xóa khi đang mở; việc lưu đã dừng. Những gì chưa lưu vẫn được giữ; hãy đưa tệp trở lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The disk of {path} is full: not saved. What was not saved is kept; free some space and try again.</source>
        <translation>Ổ đĩa chứa {path} đã đầy: chưa lưu. Những gì chưa lưu vẫn được giữ; hãy giải phóng dung lượng rồi thử lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Writing {path} failed ({reason}): not saved. What was not saved is kept; it will be tried again.</source>
        <translation>Ghi {path} không thành công ({reason}): chưa lưu. Những gì chưa lưu vẫn được giữ; chương trình sẽ thử lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The server of {path} cannot be reached ({reason}): not saved there. What was not saved is kept; it will be tried again.</source>
        <translation>Không kết nối được máy chủ của {path} ({reason}): chưa lưu trên đó. Những gì chưa lưu vẫn được giữ; chương trình sẽ thử lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The file does not say which copy of which project it is.</source>
        <translation>Tệp không cho biết nó là bản sao nào của dự án nào.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The file has a part that Storymark never made, “{part}”; it could act at every saving.</source>
        <translation>Tệp có một phần không phải do Storymark tạo, “{part}”; nó có thể tự chạy mỗi lần lưu.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The file’s first bytes name schema {found}, but its tables are those of schema {expected}.</source>
        <translation>Đầu tệp ghi lược đồ {found}, nhưng các bảng là của lược đồ {expected}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The index “{index}” is missing or is not the one that this schema has.</source>
        <translation>Thiếu chỉ mục “{index}”, hoặc nó không đúng với lược đồ này.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The index “{index}” does not agree with its table, so some things would not be found.</source>
        <translation>Chỉ mục “{index}” không khớp với bảng, nên có thứ sẽ không tìm thấy.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>SQLite finds the file itself damaged: {reason}.</source>
        <translation>SQLite thấy chính tệp bị hỏng: {reason}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>What stands beside journal entry {entry} is not what the entry itself says.</source>
        <translation>Phần ghi bên cạnh mục nhật ký {entry} không khớp với chính mục đó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Journal entry number {number} is damaged: {reason}. What it brought still stands in the rows.</source>
        <translation>Mục nhật ký số {number} bị hỏng: {reason}. Những gì nó mang lại vẫn còn trong các hàng.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Journal entry number {number} is missing. What it brought still stands in the rows.</source>
        <translation>Thiếu mục nhật ký số {number}. Những gì nó mang lại vẫn còn trong các hàng.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>It is noted wrongly which entry last touched the {record} {id}.</source>
        <translation>Ghi sai mục nào đã sửa {record} {id} lần cuối.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The {record} {id} has “{found}” as its {column}, where the journal says “{expected}”.</source>
        <translation>{record} {id} có {column} là “{found}”, còn nhật ký ghi “{expected}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The {record} {id} is in the journal and missing from the project.</source>
        <translation>{record} {id} có trong nhật ký nhưng thiếu trong dự án.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The {record} {id} stands in the project, but no entry of the journal brought it.</source>
        <translation>{record} {id} có trong dự án, nhưng không mục nhật ký nào mang nó vào.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The sentences read in layer {id} are not those that the journal has.</source>
        <translation>Các câu đã đọc của lớp gán nhãn {id} không giống trong nhật ký.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The story list shows the wrong layer or time for layer {id}.</source>
        <translation>Danh sách câu chuyện hiện sai lớp gán nhãn hoặc thời gian của lớp gán nhãn {id}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Story {id} is listed with {found} sentences and has {expected}.</source>
        <translation>Câu chuyện {id} được ghi là {found} câu nhưng có {expected}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The sentences kept for story {id} overlap, are out of order or leave the text.</source>
        <translation>Các câu lưu cho câu chuyện {id} chồng lên nhau, sai thứ tự hoặc vượt ra ngoài văn bản.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>A text of {length} characters is kept that belongs to no story.</source>
        <translation>Có một văn bản dài {length} ký tự không thuộc câu chuyện nào.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The text of story {id} was changed: it is not the one that was imported. A backup has it whole.</source>
        <translation>Văn bản của câu chuyện {id} đã bị đổi: không còn là văn bản đã nhập. Bản sao lưu có bản nguyên vẹn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The text of story {id} is missing. Import the story again, or take it from a backup.</source>
        <translation>Thiếu văn bản của câu chuyện {id}. Hãy nhập lại câu chuyện, hoặc lấy từ bản sao lưu.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} quotes “{quote}”, but the text at {start} to {end} is “{found}”.</source>
        <translation>Đoạn gán {id} trích “{quote}”, nhưng văn bản từ {start} đến {end} là “{found}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} reaches from {start} to {end}, in a text of {length} characters.</source>
        <translation>Đoạn gán {id} trải từ {start} đến {end}, trong văn bản dài {length} ký tự.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tags have the label “{label}”, which is not in the label set.</source>
        <translation>Có đoạn gán mang nhãn “{label}”, nhãn này không có trong bộ nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} is in a layer that nobody has begun, so no list shows it.</source>
        <translation>Đoạn gán {id} nằm trong một lớp gán nhãn chưa ai bắt đầu, nên không danh sách nào hiện nó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} is on another story than the layer that it is in.</source>
        <translation>Đoạn gán {id} ở câu chuyện khác với lớp gán nhãn chứa nó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} puts the label “{label}” on {start} to {end} a second time in the same layer.</source>
        <translation>Đoạn gán {id} đặt nhãn “{label}” lên {start} đến {end} lần thứ hai trong cùng lớp gán nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The annotator {id} has no name.</source>
        <translation>Người gán nhãn {id} không có tên.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Layers belong to the annotator {id}, who is not in the project.</source>
        <translation>Có lớp gán nhãn của người gán nhãn {id}, người này không có trong dự án.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Layer {id} is on a story that is not in the project.</source>
        <translation>Lớp gán nhãn {id} thuộc một câu chuyện không có trong dự án.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>A whole story has the label “{label}”, which is not in the label set.</source>
        <translation>Có câu chuyện mang nhãn “{label}”, nhãn này không có trong bộ nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Labels on whole stories belong to the annotator {id}, who is not in the project.</source>
        <translation>Có nhãn của cả câu chuyện thuộc về người gán nhãn {id}, người này không có trong dự án.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The label “{label}” is on a whole story that is not in the project.</source>
        <translation>Nhãn “{label}” gắn cho một câu chuyện không có trong dự án.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The {record} {id} has “{value}” as its {column}, which is none of the known values.</source>
        <translation>{record} {id} có {column} là “{value}”, không phải giá trị nào đã biết.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The sections of story {id} overlap, are out of order or leave the text.</source>
        <translation>Các phần của câu chuyện {id} chồng lên nhau, sai thứ tự hoặc vượt ra ngoài văn bản.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Story {id} is listed with {found} characters and has {expected}.</source>
        <translation>Câu chuyện {id} được ghi là {found} ký tự nhưng có {expected}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The sentences that somebody corrected in story {id} overlap, are out of order or leave the text.</source>
        <translation>Các câu mà ai đó đã sửa trong câu chuyện {id} chồng lên nhau, sai thứ tự hoặc vượt ra ngoài văn bản.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Layer {id} has “read” for {start} to {end}, in a text of {length} characters.</source>
        <translation>Lớp gán nhãn {id} ghi “đã đọc” từ {start} đến {end}, trong văn bản dài {length} ký tự.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The label “{label}” stands below “{parent}”, which is not in the label set or below it.</source>
        <translation>Nhãn “{label}” đứng dưới “{parent}”, nhãn này không có trong bộ nhãn hoặc lại đứng dưới nó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} did not accept the password of {user}; nothing was changed.</source>
        <translation>{path} không chấp nhận mật khẩu của {user}; không có gì thay đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The tag {tag} was removed meanwhile, and this act would make it {mine}. Nothing was changed; tag that place again to have yours.</source>
        <translation>Đoạn gán {tag} đã bị xóa trong lúc đó, còn thao tác này sẽ đổi thành {mine}. Không có gì thay đổi; hãy gán nhãn lại chỗ này nếu muốn giữ bản của bạn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The tag {tag} was changed meanwhile: it is {theirs} now, and this act would remove it. Nothing was changed; look at it and do it again to remove it.</source>
        <translation>Đoạn gán {tag} đã được sửa trong lúc đó: bây giờ là {theirs}, còn thao tác này sẽ xóa nó. Không có gì thay đổi; hãy xem lại và xóa lần nữa nếu vẫn muốn xóa.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not valid JSON (at byte {byte})</source>
        <translation>không phải JSON hợp lệ (tại byte {byte})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not valid JSON</source>
        <translation>không phải JSON hợp lệ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the JSON ends too early</source>
        <translation>JSON kết thúc quá sớm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is nested too deeply</source>
        <translation>lồng nhau quá sâu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” is nested too deeply</source>
        <translation>“{name}” lồng quá sâu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a text has a lone surrogate, which is no Unicode character</source>
        <translation>văn bản có một surrogate đơn lẻ, không phải ký tự Unicode</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” has a value that is no Unicode text or no number in JSON</source>
        <translation>“{name}” có giá trị không phải văn bản Unicode hoặc không phải số trong JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” is missing</source>
        <translation>thiếu “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” must be a text</source>
        <translation>“{name}” phải là văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” must be {wanted}, not {got}</source>
        <translation>“{name}” phải là {wanted}, không phải {got}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the key “{name}” is a duplicate</source>
        <translation>khóa “{name}” bị lặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is longer than {limit} MB</source>
        <translation>dài hơn {limit} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>byte {byte} of the line is not valid UTF-8</source>
        <translation>byte {byte} của dòng không phải UTF-8 hợp lệ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is {got}; each line must be one JSON object</source>
        <translation>đó là {got}; mỗi dòng phải là một đối tượng JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{value} is not a number in JSON</source>
        <translation>{value} không phải là số trong JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an integer (a whole number)</source>
        <translation>số nguyên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a number</source>
        <translation>số</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a text</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>true or false</source>
        <translation>đúng hoặc sai</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a list</source>
        <translation>danh sách</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an object</source>
        <translation>đối tượng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>there is no text in it</source>
        <translation>không có văn bản trong đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text has a NUL character at position {position}</source>
        <translation>văn bản có ký tự NUL tại vị trí {position}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text has a lone surrogate (U+{code}) at position {position}</source>
        <translation>văn bản có surrogate đơn lẻ (U+{code}) tại vị trí {position}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text has {length} characters, more than the limit of {limit}</source>
        <translation>văn bản có {length} ký tự, vượt giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is a binary file, not text</source>
        <translation>đó là tệp nhị phân, không phải văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {bytes} bytes, more than the limit of {limit}</source>
        <translation>có {bytes} byte, vượt giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span {start} to {end} is {reason}</source>
        <translation>khoảng {start} đến {end} không hợp lệ: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>negative</source>
        <translation>số âm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>empty, its end must be greater than its start</source>
        <translation>rỗng, điểm cuối phải lớn hơn điểm đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>out of range: outside the text or inside a character</source>
        <translation>ngoài phạm vi: nằm ngoài văn bản hoặc bên trong một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text at {start} to {end} is “{found}”, it does not match “{quote}”</source>
        <translation>văn bản từ {start} đến {end} là “{found}”, không khớp với “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{reason}; the offsets fit in the unit {unit}</source>
        <translation>{reason}; vị trí khớp với đơn vị {unit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{reason}; the text has these letters in another normal form (NFC or NFD)</source>
        <translation>{reason}; văn bản viết các chữ này ở dạng chuẩn hóa khác (NFC hoặc NFD)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a label is empty</source>
        <translation>một nhãn bị rỗng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a label has a control character in it</source>
        <translation>một nhãn có ký tự điều khiển</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an annotator’s name has a control character in it</source>
        <translation>tên người gán nhãn có ký tự điều khiển</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} spans, more than the limit of {limit}</source>
        <translation>có {count} khoảng, vượt giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>no column of it is a text; its columns are {names}. Name one with --columns text=NAME</source>
        <translation>không cột nào là văn bản; các cột là {names}. Hãy chỉ ra một cột bằng --columns text=TÊN</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its quotes are wrong ({error})</source>
        <translation>dấu ngoặc kép sai ({error})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} columns, the first line has {width}</source>
        <translation>có {count} cột, dòng đầu có {width}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} columns, the first row has {width}</source>
        <translation>có {count} cột, hàng đầu có {width}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has a NUL character</source>
        <translation>có ký tự NUL</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{value}” is not an integer (a whole number)</source>
        <translation>“{value}” không phải số nguyên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path}: no column is named text; “{name}” has the longest cells</source>
        <translation>{path}: không cột nào tên là text; “{name}” có các ô dài nhất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path} is not valid UTF-8 (byte {byte}); it may be in the encoding {encoding}</source>
        <translation>{path} không phải UTF-8 hợp lệ (byte {byte}); có thể là bảng mã {encoding}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path} has no byte order mark; it may be in the encoding {encoding}</source>
        <translation>{path} không có dấu thứ tự byte; có thể là bảng mã {encoding}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>read as {encoding}; its byte order mark (BOM) is not part of the text</source>
        <translation>đọc theo {encoding}; dấu thứ tự byte (BOM) không thuộc văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>not UTF-8; read as {encoding}, an encoding that fits clearly</source>
        <translation>không phải UTF-8; đọc theo {encoding}, bảng mã khớp rõ ràng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>not valid UTF-8 (byte {byte}); read as {encoding}, a guess</source>
        <translation>không phải UTF-8 hợp lệ (byte {byte}); đọc theo {encoding}, chỉ là phỏng đoán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>has no byte order mark; read as {encoding}, a guess</source>
        <translation>không có dấu thứ tự byte; đọc theo {encoding}, chỉ là phỏng đoán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>1 label is not in the label set yet: {names}</source>
        <translation>1 nhãn chưa có trong bộ nhãn: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} labels are not in the label set yet: {names}</source>
        <translation>{count} nhãn chưa có trong bộ nhãn: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the zip is damaged: {error}</source>
        <translation>tệp zip bị hỏng: {error}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the name “{name}” in it is an unsafe path</source>
        <translation>tên “{name}” trong đó là đường dẫn không an toàn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” in it is a link, which is unsafe</source>
        <translation>“{name}” trong đó là liên kết, không an toàn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the name “{name}” stands twice in it</source>
        <translation>tên “{name}” xuất hiện hai lần trong đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” in it is encrypted with a password</source>
        <translation>“{name}” trong đó được mã hóa bằng mật khẩu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” in it is packed beyond the ratio limit of {limit}</source>
        <translation>“{name}” trong đó được nén vượt tỷ lệ giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its XML has a DTD, which could hold entities and is unsafe</source>
        <translation>XML của nó có DTD, có thể chứa thực thể và không an toàn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its XML is nested too deeply, beyond the limit of {limit}</source>
        <translation>XML của nó lồng quá sâu, vượt giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>reading it takes longer than the limit of {seconds} seconds</source>
        <translation>đọc nó lâu hơn giới hạn {seconds} giây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is too large: reading it needs more than the limit of {limit} MB</source>
        <translation>quá lớn: đọc nó cần hơn giới hạn {limit} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is damaged ({error})</source>
        <translation>bị hỏng ({error})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it was changed after it was checked</source>
        <translation>tệp đã thay đổi sau khi kiểm tra</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its format is not one of stories</source>
        <translation>định dạng của nó không phải của câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” in it is too large: {bytes} bytes, more than the limit of {limit} MB</source>
        <translation>“{name}” trong đó quá lớn: {bytes} byte, vượt giới hạn {limit} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is too large unpacked: more than the limit of {limit} MB</source>
        <translation>quá lớn khi giải nén: vượt giới hạn {limit} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} files, more than the limit of {limit}</source>
        <translation>có {count} tệp, vượt giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not a DOCX document: it has no text part</source>
        <translation>đây không phải tài liệu DOCX: không có phần văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not a DOCX document</source>
        <translation>đây không phải tài liệu DOCX</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its chapters are protected by DRM</source>
        <translation>các chương được bảo vệ bằng DRM</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its DTD declares entities, which is unsafe</source>
        <translation>DTD của nó khai báo thực thể, không an toàn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF is encrypted with a password</source>
        <translation>tệp PDF được mã hóa bằng mật khẩu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF has no text in it; it may be a scan</source>
        <translation>tệp PDF không có chữ; có thể là bản quét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF is damaged ({error})</source>
        <translation>PDF bị hỏng ({error})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a source has an unsafe path, outside the project</source>
        <translation>một nguồn có đường dẫn không an toàn, ra ngoài dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its XML is damaged at line {line}: {error}</source>
        <translation>XML của nó bị hỏng tại dòng {line}: {error}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not an Excel table (XLSX): it has no workbook</source>
        <translation>đây không phải bảng Excel (XLSX): không có sổ tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no REFI-QDA project: it has no project.qde</source>
        <translation>đây không phải dự án REFI-QDA: không có project.qde</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its XML is no UIMA CAS (XMI)</source>
        <translation>XML của nó không phải UIMA CAS (XMI)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not an ODT document</source>
        <translation>không phải tài liệu ODT</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is encrypted with a password</source>
        <translation>được mã hóa bằng mật khẩu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} annotation(s) without a tag left out</source>
        <translation>bỏ {count} chú giải không có đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} target(s) that are no place in a text left out</source>
        <translation>bỏ {count} đích không phải vị trí trong văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} annotation(s) whose quote stands in no place or in several left out</source>
        <translation>bỏ {count} chú giải có trích dẫn không nằm ở đâu hoặc nằm ở nhiều chỗ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“start” and “end” of a selector must be integers (whole numbers)</source>
        <translation>“start” và “end” của bộ chọn phải là số nguyên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the column “{name}” was taken as the text</source>
        <translation>cột “{name}” được lấy làm văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} relation(s) left out; a project has none</source>
        <translation>bỏ {count} quan hệ; dự án không có quan hệ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} result(s) that are no spans of the text left out</source>
        <translation>bỏ {count} kết quả không phải khoảng của văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>offsets converted from UTF-16 units to code points, as all quotes show</source>
        <translation>vị trí được đổi từ đơn vị UTF-16 sang điểm mã, như mọi trích dẫn cho thấy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>offsets converted from UTF-16 units to code points</source>
        <translation>vị trí được đổi từ đơn vị UTF-16 sang điểm mã</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>tracked changes: {inserted} inserted passage(s) kept, {deleted} deleted passage(s) left out</source>
        <translation>thay đổi được theo dõi: giữ {inserted} đoạn chèn, bỏ {deleted} đoạn xóa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} reading(s) above characters left out</source>
        <translation>bỏ {count} cách đọc ghi trên chữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>external links are ignored</source>
        <translation>bỏ qua liên kết ngoài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{names} left out</source>
        <translation>bỏ: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{what} ignored</source>
        <translation>bỏ qua: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>line ends are those of the page; scripts, forms and images of a PDF are ignored</source>
        <translation>chỗ xuống dòng là của trang; bỏ qua tập lệnh, biểu mẫu và hình ảnh của PDF</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} character(s) have no letter in the PDF’s fonts</source>
        <translation>{count} ký tự không có chữ trong phông của PDF</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>only the first sheet was read; left out: {names}</source>
        <translation>chỉ đọc trang tính đầu; bỏ: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} formula cell(s): their last values were taken</source>
        <translation>{count} ô công thức: lấy giá trị cuối cùng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} invisible or bidi control character ({codes}) kept in the text</source>
        <translation>giữ {count} ký tự vô hình hoặc điều khiển hướng ({codes}) trong văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} invisible or bidi control characters ({codes}) kept in the text</source>
        <translation>giữ {count} ký tự vô hình hoặc điều khiển hướng ({codes}) trong văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} control character ({codes}) kept in the text</source>
        <translation>giữ {count} ký tự điều khiển ({codes}) trong văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} control characters ({codes}) kept in the text</source>
        <translation>giữ {count} ký tự điều khiển ({codes}) trong văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} noncharacter ({codes}) kept in the text</source>
        <translation>giữ {count} phi ký tự ({codes}) trong văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} noncharacters ({codes}) kept in the text</source>
        <translation>giữ {count} phi ký tự ({codes}) trong văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>more than 15 combining marks on one character (position {position}) are kept</source>
        <translation>giữ hơn 15 dấu kết hợp trên một ký tự (vị trí {position})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} replacement character(s) U+FFFD: the text was damaged before it came here</source>
        <translation>{count} ký tự thay thế U+FFFD: văn bản đã hỏng trước khi đến đây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path}: {count} more notes of this kind</source>
        <translation>{path}: còn {count} ghi chú loại này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{place}: the id “{id}” is a duplicate with another text; both stories are kept</source>
        <translation>{place}: mã “{id}” bị lặp với văn bản khác; giữ cả hai câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>there is no tab after the annotation’s id</source>
        <translation>thiếu dấu tab sau mã của chú giải</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an annotation with the id “{id}” is none of brat’s</source>
        <translation>chú giải mang mã “{id}” không phải của brat</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{text}” is not a type and a span</source>
        <translation>“{text}” không phải là một loại kèm một khoảng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the id {id} stands twice, it is a duplicate</source>
        <translation>mã {id} xuất hiện hai lần, bị trùng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a number of the span is out of range</source>
        <translation>một con số của khoảng nằm ngoài phạm vi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its parts are “{found}”, they do not match “{quote}”</source>
        <translation>các phần của nó là “{found}”, không khớp với “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its reader failed</source>
        <translation>bộ đọc tệp bị hỏng giữa chừng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>no reader could be started: {error}</source>
        <translation>không khởi động được bộ đọc tệp: {error}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it ended in the middle of a story</source>
        <translation>nó kết thúc giữa một câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is an encoding such as utf-8, utf-16, gb18030, big5, cp1258, tcvn3, viscii</source>
        <translation>đó phải là một bảng mã như utf-8, utf-16, gb18030, big5, cp1258, tcvn3, viscii</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path} {why}; it may be in the encoding {encoding}</source>
        <translation>{path} {why}; có thể nó dùng bảng mã {encoding}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no DocBin of spaCy, or damaged ({error})</source>
        <translation>nó không phải DocBin của spaCy, hoặc đã hỏng ({error})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the document is damaged ({error})</source>
        <translation>tài liệu đã hỏng ({error})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has more than the limit of {limit} characters</source>
        <translation>nó có nhiều hơn giới hạn {limit} ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not an EPUB book: it has no container</source>
        <translation>nó không phải sách EPUB: thiếu phần container</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its package “{name}” was not found</source>
        <translation>không tìm thấy gói “{name}” của nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a chapter of its spine was not found</source>
        <translation>không tìm thấy một chương trong mục lục đọc của nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its spine names no chapter</source>
        <translation>mục lục đọc của nó không nêu chương nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its chapter “{name}” was not found</source>
        <translation>không tìm thấy chương “{name}” của nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the chapter “{name}” has an unsafe path</source>
        <translation>chương “{name}” có đường dẫn không an toàn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a word and its tag must stand in two columns, with a tab or blank between them</source>
        <translation>từ và phần gán của nó phải nằm ở hai cột, cách nhau bằng dấu tab hoặc dấu cách</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{value} is not JSON</source>
        <translation>{value} không phải là JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“data.{name}” is missing, and {count} other fields could be the text</source>
        <translation>thiếu “data.{name}”, và có {count} trường khác có thể là văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“start” and “end” must be integers (whole numbers)</source>
        <translation>“start” và “end” phải là số nguyên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its text does not match its checksum; it was changed after it was exported</source>
        <translation>văn bản không khớp với mã kiểm tra; nó đã bị sửa sau khi xuất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has neither characters nor bytes as its place</source>
        <translation>nó không có vị trí theo ký tự lẫn theo byte</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its characters and its bytes are different places, they do not match</source>
        <translation>vị trí theo ký tự và theo byte của nó khác nhau, không khớp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>byte {byte} is not valid UTF-8</source>
        <translation>byte {byte} không phải là UTF-8 hợp lệ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not valid TOML or JSON ({error})</source>
        <translation>nó không phải TOML hay JSON hợp lệ ({error})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} labels, more than the limit of {limit}</source>
        <translation>nó có {count} nhãn, nhiều hơn giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the label “{name}” stands twice</source>
        <translation>nhãn “{name}” xuất hiện hai lần</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the colour “{name}” is neither a palette name nor #RRGGBB</source>
        <translation>màu “{name}” không phải tên trong bảng màu, cũng không phải #RRGGBB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“archived” must be true or false</source>
        <translation>“archived” phải là true hoặc false</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the shortcut must be one character</source>
        <translation>phím tắt phải là một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the shortcut {key} is taken</source>
        <translation>phím tắt {key} đã có nhãn khác dùng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>label “{name}”: its parent “{parent}” is not there</source>
        <translation>nhãn “{name}”: không có nhãn cha “{parent}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>label “{name}”: its parents go round in a circle</source>
        <translation>nhãn “{name}”: các nhãn cha nối thành vòng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>there must be one text for each language</source>
        <translation>mỗi ngôn ngữ phải có một văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{value} is not a whole number; write it as a text</source>
        <translation>{value} không phải số nguyên; hãy viết nó như văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} must be a table</source>
        <translation>{name} phải là một bảng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” must be a list of tables, written [[{table}]]</source>
        <translation>“{name}” phải là danh sách các bảng, viết là [[{table}]]</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” must be a whole number from 1</source>
        <translation>“{name}” phải là số nguyên từ 1 trở lên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not a manifest{told}</source>
        <translation>nó không phải là bản kê{told}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its schema is not {schema}</source>
        <translation>lược đồ của nó không phải {schema}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its unit is unknown</source>
        <translation>không rõ đơn vị của nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a count is not a whole number</source>
        <translation>một số đếm không phải số nguyên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a table of counts is missing</source>
        <translation>thiếu bảng số đếm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one sentence of a story; only exports by story can be imported again</source>
        <translation>đây là một câu của câu chuyện; chỉ bản xuất theo câu chuyện mới nhập lại được</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} is out of all proportion</source>
        <translation>{name} lớn bất thường</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number} is not in order</source>
        <translation>{name}, dòng {number} không đúng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number} is no story</source>
        <translation>{name}, dòng {number} không phải câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number}: its text is not its own</source>
        <translation>{name}, dòng {number}: văn bản không phải của chính nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number} is too long</source>
        <translation>{name}, dòng {number} quá dài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number}: {reason}</source>
        <translation>{name}, dòng {number}: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} cannot be read</source>
        <translation>không đọc được {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} is not what the manifest says</source>
        <translation>{name} không đúng như bản kê ghi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has more rows than the limit of {limit}</source>
        <translation>nó có nhiều hàng hơn giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no parquet file, or damaged ({error})</source>
        <translation>nó không phải tệp parquet, hoặc đã hỏng ({error})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its schema is not ours</source>
        <translation>lược đồ của nó không phải của Storymark</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no span with start, end and label</source>
        <translation>nó không phải khoảng có đầu, cuối và nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its start or end is not an integer</source>
        <translation>điểm đầu hoặc cuối không phải số nguyên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its label, annotator or text is no text</source>
        <translation>nhãn, người gán nhãn hoặc văn bản không phải là văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a number in ner_tags has no name in the file’s features</source>
        <translation>một con số trong ner_tags không có tên trong đặc tả của tệp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF has more pages than the limit of {limit}</source>
        <translation>PDF có nhiều trang hơn giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF has more than the limit of {limit} characters</source>
        <translation>PDF có nhiều hơn giới hạn {limit} ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>rejected in Prodigy</source>
        <translation>đã bị loại trong Prodigy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its code reference leads nowhere</source>
        <translation>tham chiếu mã của nó không dẫn tới đâu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{value}” is no position (a whole number)</source>
        <translation>“{value}” không phải vị trí (số nguyên)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one of the columns of {path}: {names}</source>
        <translation>đó phải là một cột của {path}: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} columns, not {width}</source>
        <translation>nó có {count} cột, không phải {width}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>story “{name}”: {reason}</source>
        <translation>câu chuyện “{name}”: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text at {start} to {end} has {count} characters</source>
        <translation>văn bản từ {start} đến {end} có {count} ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the run {start} to {end} is outside the text</source>
        <translation>đoạn {start} đến {end} nằm ngoài văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the sentence {start} to {end} is out of order</source>
        <translation>câu {start} đến {end} sai thứ tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} votes of {total} are not the share {share}</source>
        <translation>{count} phiếu trên {total} không phải là tỉ lệ {share}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span {start} to {end} is out of range: outside the text or inside a character</source>
        <translation>khoảng {start} đến {end} nằm ngoài phạm vi: ngoài văn bản hoặc giữa một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it does not begin with {text}</source>
        <translation>nó không bắt đầu bằng {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no token: a number such as 1-1, offsets such as 0-4, the word</source>
        <translation>nó không phải một từ: số như 1-1, vị trí như 0-4, rồi từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span {start} to {end} is empty, its end must be greater than its start</source>
        <translation>khoảng {start} đến {end} rỗng, điểm cuối phải lớn hơn điểm đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span at {start} begins before the sentence before it ends</source>
        <translation>khoảng tại {start} bắt đầu trước khi câu trước nó kết thúc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span at {start} is out of range</source>
        <translation>khoảng tại {start} nằm ngoài phạm vi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{value}” is not a value of a layer</source>
        <translation>“{value}” không phải giá trị của một lớp gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its sheet “{name}” was not found</source>
        <translation>không tìm thấy trang tính “{name}” của nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has more cells than the limit of {limit}</source>
        <translation>nó có nhiều ô hơn giới hạn {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no annotation</source>
        <translation>đó không phải là chú giải</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one of {names}</source>
        <translation>đó phải là một trong {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” is none of {names}</source>
        <translation>“{name}” không thuộc {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>The attribute “{name}”</source>
        <translation>Thuộc tính “{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is low, medium, high or empty</source>
        <translation>đó phải là low, medium, high hoặc để trống</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an act is a JSON object with an op of {names}</source>
        <translation>một thao tác là đối tượng JSON có op thuộc {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is text without NUL and lone surrogates</source>
        <translation>đó phải là văn bản không có ký tự NUL và mã surrogate lẻ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is like 2026-11-23 or 2026-11-23T08:00:00Z</source>
        <translation>phải có dạng 2026-11-23 hoặc 2026-11-23T08:00:00Z</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{format} counts in {units}</source>
        <translation>{format} đếm theo {units}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{format} has one of {names}</source>
        <translation>{format} có một trong {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the file that was written is not right ({reason}); it was removed</source>
        <translation>tệp vừa ghi không đúng ({reason}); đã xóa nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one that made or refused gold where you have something else</source>
        <translation>đó phải là quyết định đã tạo hoặc bác bản chuẩn ở chỗ bạn có kết quả khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{what} not in the label set yet: {names}</source>
        <translation>{what} chưa có trong bộ nhãn: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has the label {label}</source>
        <translation>nó phải mang nhãn {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not that of the label “{label}”</source>
        <translation>không được trùng với của nhãn “{label}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>each is start, end, label, annotator and tag</source>
        <translation>mỗi mục gồm đầu, cuối, nhãn, người gán nhãn và đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>no folder</source>
        <translation>không có thư mục</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is an id that was said to be another person&apos;s, too</source>
        <translation>đó là mã đã được nói là của người khác nữa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not what the gold tags are under</source>
        <translation>không được là tên dành cho các đoạn gán chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is like 80/10/10 or 80/20, whole numbers that add up to 100</source>
        <translation>phải có dạng 80/10/10 hoặc 80/20, các số nguyên có tổng bằng 100</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one line of at most {limit} characters with a letter or digit</source>
        <translation>đó phải là một dòng tối đa {limit} ký tự, có chữ cái hoặc chữ số</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no dataset that can be checked (known are: {names})</source>
        <translation>đó không phải bộ dữ liệu kiểm tra được (các loại biết được: {names})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the disk has {there} MB left and it takes {needed} MB</source>
        <translation>ổ đĩa còn {there} MB mà cần {needed} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the copy is not in order: {reason}</source>
        <translation>bản sao không ổn: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>looking through it ended with status {status}</source>
        <translation>việc xem xét kết thúc với trạng thái {status}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has a foreign part, {name}</source>
        <translation>nó có một phần lạ, {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its last acts are in {name}-wal and must be brought in first</source>
        <translation>các thao tác cuối còn trong {name}-wal và phải được đưa vào trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the database stores {found} and not UTF8</source>
        <translation>cơ sở dữ liệu lưu {found} chứ không phải UTF8</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} is {found} there and not {wanted}: saving would not be safe</source>
        <translation>ở đó {name} là {found} chứ không phải {wanted}: lưu sẽ không an toàn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>rows of {names} refer to nothing</source>
        <translation>các hàng của {names} trỏ tới chỗ không có</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/addresses.py"/>
        <source>it does not end with the name of one database</source>
        <translation>địa chỉ không kết thúc bằng tên của một cơ sở dữ liệu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/addresses.py"/>
        <source>its port or host cannot be read</source>
        <translation>không đọc được cổng hoặc tên máy chủ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/adjudicating.py"/>
        <source>The strategy</source>
        <translation>Cách quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/agreeing.py"/>
        <source>Draws and overlap</source>
        <translation>Số lần rút và độ chồng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/agreeing.py"/>
        <source>they are 0 or more, and from 0 to 1</source>
        <translation>là 0 trở lên, và từ 0 đến 1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>The id</source>
        <translation>Mã</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>it is that of no tag of somebody else</source>
        <translation>đó không phải là mã của đoạn gán của người khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>The origin</source>
        <translation>Nguồn gốc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>The attributes</source>
        <translation>Thuộc tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>they are a JSON object</source>
        <translation>phải là một đối tượng JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>The confidence</source>
        <translation>Độ chắc chắn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/applying.py"/>
        <source>The line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/bulk_tagging.py"/>
        <source>The places</source>
        <translation>Các chỗ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/bulk_tagging.py"/>
        <source>there is at least one</source>
        <translation>có ít nhất một chỗ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/deciding.py"/>
        <source>it is that of no other comment</source>
        <translation>không trùng với nhận xét nào khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/deciding.py"/>
        <source>The comment</source>
        <translation>Lời bình</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/deciding.py"/>
        <source>it has at least one character</source>
        <translation>phải có ít nhất một ký tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/deciding.py"/>
        <source>it is the id of a comment</source>
        <translation>đó là mã của một bình luận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/export_request.py"/>
        <source>A date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/export_request.py"/>
        <source>The status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/exporting.py"/>
        <source>it is the project itself</source>
        <translation>đó chính là tệp dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/exporting.py"/>
        <source>The unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/exporting.py"/>
        <source>The unit of offsets</source>
        <translation>Đơn vị của vị trí</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/exporting.py"/>
        <source>it is a folder of files; name a folder or a zip file</source>
        <translation>đó là một thư mục nhiều tệp; hãy nêu tên thư mục hoặc tệp zip</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/feedback.py"/>
        <source>The decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_acts.py"/>
        <source>The label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_acts.py"/>
        <source>it is merged into another one</source>
        <translation>nó được gộp vào một nhãn khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>The tag</source>
        <translation>Đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>The shortcut</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>it is one character or none</source>
        <translation>là một ký tự hoặc để trống</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>The parent</source>
        <translation>Nhãn cha</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>it is not the label or under it</source>
        <translation>không phải chính nhãn đó hay nhãn nằm dưới nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/merging.py"/>
        <source>an act in it is of another project</source>
        <translation>một thao tác trong đó thuộc dự án khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>The op</source>
        <translation>Thao tác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list of objects</source>
        <translation>phải là danh sách các đối tượng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>each is what “decide” has</source>
        <translation>mỗi mục có những gì “decide” có</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a text</source>
        <translation>phải là văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a whole number</source>
        <translation>phải là số nguyên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list of pairs</source>
        <translation>phải là danh sách các cặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list of story, start, end</source>
        <translation>đó là danh sách gồm câu chuyện, đầu, cuối</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list of start, end, label</source>
        <translation>phải là danh sách gồm đầu, cuối, nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list</source>
        <translation>đó là một danh sách</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/packet_opening.py"/>
        <source>it holds work that was handed in: merge it into its project</source>
        <translation>nó chứa bài đã nộp: hãy gộp nó vào dự án của nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/people.py"/>
        <source>The annotator</source>
        <translation>Người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/people.py"/>
        <source>The name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/recutting.py"/>
        <source>The language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/searching.py"/>
        <source>The query</source>
        <translation>Nội dung cần tìm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/searching.py"/>
        <source>The mode</source>
        <translation>Cách tìm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/searching.py"/>
        <source>The fold</source>
        <translation>Điều được bỏ qua</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>Repeats</source>
        <translation>Lặp lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>they are from 1 to 100 %, after 0 days or more</source>
        <translation>từ 1 đến 100 %, sau 0 ngày trở lên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>The overlap</source>
        <translation>Tỉ lệ trùng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>it is a percentage from 0 to 100</source>
        <translation>là số phần trăm từ 0 đến 100</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>The copies</source>
        <translation>Số người cho mỗi câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>they are 2 or more</source>
        <translation>từ 2 trở lên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/splitting.py"/>
        <source>The split</source>
        <translation>Phép chia tập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/story_labelling.py"/>
        <source>it is that of no other label on a story</source>
        <translation>không trùng mã của nhãn câu chuyện khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/user_words.py"/>
        <source>A word</source>
        <translation>Một từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/backup.py"/>
        <source>the disk is full</source>
        <translation>đĩa đã đầy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/checking/file_rules.py"/>
        <source>it does not say which project it is</source>
        <translation>tệp không cho biết là dự án nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/engine.py"/>
        <source>it was opened for reading only</source>
        <translation>tệp được mở chỉ để đọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/engine.py"/>
        <source>the transaction was lost</source>
        <translation>giao dịch bị mất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/foreign.py"/>
        <source>an act is not what its id says</source>
        <translation>một thao tác không đúng với mã của nó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/opening.py"/>
        <source>it is of an older schema and must be upgraded first</source>
        <translation>tệp theo lược đồ cũ và phải nâng cấp trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/opening.py"/>
        <source>the file is write-protected</source>
        <translation>tệp bị chống ghi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/opening.py"/>
        <source>its first bytes are not those of a project</source>
        <translation>các byte đầu không phải của một dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/outbox.py"/>
        <source>too many windows have this project open</source>
        <translation>quá nhiều cửa sổ đang mở dự án này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/restore.py"/>
        <source>the restored rows differ from the journal</source>
        <translation>các dòng đã khôi phục khác với nhật ký</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/server/faults.py"/>
        <source>somebody else’s work is being saved there</source>
        <translation>công việc của người khác đang được lưu ở đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/server/faults.py"/>
        <source>the server took too long</source>
        <translation>máy chủ phản hồi quá lâu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/server/opening.py"/>
        <source>the upgrade lost something</source>
        <translation>việc nâng cấp làm mất dữ liệu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/upgrade.py"/>
        <source>its rows do not follow from its journal</source>
        <translation>các hàng của nó không khớp với nhật ký</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/upgrade.py"/>
        <source>its last acts are still in the -wal file</source>
        <translation>các thao tác cuối còn nằm trong tệp -wal</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/atomic.py"/>
        <source>it is a folder</source>
        <translation>đó là một thư mục</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/atomic.py"/>
        <source>it is not a plain file</source>
        <translation>đó không phải tệp thường</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/atomic.py"/>
        <source>it is write-protected</source>
        <translation>bị chống ghi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/atomic.py"/>
        <source>it is a project or another database</source>
        <translation>đó là một dự án hoặc cơ sở dữ liệu khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/decoding.py"/>
        <source>The encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/drafts.py"/>
        <source>it is a file; a folder or a zip file is needed</source>
        <translation>đó là một tệp; cần thư mục hoặc tệp zip</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/drafts.py"/>
        <source>it is a folder with other files in it</source>
        <translation>đó là thư mục có tệp khác bên trong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it has other parts than a packet</source>
        <translation>nó có các phần khác với một gói việc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it does not hold as many acts as it says</source>
        <translation>số thao tác trong đó không đúng như nó ghi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it does not end as a packet does; it may be cut short</source>
        <translation>phần cuối không giống gói việc; có thể nó bị cắt cụt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>its bytes are not those that were sealed</source>
        <translation>các byte của nó không phải là những byte đã được niêm phong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>its manifest is not one</source>
        <translation>bản kê của nó không hợp lệ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it is not a whole zip</source>
        <translation>nó không phải là tệp zip toàn vẹn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it has no manifest</source>
        <translation>nó không có bản kê</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>its manifest is of something else</source>
        <translation>bản kê của nó thuộc về thứ khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/parquet.py"/>
        <source>its tokens and their marks differ in number</source>
        <translation>số token và số dấu của nó khác nhau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/parquet.py"/>
        <source>its text is no text</source>
        <translation>văn bản của nó không phải là chữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/pdf.py"/>
        <source>the PDF is damaged: its pages form a loop</source>
        <translation>tệp PDF bị hỏng: các trang tạo thành vòng lặp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/qdpx.py"/>
        <source>a source lies outside the project</source>
        <translation>một nguồn nằm ngoài dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/qdpx.py"/>
        <source>the text of a source is missing</source>
        <translation>thiếu văn bản của một nguồn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/qdpx.py"/>
        <source>a source has no plain text</source>
        <translation>một nguồn không có văn bản thuần</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/registry.py"/>
        <source>the zip is damaged: it does not begin as one</source>
        <translation>tệp zip bị hỏng: phần đầu không phải của zip</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/tables.py"/>
        <source>What a column is</source>
        <translation>Vai trò của cột</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/tables.py"/>
        <source>A column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/tag_table.py"/>
        <source>its columns are not those of a table of tags</source>
        <translation>các cột không phải của bảng đoạn gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/uima.py"/>
        <source>it has no sofa with a text</source>
        <translation>không có sofa nào có văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/uima.py"/>
        <source>there is no sofa of this id</source>
        <translation>không có sofa nào mang id này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/xlsx.py"/>
        <source>it has no sheet</source>
        <translation>không có trang tính nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/xlsx.py"/>
        <source>it has a cell outside the rows</source>
        <translation>có ô nằm ngoài các hàng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/xlsx.py"/>
        <source>its cells are not in the order of columns</source>
        <translation>các ô không theo thứ tự cột</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/xlsx.py"/>
        <source>a cell names a text that is not there</source>
        <translation>một ô trỏ tới đoạn chữ không tồn tại</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>The project could not be opened</source>
        <translation>Không mở được dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>New project</source>
        <translation>Dự án mới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>Storymark projects (*{suffix})</source>
        <translation>Dự án Storymark (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>Open a project</source>
        <translation>Mở dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>New project for these stories</source>
        <translation>Dự án mới cho các câu chuyện này</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>%Ln acts were not saved last time</source>
        <translation>
            <numerusform>%Ln thao tác chưa được lưu lần trước</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>They were kept in a rescue file. Do them now? Nothing is lost if you wait.</source>
        <translation>Chúng được giữ trong tệp cứu hộ. Thực hiện ngay? Để sau cũng không mất gì.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>Do them now</source>
        <translation>Thực hiện ngay</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>{done} acts are saved now, {refused} could not be done any more.</source>
        <translation>Đã lưu {done} thao tác, {refused} thao tác không còn thực hiện được.</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue_model.py"/>
        <source>{n} to decide</source>
        <translation>{n} chỗ cần quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue_model.py"/>
        <source>To judge</source>
        <translation>Cần xét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue_model.py"/>
        <source>sentence {n}</source>
        <translation>câu {n}</translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <location filename="../../desktop/storymark/ui/reader/quick_bar.py"/>
        <source>{count} more</source>
        <translation>{count} nhãn nữa</translation>
    </message>
</context>
<context>
    <name>ReasonsSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Reasons that come back</source>
        <translation>Lý do lặp lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>These reasons were given at least {n} times for one label. What was decided there can become examples of the label.</source>
        <translation>Những lý do này được nêu ít nhất {n} lần cho một nhãn. Điều đã quyết định ở đó có thể thành ví dụ của nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>No reason has come back {n} times for one label yet.</source>
        <translation>Chưa có lý do nào lặp lại {n} lần cho một nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Added to the label</source>
        <translation>Đã thêm vào nhãn</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>{label}: {cause}, %Ln times</source>
        <translation>
            <numerusform>{label}: {cause}, %Ln lần</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Right: {quotes}</source>
        <translation>Đúng: {quotes}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Wrong: {quotes}</source>
        <translation>Sai: {quotes}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Show the first place</source>
        <translation>Xem chỗ đầu tiên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Add to the label’s examples</source>
        <translation>Thêm vào ví dụ của nhãn</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome_parts.py"/>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome_parts.py"/>
        <source>1 story</source>
        <translation>1 câu chuyện</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/pages/welcome_parts.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln câu chuyện</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>project</source>
        <translation>dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>annotator</source>
        <translation>người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>story</source>
        <translation>câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>sentences</source>
        <translation>câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>layer</source>
        <translation>lớp gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>tag</source>
        <translation>đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>label</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>label_set</source>
        <translation>bộ nhãn</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/remarks.py"/>
        <source>Remark kept.</source>
        <translation>Đã giữ nhận xét.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Boundary</source>
        <translation>Ranh giới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Edge mark</source>
        <translation>Dấu ở mép</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Nested</source>
        <translation>Lồng nhau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Split</source>
        <translation>Tách</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Label and boundary</source>
        <translation>Nhãn và ranh giới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Complex</source>
        <translation>Phức tạp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Agreed</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Open</source>
        <translation>Còn mở</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Decided</source>
        <translation>Đã quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Changed since decided</source>
        <translation>Đã đổi sau quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Two decisions</source>
        <translation>Hai quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Agreed, to check</source>
        <translation>Đồng thuận, cần kiểm tra</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>union</source>
        <translation>hợp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>overlap</source>
        <translation>giao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>another label</source>
        <translation>nhãn khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>other edges</source>
        <translation>ranh giới khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>split</source>
        <translation>tách</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>several</source>
        <translation>nhiều phương án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>added</source>
        <translation>thêm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>no tag</source>
        <translation>không gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>later</source>
        <translation>để sau</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>returned</source>
        <translation>trả lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>to check</source>
        <translation>cần kiểm tra</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Gap in the guideline</source>
        <translation>Hướng dẫn còn thiếu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Ambiguous text</source>
        <translation>Văn bản mơ hồ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Slip</source>
        <translation>Sơ suất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Label not known well</source>
        <translation>Chưa nắm rõ nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Rule for edges</source>
        <translation>Quy tắc ranh giới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Edge case</source>
        <translation>Trường hợp hiếm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Matter of opinion</source>
        <translation>Tùy quan điểm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Remark</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Must fix</source>
        <translation>Phải sửa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Guideline</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>decided alike</source>
        <translation>quyết định tương tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>all agree</source>
        <translation>mọi người đồng thuận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>by majority</source>
        <translation>theo đa số</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>one annotator preferred</source>
        <translation>ưu tiên một người gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>by weighted votes</source>
        <translation>theo phiếu có trọng số</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Tags are gone</source>
        <translation>Đoạn gán không còn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Returned</source>
        <translation>Đã trả lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>To judge</source>
        <translation>Cần xét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>sentence {n}</source>
        <translation>câu {n}</translation>
    </message>
</context>
<context>
    <name>ReviewAccessible</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/accessible.py"/>
        <source>Sentence {number} of {all}</source>
        <translation>Câu {number} trên {all}</translation>
    </message>
</context>
<context>
    <name>ReviewActs</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>This is the last disagreement.</source>
        <translation>Đây là điểm bất đồng cuối.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>This is the first disagreement.</source>
        <translation>Đây là điểm bất đồng đầu tiên.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>All places of the list are decided in this story. N opens the next one.</source>
        <translation>Mọi chỗ trong danh sách của câu chuyện này đã được quyết định. N mở câu chuyện kế tiếp.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>All disagreements of this story are decided. N opens the next one.</source>
        <translation>Mọi điểm bất đồng của câu chuyện này đã được quyết định. N mở câu chuyện tiếp theo.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>The list ends here.</source>
        <translation>Danh sách kết thúc ở đây.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>There is no such span here.</source>
        <translation>Ở đây không có khoảng như vậy.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Decided: {what}</source>
        <translation>Đã quyết định: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>There is no candidate {n}.</source>
        <translation>Không có phương án {n}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Nobody prevails here: take a candidate, or another way.</source>
        <translation>Ở đây không ai chiếm đa số: hãy lấy một phương án hoặc cách khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Judge first: digits give a label, X none; then Enter shows what others have.</source>
        <translation>Tự xét trước: phím số gán nhãn, X là không gán; rồi Enter để xem những người khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Judged: no tag here. Enter shows what others have.</source>
        <translation>Đã xét: không gán ở đây. Enter để xem những người khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>No label has the key {n}.</source>
        <translation>Không nhãn nào có phím {n}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Judged; the edges can be moved. Enter shows what others have.</source>
        <translation>Đã xét; có thể dời mép. Enter để xem những người khác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Keep several: digits add or remove a candidate, Enter takes them.</source>
        <translation>Giữ nhiều: phím số thêm hoặc bỏ phương án, Enter để lấy.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Put the caret where to split first: Left and Right, or a click.</source>
        <translation>Trước hết đặt con trỏ ở chỗ cần tách: phím trái, phải hoặc bấm chuột.</translation>
    </message>
</context>
<context>
    <name>ReviewCanvas</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/canvas.py"/>
        <source>Text under review</source>
        <translation>Văn bản đang duyệt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/canvas.py"/>
        <source>J and K go through disagreements, digits take a candidate, Enter takes what is shown.</source>
        <translation>J và K đi qua các điểm bất đồng, phím số lấy phương án, Enter lấy điều đang hiện.</translation>
    </message>
</context>
<context>
    <name>ReviewFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/flow.py"/>
        <source>Nothing to compare yet: two people must have finished the same story.</source>
        <translation>Chưa có gì để so sánh: phải có hai người làm xong cùng một câu chuyện.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/flow.py"/>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/flow.py"/>
        <source>you are one of the annotators</source>
        <translation>bạn là một trong những người gán nhãn</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Show names</source>
        <translation>Hiện tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Hide names</source>
        <translation>Ẩn tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Judge first, then see candidates</source>
        <translation>Tự xét trước, rồi mới xem các phương án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>By rule</source>
        <translation>Theo quy tắc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Decide by rule</source>
        <translation>Quyết định theo quy tắc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Approve story</source>
        <translation>Duyệt câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Take over what all agree on, and open the next story</source>
        <translation>Lấy những gì mọi người đồng ý và mở câu chuyện tiếp theo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>%Ln annotators</source>
        <translation>
            <numerusform>%Ln người gán nhãn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln câu</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>{n} of {all} decided</source>
        <translation>Đã quyết định {n} trên {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>judge first</source>
        <translation>tự xét trước</translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Clear the filter: {what}</source>
        <translation>Xóa bộ lọc: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>{n} of {all} left</source>
        <translation>còn {n} trên {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Disagreements</source>
        <translation>Điểm bất đồng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Filter and order</source>
        <translation>Lọc và thứ tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Open</source>
        <translation>Còn mở</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Boundary</source>
        <translation>Ranh giới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Resolved  {n}</source>
        <translation>Đã giải quyết  {n}</translation>
    </message>
</context>
<context>
    <name>RightPane</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/right_pane.py"/>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/right_pane.py"/>
        <source>Tags</source>
        <translation>Đoạn gán</translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>Decide</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>Looking at the stories, {n} %</source>
        <translation>Đang xem các câu chuyện, {n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>Looking at the stories</source>
        <translation>Đang xem các câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>There is no place that this rule would decide.</source>
        <translation>Không có chỗ nào quy tắc này quyết định được.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>in %Ln stories</source>
        <translation>
            <numerusform>trong %Ln câu chuyện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln places are decided</source>
        <translation>
            <numerusform>%Ln chỗ được quyết định</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln gold tags are made</source>
        <translation>
            <numerusform>tạo %Ln đoạn gán chuẩn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln places are drawn for a look</source>
        <translation>
            <numerusform>%Ln chỗ được rút để kiểm tra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln disagreements are left to people</source>
        <translation>
            <numerusform>%Ln điểm bất đồng để người quyết định</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>What people decided stays. One undo takes all of it back.</source>
        <translation>Những gì người đã quyết định được giữ nguyên. Hoàn tác một lần là lấy lại tất cả.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Take over what all agree on, leave {n} % for a look</source>
        <translation>Lấy những gì mọi người đồng ý, để lại {n} % để xem</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Take over all that all agree on</source>
        <translation>Lấy tất cả những gì mọi người đồng ý</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Take over what more than half say</source>
        <translation>Lấy những gì quá nửa đồng ý</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Take over what votes say, weighted by estimated reliability</source>
        <translation>Nhận theo phiếu, có trọng số theo độ tin cậy ước lượng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Prefer {name}</source>
        <translation>Ưu tiên {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Statistics…</source>
        <translation>Thống kê…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Reasons that come back…</source>
        <translation>Lý do lặp lại…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>The examples are in the label. Ctrl+Z takes them back.</source>
        <translation>Các ví dụ đã vào nhãn. Ctrl+Z để rút lại.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>%Ln places decided by rule.</source>
        <translation>
            <numerusform>Đã quyết định %Ln chỗ theo quy tắc.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>%Ln left for a look.</source>
        <translation>
            <numerusform>Để lại %Ln chỗ để xem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>%Ln disagreements are still open here.</source>
        <translation>
            <numerusform>Ở đây còn %Ln điểm bất đồng.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This project is open elsewhere</source>
        <translation>Dự án này đang mở ở nơi khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>You can look at its backup of {moment}, without changing anything.</source>
        <translation>Bạn có thể xem bản sao lưu lúc {moment} của nó mà không thay đổi gì.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Open the backup read-only</source>
        <translation>Mở bản sao lưu chỉ để đọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This is the backup of {moment}. Nothing that you do here is kept.</source>
        <translation>Đây là bản sao lưu lúc {moment}. Mọi thao tác ở đây đều không được lưu.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Read-only</source>
        <translation>Chỉ đọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>{name}, backup of {moment}</source>
        <translation>{name}, bản sao lưu lúc {moment}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This copy ends at tag {here}; your last session ended at tag {then} ({moment}). A program that synchronises the folder may have put it there.</source>
        <translation>Bản này dừng ở đoạn gán {here}; phiên trước của bạn dừng ở đoạn gán {then} ({moment}). Có thể một chương trình đồng bộ thư mục đã đặt nó vào đây.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This file is older than your last session</source>
        <translation>Tệp này cũ hơn phiên làm việc trước của bạn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Go on with this copy</source>
        <translation>Làm tiếp với bản này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Close the project</source>
        <translation>Đóng dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Restore the newest backup</source>
        <translation>Khôi phục bản sao lưu mới nhất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This project is on a network drive</source>
        <translation>Dự án này nằm trên ổ mạng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Saving there is slower, and locks of network drives cannot be relied on when two people open one file. Work in a copy on this computer, and give others packets or exports.</source>
        <translation>Lưu ở đó chậm hơn, và không thể tin khóa của ổ mạng khi hai người mở cùng một tệp. Hãy làm việc trên một bản ở máy này, và gửi cho người khác gói hoặc bản xuất.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>{name} synchronises this folder</source>
        <translation>{name} đồng bộ thư mục này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>It copies the file while it is written, and may put an old copy in its place: tags get lost. Work in a copy outside of it, and put packets, exports or backups there instead.</source>
        <translation>Nó chép tệp khi đang ghi, và có thể đặt một bản cũ thay vào: các đoạn gán bị mất. Hãy làm việc trên một bản ở ngoài, và chỉ để gói, bản xuất hay bản sao lưu ở đó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Work here all the same</source>
        <translation>Vẫn làm việc ở đây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Work in a local copy</source>
        <translation>Làm việc trên bản ở máy này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Nothing was restored</source>
        <translation>Chưa khôi phục gì</translation>
    </message>
</context>
<context>
    <name>SearchFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>No label has the key {key}.</source>
        <translation>Không nhãn nào có phím {key}.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>Pick hits first: {pick} picks one, {all} all of them.</source>
        <translation>Hãy chọn trước: {pick} chọn một chỗ, {all} chọn tất cả.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>%Ln hits tagged as {label}.</source>
        <translation>
            <numerusform>Đã gán {label} cho %Ln kết quả.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>%Ln had it already.</source>
        <translation>
            <numerusform>%Ln kết quả đã có nhãn này.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>%Ln are in stories that were handed in.</source>
        <translation>
            <numerusform>%Ln kết quả nằm trong câu chuyện đã nộp.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>{key} takes it back.</source>
        <translation>{key} để hoàn tác.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>{n} s</source>
        <translation>{n} giây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Words</source>
        <translation>Từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Exact</source>
        <translation>Chính xác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>How to search</source>
        <translation>Cách tìm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Search all stories</source>
        <translation>Tìm trong mọi câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Ignore case</source>
        <translation>Không phân biệt hoa thường</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Ignore tone marks</source>
        <translation>Bỏ qua dấu thanh</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Hits</source>
        <translation>Kết quả</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln kết quả</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>{hits} in {stories}</source>
        <translation>{hits} trong {stories}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln câu chuyện</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>{n} shown</source>
        <translation>hiện {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>more are not shown</source>
        <translation>còn nữa nhưng không hiện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Type what to find; hits from all stories come as you type.</source>
        <translation>Gõ điều cần tìm; kết quả từ mọi câu chuyện hiện ra khi gõ.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>No hit fits what is ticked at the left.</source>
        <translation>Không kết quả nào hợp với lựa chọn bên trái.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Nothing found.</source>
        <translation>Không tìm thấy gì.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <location filename="../../desktop/storymark/ui/reader/frame.py"/>
        <source>Title</source>
        <translation>Nhan đề</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/frame.py"/>
        <source>Abstract</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/frame.py"/>
        <source>Body</source>
        <translation>Thân bài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/frame.py"/>
        <source>Part {number}</source>
        <translation>Phần {number}</translation>
    </message>
</context>
<context>
    <name>SelectionForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>Selection</source>
        <translation>Phần chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>tags it</source>
        <translation>gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>move its start and end</source>
        <translation>dời điểm đầu và cuối</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>takes the clause, the sentence</source>
        <translation>lấy vế câu, cả câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>clears the selection</source>
        <translation>bỏ chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>1 character</source>
        <translation>1 ký tự</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln ký tự</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>1 word</source>
        <translation>1 từ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>{words}, {characters}</source>
        <translation>{words}, {characters}</translation>
    </message>
</context>
<context>
    <name>Servers</name>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>The project could not be opened</source>
        <translation>Không mở được dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>There is no project in this database yet</source>
        <translation>Cơ sở dữ liệu này chưa có dự án nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>Make a project there</source>
        <translation>Tạo dự án ở đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>1 act of yours is kept on this computer and is sent when the server is back.</source>
        <translation>1 thao tác của bạn được giữ trên máy này và sẽ được gửi khi kết nối lại được máy chủ.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>%Ln acts of yours are kept on this computer and are sent when the server is back.</source>
        <translation>
            <numerusform>%Ln thao tác của bạn được giữ trên máy này và sẽ được gửi khi kết nối lại được máy chủ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>Nothing to change.</source>
        <translation>Không có gì để đổi.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>The stories are given. Undo takes that back.</source>
        <translation>Đã giao các câu chuyện. Hoàn tác sẽ thu lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>Finished stories are given once more, in secret. Undo takes that back.</source>
        <translation>Đã bí mật giao lại các câu chuyện đã xong. Hoàn tác sẽ thu lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>What was not begun is taken back. Undo gives it again.</source>
        <translation>Đã thu lại phần chưa bắt đầu. Hoàn tác sẽ giao lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>There is no finished story to hand in.</source>
        <translation>Không có câu chuyện nào đã xong để nộp.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>%Ln stories are handed in and read-only now.</source>
        <translation>
            <numerusform>%Ln câu chuyện đã nộp và chỉ còn đọc được.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareWork</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Given</source>
        <translation>Được giao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Begun</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Handed in</source>
        <translation>Đã nộp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Repeats</source>
        <translation>Lặp lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Self-agreement</source>
        <translation>Tự đồng thuận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>The date is a day as 2026-12-24.</source>
        <translation>Ngày viết như 2026-12-24.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Tick the people among whom the stories are dealt.</source>
        <translation>Đánh dấu những người sẽ được chia câu chuyện.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Every story is given to somebody.</source>
        <translation>Mọi câu chuyện đều đã có người.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>The overlap is from 0 to 100 %, the number of people 2 or more.</source>
        <translation>Tỉ lệ trùng từ 0 đến 100 %, số người từ 2 trở lên.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>{n} stories for each of {people} people.</source>
        <translation>{n} câu chuyện cho mỗi người trong {people} người.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>%Ln stories are tagged by several.</source>
        <translation>
            <numerusform>%Ln câu chuyện do nhiều người gán nhãn.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Who tags what</source>
        <translation>Ai gán nhãn phần nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Name of a person</source>
        <translation>Tên một người</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Which stories</source>
        <translation>Câu chuyện nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Stories that nobody has: {n}</source>
        <translation>Câu chuyện chưa ai có: {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>All stories: {n}</source>
        <translation>Mọi câu chuyện: {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Overlap in per cent</source>
        <translation>Tỉ lệ trùng, phần trăm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>People for each story of the overlap</source>
        <translation>Số người cho mỗi câu chuyện trùng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Repeats in per cent</source>
        <translation>Tỉ lệ lặp lại, phần trăm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Days before a repeat</source>
        <translation>Số ngày trước khi lặp lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Due date</source>
        <translation>Ngày hết hạn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Deal out</source>
        <translation>Chia việc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>% of them go to</source>
        <translation>% trong số đó giao cho</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>people each</source>
        <translation>người mỗi câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Once more in secret, to see whether people agree with themselves</source>
        <translation>Bí mật giao lại, để xem mỗi người có đồng thuận với chính mình không</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>% of what was finished at least</source>
        <translation>% của phần đã xong ít nhất</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>days ago</source>
        <translation>ngày trước</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Give again</source>
        <translation>Giao lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Take back what is not begun</source>
        <translation>Thu lại phần chưa bắt đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Give the stories</source>
        <translation>Giao các câu chuyện</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/widgets/sheet.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>SkipStory</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Why is the story skipped?</source>
        <translation>Vì sao bỏ qua câu chuyện?</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>The story counts as skipped, its tags stay. It can be opened again.</source>
        <translation>Câu chuyện được tính là bỏ qua, các đoạn gán vẫn còn. Có thể mở lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>The text cannot be read</source>
        <translation>Không đọc được văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Not a story of this task</source>
        <translation>Không phải câu chuyện của việc này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>In a language that I do not know</source>
        <translation>Bằng ngôn ngữ tôi không biết</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>There twice</source>
        <translation>Bị trùng</translation>
    </message>
</context>
<context>
    <name>SplitLabel</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Split “{label}”</source>
        <translation>Tách “{label}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Tick the tags that the new label gets, with Space; the others stay.</source>
        <translation>Dùng phím cách đánh dấu đoạn gán cho nhãn mới; các đoạn khác ở lại.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Name of the new label</source>
        <translation>Tên nhãn mới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Only tags with these words</source>
        <translation>Chỉ các đoạn gán có những từ này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Tags of the label</source>
        <translation>Đoạn gán của nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Move 1 tag</source>
        <translation>Chuyển 1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Move %Ln tags</source>
        <translation>
            <numerusform>Chuyển %Ln đoạn gán</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaleSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>1 left</source>
        <translation>còn 1</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>%Ln left</source>
        <translation>
            <numerusform>còn %Ln</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Nothing is older than its definition.</source>
        <translation>Không có gì cũ hơn định nghĩa.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Older than their definition</source>
        <translation>Cũ hơn định nghĩa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Enter: it still holds. A label’s key gives another label, Del deletes the tag.</source>
        <translation>Enter: vẫn đúng. Phím của nhãn đổi nhãn, Del xóa đoạn gán.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Tags and sentences to look at again</source>
        <translation>Đoạn gán và câu cần xem lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Still right</source>
        <translation>Vẫn đúng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Show in the story</source>
        <translation>Xem trong câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Read, without a tag</source>
        <translation>Đã đọc, không có đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>revision {n}</source>
        <translation>bản sửa {n}</translation>
    </message>
</context>
<context>
    <name>StateRow</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
</context>
<context>
    <name>StatisticsFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_flow.py"/>
        <source>There is nothing to count yet.</source>
        <translation>Chưa có gì để đếm.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_flow.py"/>
        <source>Statistics saved to {path}, agreement to {beside}.</source>
        <translation>Đã lưu thống kê vào {path}, mức đồng thuận vào {beside}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/statistics_flow.py"/>
        <source>%Ln pictures saved to {path}.</source>
        <translation>
            <numerusform>Đã lưu %Ln hình vào {path}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_flow.py"/>
        <source>The file could not be written: {reason}. Nothing else was changed.</source>
        <translation>Không ghi được tệp: {reason}. Không có gì khác thay đổi.</translation>
    </message>
</context>
<context>
    <name>StatisticsPages</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>A place can have several kinds: a boundary may differ and a tag be missing.</source>
        <translation>Một chỗ có thể thuộc nhiều loại: ranh giới khác nhau và thiếu đoạn gán.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>A rate that leaves its own mean for good is marked (CUSUM, from ten stories on). Gold is partly made of the annotators’ own tags.</source>
        <translation>Mức rời hẳn trung bình của chính nó được đánh dấu (CUSUM, từ mười câu chuyện). Bản chuẩn phần nào gồm đoạn gán của chính người gán nhãn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>{name}: {share} % of the tags are gold as they are, {near} overlap F1</source>
        <translation>{name}: {share} % đoạn gán là bản chuẩn nguyên vẹn, F1 chồng lấp {near}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>Nobody’s time on stories is known yet.</source>
        <translation>Chưa biết thời gian của ai trên câu chuyện.</translation>
    </message>
</context>
<context>
    <name>StatisticsSheet</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>%Ln spans</source>
        <translation>
            <numerusform>%Ln đoạn</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>no span</source>
        <translation>không có đoạn nào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>{label} · {who}</source>
        <translation>{label} · {who}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Save as CSV</source>
        <translation>Lưu thành CSV</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Folder for the pictures</source>
        <translation>Thư mục cho các hình</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Agreement and statistics</source>
        <translation>Mức đồng thuận và thống kê</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Computing the statistics… Esc stops it.</source>
        <translation>Đang tính thống kê… Esc để dừng.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Agreement</source>
        <translation>Mức đồng thuận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Label against label</source>
        <translation>Nhãn với nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Kinds and edges</source>
        <translation>Loại và ranh giới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Over time</source>
        <translation>Theo thời gian</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>People</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Spans behind a number</source>
        <translation>Các đoạn sau một con số</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Click a number, or press Enter on it: Tab and the arrow keys go there.</source>
        <translation>Nhấp một con số, hoặc nhấn Enter tại đó: Tab và phím mũi tên đưa tới đó.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Save as CSV…</source>
        <translation>Lưu thành CSV…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Save pictures…</source>
        <translation>Lưu hình…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{name} · reviewer</source>
        <translation>{name} · người duyệt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Why it is not saved</source>
        <translation>Vì sao chưa lưu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Not saved, trying again</source>
        <translation>Chưa lưu, đang thử lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved on the server {time}</source>
        <translation>Đã lưu trên máy chủ {time}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved here, 1 tag waits for the server</source>
        <translation>Đã lưu tại đây, 1 đoạn gán chờ máy chủ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved here, %Ln tags wait for the server</source>
        <translation>
            <numerusform>Đã lưu tại đây, %Ln đoạn gán chờ máy chủ</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved here, waits for the server</source>
        <translation>Đã lưu tại đây, đang chờ máy chủ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Disagreement {i} of {n}</source>
        <translation>Điểm bất đồng {i} trên {n}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln disagreements</source>
        <translation>
            <numerusform>%Ln điểm bất đồng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Gold %Ln tags</source>
        <translation>
            <numerusform>Bản chuẩn %Ln đoạn gán</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Hit {i} of {n}</source>
        <translation>Kết quả {i} trên {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Enter opens the hit in its story</source>
        <translation>Enter mở kết quả trong câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>1 label</source>
        <translation>1 nhãn</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln nhãn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln nhãn đã cất</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Sentence {i} of {n}</source>
        <translation>Câu {i}/{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>No story open</source>
        <translation>Chưa mở câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>1 character</source>
        <translation>1 ký tự</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln ký tự</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>1 word</source>
        <translation>1 từ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{words}, {characters}</source>
        <translation>{words}, {characters}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{size} selected</source>
        <translation>Đã chọn {size}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Suggestion {i} of {n}</source>
        <translation>Gợi ý {i} trên {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Tag {i} of {n}</source>
        <translation>Đoạn gán {i}/{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>a digit tags it</source>
        <translation>phím số để gán nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>a digit relabels it</source>
        <translation>phím số để đổi nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>a digit accepts it with that label</source>
        <translation>phím số chấp nhận với nhãn đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>a digit tags the sentence</source>
        <translation>phím số để gán nhãn cả câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Today {n}</source>
        <translation>Hôm nay {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{i} of {n} read</source>
        <translation>đã đọc {i}/{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>This story {time}</source>
        <translation>Câu chuyện này {time}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{i} of {n} decided</source>
        <translation>Đã quyết định {i} trên {n}</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>no title in file, its beginning shown</source>
        <translation>tệp không có nhan đề, hiện phần mở đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>This is the last story.</source>
        <translation>Đây là câu chuyện cuối cùng.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>This is the first story.</source>
        <translation>Đây là câu chuyện đầu tiên.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>Story done.</source>
        <translation>Câu chuyện đã xong.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>%Ln sentences were not read.</source>
        <translation>
            <numerusform>Còn %Ln câu chưa đọc.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>There is no other story to do.</source>
        <translation>Không còn câu chuyện nào chưa làm.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>Story skipped.</source>
        <translation>Đã bỏ qua câu chuyện.</translation>
    </message>
</context>
<context>
    <name>StoryAccessible</name>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Sentence {number} of {all}, 1 tag</source>
        <translation>Câu {number} trong {all}, 1 đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Sentence {number} of {all}, {count} tags</source>
        <translation>Câu {number} trong {all}, {count} đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>, 1 suggestion</source>
        <translation>, 1 gợi ý</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>, {count} suggestions</source>
        <translation>, {count} gợi ý</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>, corrected by hand</source>
        <translation>, đã sửa bằng tay</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>{label}: “{words}”, tag {number} of {count}</source>
        <translation>{label}: “{words}”, đoạn gán {number} trong {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Has a note</source>
        <translation>Có ghi chú</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Suggestion, {label}: “{words}”</source>
        <translation>Gợi ý, {label}: “{words}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Suggestion, {label}, {score} percent: “{words}”</source>
        <translation>Gợi ý, {label}, {score} phần trăm: “{words}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/pointer.py"/>
        <source>Corrected by hand</source>
        <translation>Đã sửa bằng tay</translation>
    </message>
</context>
<context>
    <name>StoryFigures</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>All labels</source>
        <translation>Mọi nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>{one} and {two}</source>
        <translation>{one} và {two}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>Observed agreement on sentences; pairs by span F1, exact match. Coefficients belong to the project.</source>
        <translation>Đồng thuận quan sát được theo câu; từng cặp theo F1 của khoảng, khớp chính xác. Hệ số thuộc về cả dự án.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>After discussion.</source>
        <translation>Sau thảo luận.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>nobody tagged</source>
        <translation>không ai gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>none</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>StoryFilter</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Flagged</source>
        <translation>Có cờ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Without a tag</source>
        <translation>Chưa có đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Seen, nothing to tag</source>
        <translation>Đã đọc, không có gì để gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Given to me</source>
        <translation>Được giao cho tôi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>As added</source>
        <translation>Theo thứ tự thêm vào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>By title</source>
        <translation>Theo tiêu đề</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Last worked on first</source>
        <translation>Vừa làm lên đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Most tags first</source>
        <translation>Nhiều đoạn gán lên đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Most time first</source>
        <translation>Nhiều thời gian lên đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Longest first</source>
        <translation>Dài nhất lên đầu</translation>
    </message>
</context>
<context>
    <name>StoryFilterMenu</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>&amp;Label</source>
        <translation>&amp;Nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Any label</source>
        <translation>Nhãn bất kỳ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>L&amp;anguage</source>
        <translation>Ngôn n&amp;gữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Unknown</source>
        <translation>Không rõ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Any language</source>
        <translation>Ngôn ngữ bất kỳ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>&amp;Show all stories as added</source>
        <translation>&amp;Hiện mọi câu chuyện theo thứ tự thêm vào</translation>
    </message>
</context>
<context>
    <name>StoryHead</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Text options</source>
        <translation>Tùy chọn văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Focus mode</source>
        <translation>Chế độ tập trung</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Reopen</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Take the story up again</source>
        <translation>Làm tiếp câu chuyện này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Story done, open the next one to do</source>
        <translation>Xong câu chuyện, mở câu chuyện chưa làm kế tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>1 sentence</source>
        <translation>1 câu</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln câu</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>1 character</source>
        <translation>1 ký tự</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln ký tự</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>1 word</source>
        <translation>1 từ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryLabelsSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/story_labels.py"/>
        <source>The story as a whole</source>
        <translation>Cả câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/story_labels.py"/>
        <source>Attributes of the story</source>
        <translation>Thuộc tính của câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/story_labels.py"/>
        <source>A label’s key ticks it. Each tick is saved at once and can be undone.</source>
        <translation>Phím của nhãn để đánh dấu. Mỗi dấu được lưu ngay và hoàn tác được.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/story_labels.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>StoryLanguageMenu</name>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>Language of the stor&amp;y</source>
        <translation>Ngôn ngữ của câu chu&amp;yện</translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Filter stories</source>
        <translation>Lọc câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Titles and ids; case and tone marks do not matter</source>
        <translation>Nhan đề và mã; không phân biệt hoa thường và dấu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>To do</source>
        <translation>Chưa làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Open</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Stories</source>
        <translation>Câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Filter and sort</source>
        <translation>Lọc và sắp xếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Show all stories as added</source>
        <translation>Hiện mọi câu chuyện theo thứ tự thêm vào</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>No story fits the filter</source>
        <translation>Không câu chuyện nào khớp bộ lọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>No stories yet</source>
        <translation>Chưa có câu chuyện</translation>
    </message>
</context>
<context>
    <name>StoryQuestions</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>What stories are asked</source>
        <translation>Những điều hỏi về câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Each is a field of the sheet on the story as a whole, and stands in its metadata.</source>
        <translation>Mỗi mục là một ô trong bảng về cả câu chuyện và nằm trong siêu dữ liệu của câu chuyện.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>StoryRows</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>1 tag</source>
        <translation>1 đoạn gán</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>1 sentence</source>
        <translation>1 câu</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln câu</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>To do</source>
        <translation>Chưa làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Open</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Skipped</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Handed in</source>
        <translation>Đã nộp bài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>seen, nothing to tag</source>
        <translation>đã đọc, không có gì để gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>{read} of {all} read</source>
        <translation>đã đọc {read} trên {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Flagged</source>
        <translation>Có cờ</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <location filename="../../desktop/storymark/ui/reader/story_view.py"/>
        <source>Story</source>
        <translation>Câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/story_view.py"/>
        <source>Overview of the tags</source>
        <translation>Toàn cảnh các đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/story_view.py"/>
        <source>Labels for the selection</source>
        <translation>Nhãn cho phần chọn</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Accepted.</source>
        <translation>Đã chấp nhận.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Rejected.</source>
        <translation>Đã từ chối.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>There are no suggestions that sure in this story.</source>
        <translation>Câu chuyện này không có gợi ý nào chắc như vậy.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>%Ln suggestions accepted.</source>
        <translation>
            <numerusform>Đã chấp nhận %Ln gợi ý.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Suggestions are shown.</source>
        <translation>Gợi ý đang hiện.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Suggestions are not shown.</source>
        <translation>Gợi ý đang ẩn.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>{accept} accepts this suggestion, {reject} rejects it.</source>
        <translation>{accept} chấp nhận gợi ý này, {reject} từ chối.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Suggestions are not shown; {key} shows them.</source>
        <translation>Gợi ý đang ẩn; {key} để hiện.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>There are no suggestions in this story.</source>
        <translation>Câu chuyện này không có gợi ý.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>1 suggestion left.</source>
        <translation>Còn 1 gợi ý.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>%Ln suggestions left.</source>
        <translation>
            <numerusform>Còn %Ln gợi ý.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Reject</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>accept with another label</source>
        <translation>chấp nhận với nhãn khác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>fix the edges, then accept</source>
        <translation>sửa hai mép rồi chấp nhận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>next suggestion or tag</source>
        <translation>gợi ý hoặc đoạn gán kế tiếp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Decided here</source>
        <translation>Đã quyết định ở đây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Suggestion {n} of {all}</source>
        <translation>Gợi ý {n} trên {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Sentence {n}</source>
        <translation>Câu {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>1 word</source>
        <translation>1 từ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Suggested by {name}. It is no tag until you accept it.</source>
        <translation>{name} gợi ý. Chưa phải đoạn gán cho đến khi bạn chấp nhận.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>{accepted} accepted · {rejected} rejected</source>
        <translation>{accepted} chấp nhận · {rejected} từ chối</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>1 suggestion left in this story</source>
        <translation>Còn 1 gợi ý trong câu chuyện này</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>%Ln suggestions left in this story</source>
        <translation>
            <numerusform>Còn %Ln gợi ý trong câu chuyện này</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>from {names}</source>
        <translation>từ {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>{count} below {percent} %</source>
        <translation>{count} dưới {percent} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>Show above</source>
        <translation>Hiện từ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>Show suggestions with this score and more</source>
        <translation>Hiện gợi ý có điểm từ mức này trở lên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>Accept all ≥ {n}</source>
        <translation>Chấp nhận mọi gợi ý ≥ {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>Accept all</source>
        <translation>Chấp nhận tất cả</translation>
    </message>
</context>
<context>
    <name>TagForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Selected tag</source>
        <translation>Đoạn gán đang chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Undo the last change of this tag</source>
        <translation>Hoàn tác thay đổi cuối của đoạn gán này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Delete the tag</source>
        <translation>Xóa đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Confidence</source>
        <translation>Độ chắc chắn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Low</source>
        <translation>Thấp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Medium</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>High</source>
        <translation>Cao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Sentence {n}</source>
        <translation>Câu {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>1 word</source>
        <translation>1 từ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_list.py"/>
        <source>Tags in this story</source>
        <translation>Đoạn gán trong câu chuyện này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_list.py"/>
        <source>Sort by label</source>
        <translation>Xếp theo nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_list.py"/>
        <source>Sort by place in the text</source>
        <translation>Xếp theo vị trí trong văn bản</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>skipped: {reason}</source>
        <translation>bỏ qua: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>skipped</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>The label of this tag asks for no attributes.</source>
        <translation>Nhãn của đoạn gán này không có thuộc tính nào.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>Story flagged.</source>
        <translation>Đã gắn cờ câu chuyện.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>Flag removed.</source>
        <translation>Đã bỏ cờ.</translation>
    </message>
</context>
<context>
    <name>TeamWork</name>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>removed</source>
        <translation>đã xóa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>There: {version}</source>
        <translation>Ở đó: {version}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>Yours: {version}</source>
        <translation>Của bạn: {version}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>This tag was changed meanwhile</source>
        <translation>Đoạn gán này đã được sửa trong lúc đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>Take mine</source>
        <translation>Lấy bản của tôi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>Keep what is there</source>
        <translation>Giữ bản ở đó</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>confidence low</source>
        <translation>độ chắc chắn thấp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>confidence medium</source>
        <translation>độ chắc chắn vừa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>confidence high</source>
        <translation>độ chắc chắn cao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>1 tag from last time is sent to the server now.</source>
        <translation>1 đoạn gán từ lần trước đang được gửi lên máy chủ.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>%Ln tags from last time are sent to the server now.</source>
        <translation>
            <numerusform>%Ln đoạn gán từ lần trước đang được gửi lên máy chủ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>now</source>
        <translation>vừa xong</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>{n} m</source>
        <translation>{n} phút</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>{n} h</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>Yesterday</source>
        <translation>Hôm qua</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>due today</source>
        <translation>hạn hôm nay</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>late, {day}</source>
        <translation>trễ, {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>due {day}</source>
        <translation>hạn {day}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>{day} {month} {year}</source>
        <translation>{day} {month}, {year}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>Chinese</source>
        <translation>Tiếng Trung</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>English</source>
        <translation>Tiếng Anh</translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>The sentences come out as they are.</source>
        <translation>Các câu vẫn như cũ.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>The sentences were cut anew. {key} takes it back.</source>
        <translation>Đã cắt lại các câu. {key} để hoàn tác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>Select the words first.</source>
        <translation>Hãy chọn các từ trước.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>“{words}” is one word from now on.</source>
        <translation>Từ nay “{words}” là một từ.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>Sentence split. {key} takes it back.</source>
        <translation>Đã chia câu. {key} để hoàn tác.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>Sentences joined. {key} takes it back.</source>
        <translation>Đã ghép câu. {key} để hoàn tác.</translation>
    </message>
</context>
<context>
    <name>TextOptions</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Line pitch</source>
        <translation>Giãn dòng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Line length</source>
        <translation>Độ dài dòng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Reading font</source>
        <translation>Phông chữ đọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Contrast</source>
        <translation>Tương phản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Motion</source>
        <translation>Chuyển động</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Interface</source>
        <translation>Cỡ giao diện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Text options</source>
        <translation>Tùy chọn văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Normal</source>
        <translation>Thường</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Compact</source>
        <translation>Khít</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Sans</source>
        <translation>Không chân</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Serif</source>
        <translation>Có chân</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Narrow</source>
        <translation>Hẹp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Wide</source>
        <translation>Rộng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>High</source>
        <translation>Cao</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Reduced</source>
        <translation>Giảm bớt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Project {name}</source>
        <translation>Dự án {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Search or run a command</source>
        <translation>Tìm kiếm hoặc chạy lệnh</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Keys and help</source>
        <translation>Phím tắt và trợ giúp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Tagging as {name}. Click to change</source>
        <translation>Đang gán nhãn với tên {name}. Nhấp để đổi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Workspaces</source>
        <translation>Không gian làm việc</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>Tag words first: then the same words elsewhere in the story are tagged.</source>
        <translation>Hãy gán nhãn từ ngữ trước: sau đó cùng từ ngữ ấy ở chỗ khác trong câu chuyện được gán.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>These words stand nowhere else in the story, or are tagged there.</source>
        <translation>Trong câu chuyện không còn chỗ nào khác có những từ này, hoặc ở đó đã được gán.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>The same words stand in sentence {n}, too.</source>
        <translation>Câu {n} cũng có những từ này.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>The same words stand in %Ln other places, too.</source>
        <translation>
            <numerusform>%Ln chỗ khác cũng có những từ này.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>Tag them there, too ({key})</source>
        <translation>Gán cả ở đó ({key})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>Tagged in sentence {n}, too.</source>
        <translation>Đã gán cả ở câu {n}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>Tagged in %Ln other places, too.</source>
        <translation>
            <numerusform>Đã gán cả ở %Ln chỗ khác.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>tag “{quote}”</source>
        <translation>gán nhãn “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>another label</source>
        <translation>đổi nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>moved edges</source>
        <translation>dời hai đầu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>deleted tag</source>
        <translation>xóa đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>many tags at once</source>
        <translation>nhiều đoạn gán cùng lúc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>accepted suggestion “{quote}”</source>
        <translation>chấp nhận gợi ý “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>rejected suggestion “{quote}”</source>
        <translation>bỏ gợi ý “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>confidence</source>
        <translation>độ chắc chắn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>attributes</source>
        <translation>thuộc tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>status of the story</source>
        <translation>trạng thái câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>flag</source>
        <translation>gắn cờ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>sentence split</source>
        <translation>chia câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>sentences joined</source>
        <translation>ghép câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>sentences cut anew</source>
        <translation>cắt lại câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>name of a label</source>
        <translation>tên nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>label put away</source>
        <translation>lưu trữ nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>labels merged</source>
        <translation>gộp nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>new label</source>
        <translation>nhãn mới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>change of a label</source>
        <translation>sửa nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>place of a label</source>
        <translation>chỗ của nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>deleted label</source>
        <translation>nhãn đã xóa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>label split</source>
        <translation>tách nhãn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>confirmed tag</source>
        <translation>đoạn gán đã xác nhận</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>attributes of the story</source>
        <translation>thuộc tính của câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>what stories are asked</source>
        <translation>những điều hỏi về câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>label of the story</source>
        <translation>nhãn của câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>conflict resolved</source>
        <translation>giải quyết xung đột</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>restored state</source>
        <translation>khôi phục trạng thái</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>decision on “{quote}”</source>
        <translation>quyết định về “{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>decisions by rule or alike</source>
        <translation>các quyết định theo quy tắc hoặc tương tự</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>remark</source>
        <translation>nhận xét</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>merge taken back</source>
        <translation>rút lại lần gộp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>work given</source>
        <translation>giao việc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>work returned</source>
        <translation>trả lại bài</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>one person</source>
        <translation>cùng một người</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>own tags made like gold</source>
        <translation>sửa đoạn gán theo bản chuẩn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>names shown or hidden</source>
        <translation>hiện hoặc ẩn tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>own words of the project</source>
        <translation>từ riêng của dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>Undone: {act}</source>
        <translation>Đã hoàn tác: {act}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>Done again: {act}</source>
        <translation>Đã làm lại: {act}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>Undo and redo need the server; what you did is kept here.</source>
        <translation>Hoàn tác và làm lại cần máy chủ; những gì bạn làm được giữ tại đây.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>The last act was in this story: press again to undo it</source>
        <translation>Thao tác cuối nằm trong câu chuyện này: nhấn lần nữa để hoàn tác</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>That act was in this story: press again to do it again</source>
        <translation>Thao tác đó nằm trong câu chuyện này: nhấn lần nữa để làm lại</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Tag what people say in their stories, sentence by sentence.</source>
        <translation>Gán nhãn từng câu những điều người ta nói trong câu chuyện của mình.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>New project</source>
        <translation>Dự án mới</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>One file on disk, saved as you work</source>
        <translation>Một tệp trên đĩa, tự lưu khi làm việc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Open a project</source>
        <translation>Mở dự án</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Open from a server</source>
        <translation>Mở từ máy chủ</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>PostgreSQL, several people at once</source>
        <translation>PostgreSQL, nhiều người cùng làm một lúc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Try the sample</source>
        <translation>Thử dự án mẫu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Two stories, four labels, five minutes</source>
        <translation>Hai câu chuyện, bốn nhãn, năm phút</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Drop text, JSONL or a folder here</source>
        <translation>Thả văn bản, JSONL hoặc thư mục vào đây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Nothing leaves this computer</source>
        <translation>Không có gì rời khỏi máy này</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Recent</source>
        <translation>Gần đây</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Your name on the tags</source>
        <translation>Tên bạn trên các đoạn gán</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Reviewers see who tagged what. Kept in the project file only.</source>
        <translation>Người duyệt thấy ai đã gán nhãn gì. Chỉ lưu trong tệp dự án.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Reading font</source>
        <translation>Phông chữ đọc</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Sans</source>
        <translation>Không chân</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Serif</source>
        <translation>Có chân</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Words of Vietnamese and Chinese</source>
        <translation>Tách từ tiếng Việt và tiếng Trung</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Built in, works offline</source>
        <translation>Có sẵn, không cần mạng</translation>
    </message>
</context>
<context>
    <name>_Columns</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Sent.</source>
        <comment>short for sentence, over numbers</comment>
        <translation>Câu</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Story</source>
        <translation>Câu chuyện</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>in story order</source>
        <translation>theo thứ tự câu chuyện</translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/inspector.py"/>
        <source>Select a tag to see its label, note and history here.</source>
        <translation>Chọn một đoạn gán để xem nhãn, ghi chú và lịch sử ở đây.</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>_Recovery</name>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Replay the journal</source>
        <translation>Phát lại nhật ký</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>All checks pass</source>
        <translation>Mọi kiểm tra đều đạt</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Its parts do not fit together, as after a power cut or on a failing disk. Your work up to {moment} is safe. Choose what to open; the damaged file is kept beside it, as it is.</source>
        <translation>Các phần của tệp không khớp nhau, như sau khi mất điện hoặc do đĩa hỏng. Công việc của bạn đến {moment} vẫn an toàn. Hãy chọn bản để mở; tệp hỏng được giữ nguyên bên cạnh.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>{recovered} of {later} acts after the backup were recovered.</source>
        <translation>Đã cứu {recovered} trên {later} thao tác sau bản sao lưu.</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Cannot be read</source>
        <translation>Không đọc được</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Damaged</source>
        <translation>Bị hỏng</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>, {n} fewer</source>
        <translation>, ít hơn {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup before an import</source>
        <translation>Bản sao lưu trước khi nhập</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup before a merge</source>
        <translation>Bản sao lưu trước khi gộp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup before a repair</source>
        <translation>Bản sao lưu trước khi sửa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup before an upgrade</source>
        <translation>Bản sao lưu trước khi nâng cấp</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln đoạn gán</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln câu chuyện</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Choice</source>
        <translation>Lựa chọn</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Yes or no</source>
        <translation>Có hoặc không</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Name of the attribute</source>
        <translation>Tên thuộc tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Kind of the attribute</source>
        <translation>Loại thuộc tính</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Choices, with commas between them</source>
        <translation>Các lựa chọn, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Take the attribute out</source>
        <translation>Bỏ thuộc tính</translation>
    </message>
</context>
</TS>
