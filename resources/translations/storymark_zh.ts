<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Tag what people say in their stories, sentence by sentence.</source>
        <translation>逐句标注人们在故事中说的话。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Free software under the MIT licence. Nothing you read or tag leaves this computer.</source>
        <translation>依据 MIT 许可证发布的自由软件。您阅读和标注的一切都不会离开这台电脑。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Versions</source>
        <translation>版本信息</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>This project</source>
        <translation>本项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Built with</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Saving</source>
        <translation>保存方式</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>Damage seen</source>
        <translation>已发现的损坏</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/about.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Tag</source>
        <translation>标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Sentences and words</source>
        <translation>句子与词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Story</source>
        <translation>故事(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Tag</source>
        <translation>标注(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_spec.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Word back</source>
        <translation>后退一个词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Word forward</source>
        <translation>前进一个词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Word back, forward</source>
        <translation>后退、前进一个词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Character back</source>
        <translation>后退一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Character forward</source>
        <translation>前进一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Character back, forward</source>
        <translation>后退、前进一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Clause back</source>
        <translation>后退一个分句</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Clause forward</source>
        <translation>前进一个分句</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Clause back, forward</source>
        <translation>后退、前进一个分句</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Line up</source>
        <translation>上移一行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Line down</source>
        <translation>下移一行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Line up, down</source>
        <translation>上移、下移一行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start of the sentence</source>
        <translation>句首</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>End of the sentence</source>
        <translation>句尾</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start, end of the sentence</source>
        <translation>句子开头、末尾</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Page up</source>
        <translation>上翻一页</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Page down</source>
        <translation>下翻一页</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Page up, down</source>
        <translation>上翻、下翻一页</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start of the story</source>
        <translation>故事开头</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>End of the story</source>
        <translation>故事结尾</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start, end of the story</source>
        <translation>故事开头、结尾</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Select: {move}</source>
        <translation>选择：{move}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Tag with the label of key {number}</source>
        <translation>用按键 {number} 的标签标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Tag words or sentence, relabel a tag</source>
        <translation>标注词语或句子、更改标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Second tag with the label of key {number}</source>
        <translation>用按键 {number} 的标签再加一个标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Second tag on the same words</source>
        <translation>在相同的词上再加一个标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start edge out, in</source>
        <translation>起点外移、内移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>End edge out, in</source>
        <translation>终点外移、内移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Start edge by a character out, in</source>
        <translation>起点按字符外移、内移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>End edge by a character out, in</source>
        <translation>终点按字符外移、内移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next &amp;sentence</source>
        <translation>下一个句子(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next, previous sentence</source>
        <translation>下一个、上一个句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Previous s&amp;entence</source>
        <translation>上一个句子(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Sentence read, go on</source>
        <translation>句子已读，继续</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Next tag</source>
        <translation>下一个标注(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next, previous tag</source>
        <translation>下一个、上一个标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Previous tag</source>
        <translation>上一个标注(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next &amp;untagged sentence</source>
        <translation>下一个未标注句子(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Go to sentence…</source>
        <translation>转到句子(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Se&amp;arch all stories</source>
        <translation>搜索所有故事(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Find in the story…</source>
        <translation>在故事中查找(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Widen: word, clause, sentence</source>
        <translation>扩大：词、分句、句子(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Widen, narrow: character to paragraph</source>
        <translation>扩大、缩小：字符到段落</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Na&amp;rrow</source>
        <translation>缩小(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Clear the selection, then the tag</source>
        <translation>取消选择，再取消选中的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Copy the selected words</source>
        <translation>复制所选词语(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Label by typing…</source>
        <translation>输入标签名称(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>L&amp;ast label again</source>
        <translation>再用上一个标签(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Tag the sa&amp;me words elsewhere in the story</source>
        <translation>标注故事中别处的相同词句(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the &amp;start out</source>
        <translation>起点外移(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the start &amp;in</source>
        <translation>起点内移(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the &amp;end out</source>
        <translation>终点外移(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the en&amp;d in</source>
        <translation>终点内移(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the start out by a character</source>
        <translation>起点外移一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the start in by a character</source>
        <translation>起点内移一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the end out by a character</source>
        <translation>终点外移一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Move the end in by a character</source>
        <translation>终点内移一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Confidence</source>
        <translation>置信度(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Attri&amp;butes</source>
        <translation>属性(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>The story as a &amp;whole: labels, attributes…</source>
        <translation>整个故事：标签、属性(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Dele&amp;te the tag</source>
        <translation>删除标注(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Accept t&amp;he suggestion</source>
        <translation>接受建议(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Accept, reject a suggestion</source>
        <translation>接受、拒绝建议</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Re&amp;ject the suggestion</source>
        <translation>拒绝建议(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Accept all suggestions that are s&amp;ure</source>
        <translation>接受所有有把握的建议(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Suggestions on or o&amp;ff</source>
        <translation>显示或隐藏建议(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Guideline of the label</source>
        <translation>标签的说明(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Sp&amp;lit the sentence here</source>
        <translation>在此处拆分句子(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Split the sentence here, join with the next</source>
        <translation>在此拆分句子、与下一句合并</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Join with the next sentence</source>
        <translation>与下一个句子合并(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Cut the sentences anew</source>
        <translation>重新切分句子(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Alwa&amp;ys one word</source>
        <translation>始终作为一个词(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Choose the language of the story</source>
        <translation>选择故事的语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Done, open the next</source>
        <translation>完成并打开下一个(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Open it &amp;again</source>
        <translation>重新打开(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>S&amp;kip the story…</source>
        <translation>跳过故事(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Ne&amp;xt story to do</source>
        <translation>下一个待做的故事(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>C&amp;ompare with gold…</source>
        <translation>与金标比较(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>What &amp;reviewers decided…</source>
        <translation>审核员的裁定(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Next story</source>
        <translation>下一个故事(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next, previous story</source>
        <translation>下一个、上一个故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Previous story</source>
        <translation>上一个故事(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Flag the story</source>
        <translation>为故事加旗标(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Filter stories</source>
        <translation>筛选故事(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Filter and so&amp;rt stories…</source>
        <translation>筛选与排序故事(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Open from a ser&amp;ver…</source>
        <translation>从服务器打开(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Open the &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Import stories…</source>
        <translation>导入故事(&amp;I)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Give work to…</source>
        <translation>分派任务(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Hand in work…</source>
        <translation>提交工作(&amp;H)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Take in others’ work…</source>
        <translation>合入他人的工作(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Who tags &amp;what…</source>
        <translation>谁标注什么(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Hand in &amp;finished stories</source>
        <translation>提交已完成的故事(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Chec&amp;k project…</source>
        <translation>检查项目(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Switch &amp;annotator…</source>
        <translation>切换标注员(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Co&amp;mmands…</source>
        <translation>命令(&amp;M)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;History…</source>
        <translation>历史(&amp;H)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>F&amp;ocus mode</source>
        <translation>专注模式(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Annotate</source>
        <translation>标注(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Workspace annotate, review</source>
        <translation>标注、审核工作区</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Re&amp;view</source>
        <translation>审核(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Story list</source>
        <translation>故事列表(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Panes left, right</source>
        <translation>左、右窗格</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Labels and tags</source>
        <translation>标签与标注(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Edit the labels</source>
        <translation>编辑标签(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>O&amp;lder than their definition…</source>
        <translation>早于定义的标注(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Next &amp;pane</source>
        <translation>下一个窗格(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Larger &amp;text</source>
        <translation>放大文字(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Text larger, smaller, usual</source>
        <translation>文字放大、缩小、默认</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Usual text size</source>
        <translation>默认字号(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Te&amp;xt options…</source>
        <translation>文字选项(&amp;X)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Quick bar beside a selection</source>
        <translation>所选旁的快捷条(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Choose the language of the window</source>
        <translation>选择界面语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;Change keys…</source>
        <translation>更改快捷键(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/action_table.py"/>
        <source>&amp;About Storymark</source>
        <translation>关于 Storymark(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Next, previous disagreement</source>
        <translation>下一个、上一个分歧</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Take a candidate</source>
        <translation>采用一个候选</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold with a label</source>
        <translation>金标使用某个标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Union, overlap</source>
        <translation>并集、交集</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Start of the gold tag out, in</source>
        <translation>金标标注起点外移、内移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>End of the gold tag out, in</source>
        <translation>金标标注终点外移、内移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Start of the gold tag by a character</source>
        <translation>金标标注起点按字符移动</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>End of the gold tag by a character</source>
        <translation>金标标注终点按字符移动</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Take candidate {number}</source>
        <translation>采用候选 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold with label {number}</source>
        <translation>金标使用标签 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: start out</source>
        <translation>金标：起点外移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: start in</source>
        <translation>金标：起点内移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: end out</source>
        <translation>金标：终点外移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: end in</source>
        <translation>金标：终点内移</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: start out by a character</source>
        <translation>金标：起点外移一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: start in by a character</source>
        <translation>金标：起点内移一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: end out by a character</source>
        <translation>金标：终点外移一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Gold: end in by a character</source>
        <translation>金标：终点内移一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Next disagreement</source>
        <translation>下一个分歧(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Previous disagreement</source>
        <translation>上一个分歧(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Next &amp;undecided story</source>
        <translation>下一个未裁定的故事(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Take what is shown, go on</source>
        <translation>采用所示并继续(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Un&amp;ion</source>
        <translation>并集(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Overlap</source>
        <translation>交集(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>No tag &amp;here</source>
        <translation>此处不标注(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Keep several</source>
        <translation>保留多个(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Split the gold tag at the caret</source>
        <translation>在光标处拆分金标标注(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Return to the annotators</source>
        <translation>退回给标注员(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>R&amp;eason…</source>
        <translation>理由(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Comment</source>
        <translation>评论(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Comment &amp;for the guideline</source>
        <translation>关于指南的评论(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Decide alike</source>
        <translation>同样裁定(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Decide &amp;by rule…</source>
        <translation>按规则裁定(&amp;B)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Statistics of the re&amp;view…</source>
        <translation>审核统计(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>Filter and order of the &amp;queue…</source>
        <translation>筛选与排列队列(&amp;Q)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>&amp;Judge first, then see candidates</source>
        <translation>先判断再看候选(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review_table.py"/>
        <source>N&amp;ames shown or hidden</source>
        <translation>显示或隐藏姓名(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Tag the picked hits with the label of key {number}</source>
        <translation>用按键 {number} 的标签标注所选结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Tag the picked hits</source>
        <translation>标注所选结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Show the hit in its story</source>
        <translation>在故事中显示该结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Pick the hit, or not</source>
        <translation>选取或取消该结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Pick all hits, or none</source>
        <translation>全选或全不选结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search_table.py"/>
        <source>Pick none, then back to the story</source>
        <translation>全不选，再回到故事</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Open a project on a server</source>
        <translation>打开服务器上的项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Address of the project</source>
        <translation>项目地址</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Whoever looks after the server tells you the address. A password is asked for later.</source>
        <translation>服务器管理员会告诉您地址。密码稍后询问。</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>On sentences</source>
        <translation>按句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>On words</source>
        <translation>按词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>On characters</source>
        <translation>按字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>On stories</source>
        <translation>按故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Cohen, Fleiss, Scott, AC1</source>
        <translation>Cohen、Fleiss、Scott、AC1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Other distances, soft F1</source>
        <translation>其他距离、软 F1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Pair by pair</source>
        <translation>逐对</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>u-alpha family</source>
        <translation>u-alpha 系列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Gamma family</source>
        <translation>Gamma 系列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Estimated reliability</source>
        <translation>估计的可靠性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Independent work</source>
        <translation>独立标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>After discussion</source>
        <translation>讨论之后</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Hidden repeats</source>
        <translation>隐藏的重复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>After discussion: people had seen what others made of their work, so this is no agreement between annotators in the usual sense.</source>
        <translation>讨论之后：大家已看到他人对自己工作的意见，因此这不是通常意义上的标注员间一致性。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Everybody’s second work on a story, untouched, against their own first.</source>
        <translation>每个人对同一故事重新标注的第二次结果，与自己第一次的比较。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>0.667 and 0.8 are often named as thresholds: a convention, not a law.</source>
        <translation>0.667 和 0.8 常被当作阈值：这是惯例，不是定律。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>What is compared</source>
        <translation>比较单位</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Which work</source>
        <translation>哪部分工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>More figures</source>
        <translation>更多指标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/agreement_page.py"/>
        <source>{name}: starts the same in {start} %, ends in {end} %; in the middle {first} and {last} characters</source>
        <translation>{name}：起点相同 {start} %，终点相同 {end} %；中位偏移 {first} 和 {last} 个字符</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>No other place is known to differ in the same way.</source>
        <translation>目前没有其他以同样方式分歧的地方。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>%Ln places decided alike. Ctrl+Z takes all of them back.</source>
        <translation>
            <numerusform>已同样裁定 %Ln 处。Ctrl+Z 可全部撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>%Ln other places differ only by a mark at the edge.</source>
        <translation>
            <numerusform>另有 %Ln 处仅在边缘标点上不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>%Ln other places differ in the same way ({kinds}).</source>
        <translation>
            <numerusform>另有 %Ln 处以同样方式分歧({kinds})。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeStrip</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Decide alike</source>
        <translation>同样裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <location filename="../../desktop/storymark/ui/annotating.py"/>
        <source>Tagged “{quote}” as {label}</source>
        <translation>已将“{quote}”标注为{label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/annotating.py"/>
        <source>Tag deleted. {key} brings it back.</source>
        <translation>标注已删除。按 {key} 可恢复。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/annotating.py"/>
        <source>This label is on these very words already; that tag is selected.</source>
        <translation>这些词上已有此标签；已选中该标注。</translation>
    </message>
</context>
<context>
    <name>AttributeFields</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/attribute_fields.py"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/attribute_fields.py"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/attribute_fields.py"/>
        <source>“{text}” is no number, such as 12 or 0.25.</source>
        <translation>“{text}”不是数字，如 12 或 0.25。</translation>
    </message>
</context>
<context>
    <name>AttributesForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Attributes that a tag of this label can have</source>
        <translation>带此标签的标注可以有的属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Attributes that a story can have</source>
        <translation>故事可以有的属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Add an attribute</source>
        <translation>添加属性</translation>
    </message>
</context>
<context>
    <name>BadLineRow</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_parts.py"/>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_parts.py"/>
        <source>Skip line {n}</source>
        <translation>跳过第 {n} 行</translation>
    </message>
</context>
<context>
    <name>BlockPainter</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>Sentence {number}</source>
        <translation>句子 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>All {n} left it untagged</source>
        <translation>全部 {n} 人均未标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>All {n} agree, gold set</source>
        <translation>全部 {n} 人一致，已定金标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>All {n} agree</source>
        <translation>全部 {n} 人一致</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>To judge</source>
        <translation>待判断</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>{n} of {all} agree, gold set</source>
        <translation>{all} 人中 {n} 人一致，已定金标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>Gold set</source>
        <translation>已定金标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>No tag here</source>
        <translation>此处不标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>Gold</source>
        <translation>金标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>undecided</source>
        <translation>未裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>undecided, {letter} proposed</source>
        <translation>未裁定，建议 {letter}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>undecided, no tag proposed</source>
        <translation>未裁定，建议不标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/painting.py"/>
        <source>no tag here</source>
        <translation>此处不标注</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/cards.py"/>
        <source>{n} of {all}</source>
        <translation>{n}/{all}</translation>
    </message>
</context>
<context>
    <name>ChangeKeys</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Change keys</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Enter on a line, then press the new key.</source>
        <translation>在一行上按 Enter，再按新的按键。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Find an act or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Acts and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Press a new key</source>
        <translation>按下新按键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Usual key</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>All usual keys</source>
        <translation>全部默认按键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Give it here</source>
        <translation>用于此操作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Press the new key for “{act}”. Esc leaves it.</source>
        <translation>请按“{act}”的新按键。按 Esc 保持不变。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>Vietnamese typing programs rewrite {key} before it arrives. Press another.</source>
        <translation>越南语输入程序会在 {key} 到达前改写它。请按其他键。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>{key} belongs to the system. Press another.</source>
        <translation>{key} 由系统占用。请按其他键。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>” and “</source>
        <translation>”和“</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>{key} is the key of “{owners}”, and you want it for “{act}”.</source>
        <translation>{key} 是“{owners}”的按键，您想把它用于“{act}”。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/change_keys.py"/>
        <source>“{act}” has no key now. Give it another.</source>
        <translation>“{act}”现在没有按键。请另设一个。</translation>
    </message>
</context>
<context>
    <name>CheckFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/check_flow.py"/>
        <source>A team’s project is checked where a command can be typed: storymark check {path}</source>
        <translation>团队项目请在能输入命令的地方检查：storymark check {path}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/check_flow.py"/>
        <source>The check is through: the project is in order.</source>
        <translation>检查完毕：项目一切正常。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/check_flow.py"/>
        <source>The check found %Ln things. Check project shows them.</source>
        <translation>
            <numerusform>检查发现 %Ln 处问题。选择“检查项目”即可查看。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/check_flow.py"/>
        <source>The project is being checked; you can work on.</source>
        <translation>正在检查项目；您可以继续工作。</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Check project</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Mending…</source>
        <translation>正在修复…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Work on meanwhile</source>
        <translation>先继续工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Mend</source>
        <translation>修复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Making a copy to look through; work goes on</source>
        <translation>正在制作供检查的副本；工作照常进行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Reading the journal</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Comparing everything with the journal</source>
        <translation>正在将全部内容与日志比对</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Looking at stories, texts and tags</source>
        <translation>正在查看故事、文本和标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Making the tables anew from the journal</source>
        <translation>正在根据日志重建数据表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Making a backup, then mending</source>
        <translation>正在备份，随后修复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Beginning</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>{step}, {n} %</source>
        <translation>{step}，{n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>The project is in order: the file, its journal, every text, tag and quotation.</source>
        <translation>项目一切正常：文件、日志，以及每篇文本、每个标注和引文。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln things are not as they should be</source>
        <translation>
            <numerusform>%Ln 处与应有的状态不符</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Mend makes a backup first. What was written is corrected by acts that the history can take back; all else is made anew from the journal.</source>
        <translation>修复前会先备份。已写入的内容由可在历史记录中撤回的操作改正；其余部分根据日志重建。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Everything is mended; the project is in order.</source>
        <translation>已全部修复；项目一切正常。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln things are left as they are</source>
        <translation>
            <numerusform>%Ln 处保持原样</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Left as it is: {what}</source>
        <translation>保持原样：{what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>Mended: {what}</source>
        <translation>已修复：{what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>The backup that was made before is kept.</source>
        <translation>修复前所做的备份已保留。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>and %Ln more like this</source>
        <translation>
            <numerusform>以及另外 %Ln 处同类问题</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>{story}: {what}</source>
        <translation>{story}：{what}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln acts that others build upon are not in this copy; a merge may bring them</source>
        <translation>
            <numerusform>有 %Ln 个被其他操作依赖的操作不在此副本中；合并可能会带来它们</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln acts are from more than a day ahead; a clock was wrong</source>
        <translation>
            <numerusform>有 %Ln 个操作的时间超前一天以上；某个时钟不准</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>The first labels’ colours as colour-blind readers see them</source>
        <translation>色盲读者眼中前几个标签的颜色</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Vermilion</source>
        <translation>朱红</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Teal</source>
        <translation>青绿</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Plum</source>
        <translation>梅紫</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Sky</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Moss</source>
        <translation>苔绿</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Brown</source>
        <translation>棕</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Slate</source>
        <translation>石板灰</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>#RRGGBB</source>
        <translation>#RRGGBB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>A colour of your own, written #RRGGBB</source>
        <translation>自定颜色，写成 #RRGGBB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Typical sight</source>
        <translation>正常视觉</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Deuteranopia</source>
        <translation>绿色盲</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Protanopia</source>
        <translation>红色盲</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Tritanopia</source>
        <translation>蓝色盲</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Dark: text on tint {text}:1, bar {bar}:1</source>
        <translation>深色：文字与底色 {text}:1，横条 {bar}:1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Light: text on tint {text}:1, bar {bar}:1</source>
        <translation>浅色：文字与底色 {text}:1，横条 {bar}:1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Too pale for the light page: it is drawn as {colour} there.</source>
        <translation>在浅色页面上太淡：那里画成 {colour}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/colours.py"/>
        <source>Too dark for the dark page: it is drawn as {colour} there.</source>
        <translation>在深色页面上太暗：那里画成 {colour}。</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <location filename="../../desktop/storymark/ui/coming_back.py"/>
        <source>You stopped at sentence {n} of {all}.</source>
        <translation>上次停在第 {n} 个句子，共 {all} 个句子。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/coming_back.py"/>
        <source>Go there ({key})</source>
        <translation>前往 ({key})</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Search or run a command</source>
        <translation>搜索或运行命令</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Type</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>stories</source>
        <translation>故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>sentence: number or words</source>
        <translation>句子：编号或词语</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Sentences in this story</source>
        <translation>本故事中的句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Stories</source>
        <translation>故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Filter stories by “{words}”</source>
        <translation>按“{words}”筛选故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>Go to sentence {number}</source>
        <translation>转到句子 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>sentence {number}</source>
        <translation>句子 {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>tag the selection</source>
        <translation>标注所选</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>relabel the tag</source>
        <translation>更改标注的标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/command_palette.py"/>
        <source>tag the sentence</source>
        <translation>标注整个句子</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../desktop/storymark/ui/commands.py"/>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/commands.py"/>
        <source>The quick bar is on.</source>
        <translation>快捷条已打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/commands.py"/>
        <source>The quick bar is off.</source>
        <translation>快捷条已关闭。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/commands.py"/>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>ConfusionPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>Whose labels</source>
        <translation>谁的标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>Spans are matched one to one, exact ones first; a span without a partner stands against nothing. Rows are the first named, columns the second.</source>
        <translation>片段一对一匹配，完全相同者优先；没有对应的片段与“无”相对。行为前者，列为后者。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>Every two annotators</source>
        <translation>每两位标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>{one} and {two}</source>
        <translation>{one}和{two}</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Take the &amp;flag away</source>
        <translation>取消旗标(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>&amp;Flag</source>
        <translation>加旗标(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Open it &amp;again</source>
        <translation>重新打开(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>&amp;Skip…</source>
        <translation>跳过(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Second tag on the same words</source>
        <translation>在相同词语上再加一个标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Find the same words</source>
        <translation>查找相同词语</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/context_menus.py"/>
        <source>Find the same words in all stories</source>
        <translation>在所有故事中查找相同的词</translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>This project file is damaged</source>
        <translation>此项目文件已损坏</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Restore and open</source>
        <translation>恢复并打开</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Look at the newest backup without changing anything</source>
        <translation>查看最新备份，不做任何更改</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Its parts do not fit together, as after a power cut or on a failing disk. What you had saved is looked for in its journal and in its backups. The damaged file is kept as it is.</source>
        <translation>文件各部分不一致，可能是断电或磁盘故障所致。正在日志和备份中查找您已保存的内容。损坏的文件保持原样。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
</context>
<context>
    <name>DecidePanel</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>To judge</source>
        <translation>待判断</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Decided: {who}</source>
        <translation>已裁定：{who}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Settled</source>
        <translation>已解决</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Decide</source>
        <translation>裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Judge first: digits give a label, X says no tag, H and L move the edges. Enter then shows what the annotators have.</source>
        <translation>先作判断：数字键给标签，X 表示不标注，H 和 L 移动边界。然后按 Enter 查看标注员的标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Nothing is left to decide in this story. N opens the next one.</source>
        <translation>这个故事已没有要裁定的内容。按 N 打开下一个。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Union</source>
        <translation>并集</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Overlap</source>
        <translation>交集</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>No tag</source>
        <translation>不标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Several</source>
        <translation>多个</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Write a remark; Esc keeps it</source>
        <translation>写备注；按 Esc 保存</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Remark on this place</source>
        <translation>对此处的备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>this story</source>
        <translation>本故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Pairs</source>
        <translation>两两比较</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Show what others have</source>
        <translation>查看他人标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Nothing is proposed</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/decide_panel.py"/>
        <source>Accept {what} and next</source>
        <translation>采用 {what} 并继续</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>tagged “{quote}” as {label}</source>
        <translation>把“{quote}”标注为 {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the label of “{quote}” to {label}</source>
        <translation>把“{quote}”的标签改为 {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>moved the edges: “{quote}”</source>
        <translation>移动了边界：“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>deleted the tag “{quote}”</source>
        <translation>删除了标注“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>wrote a note on “{quote}”</source>
        <translation>为“{quote}”写了备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>set the confidence of “{quote}”</source>
        <translation>设置了“{quote}”的置信度</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>set the attributes of “{quote}”</source>
        <translation>设置了“{quote}”的属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>accepted the suggestion “{quote}” as {label}</source>
        <translation>接受建议“{quote}”，标签为{label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>rejected the suggestion “{quote}”</source>
        <translation>拒绝建议“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>set the status of the story</source>
        <translation>设置了故事的状态</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the flag of the story</source>
        <translation>更改了故事的旗标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>split a sentence</source>
        <translation>拆分了一个句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>joined two sentences</source>
        <translation>合并了两个句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>cut the sentences anew</source>
        <translation>重新切分了句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the project’s own words</source>
        <translation>更改了项目的自定义词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>imported stories or tags</source>
        <translation>导入了故事或标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>restored the story to an earlier moment</source>
        <translation>把故事恢复到了之前的时刻</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>made the project</source>
        <translation>创建了项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>joined as an annotator</source>
        <translation>作为标注员加入</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the labels</source>
        <translation>更改了标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>made a new label</source>
        <translation>新建了一个标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed a label</source>
        <translation>修改了一个标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>renamed a label</source>
        <translation>重命名了一个标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>moved a label</source>
        <translation>移动了一个标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>put a label away or brought it back</source>
        <translation>归档或恢复了一个标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>deleted a label</source>
        <translation>删除了一个标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>split a label</source>
        <translation>拆分了一个标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>merged labels</source>
        <translation>合并了标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>confirmed the tag “{quote}”</source>
        <translation>确认了标注“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the attributes of the story</source>
        <translation>更改了故事的属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed what stories are asked</source>
        <translation>更改了故事要填写的内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>changed the labels of the whole story</source>
        <translation>更改了整篇故事的标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>tagged many places at once</source>
        <translation>一次标注了多处</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>decided on “{quote}”</source>
        <translation>裁定了“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>decided many places at once</source>
        <translation>一次裁定了多处</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>wrote a remark</source>
        <translation>写了备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>repaired the project</source>
        <translation>修复了项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>took back: {act}</source>
        <translation>撤销了：{act}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>did again: {act}</source>
        <translation>重做了：{act}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>accepted many suggestions at once</source>
        <translation>一次接受多条建议</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>another act ({kind})</source>
        <translation>其他操作（{kind}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>called the story done</source>
        <translation>把故事标为完成</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>took the story up</source>
        <translation>开始处理故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>skipped the story</source>
        <translation>跳过了故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>put the story back to do</source>
        <translation>把故事放回待做</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/deeds.py"/>
        <source>handed the story in</source>
        <translation>提交了故事</translation>
    </message>
</context>
<context>
    <name>DeleteLabel</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Delete “{label}”?</source>
        <translation>删除“{label}”？</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>1 tag has it.</source>
        <translation>有 1 处标注使用它。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>%Ln tags have it.</source>
        <translation>
            <numerusform>有 %Ln 处标注使用它。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Say which label they get; one undo brings everything back.</source>
        <translation>请选择改用哪个标签；撤销一次即可全部恢复。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Choose a label</source>
        <translation>选择标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>The label that its tags get</source>
        <translation>其标注改用的标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Delete and move the tags</source>
        <translation>删除并转移标注</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <location filename="../../desktop/storymark/ui/desk.py"/>
        <source>The new size shows when the window is opened again.</source>
        <translation>重新打开窗口后按新大小显示。</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Add the first stories</source>
        <translation>添加第一批故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Text files, a folder or JSONL. You see what was found before anything is saved.</source>
        <translation>文本文件、文件夹或 JSONL。保存之前，您会先看到找到的内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Import stories</source>
        <translation>导入故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Paste text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Make a story of the text on the clipboard</source>
        <translation>用剪贴板中的文本新建故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Load the sample</source>
        <translation>载入示例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>Open the project with the two sample stories</source>
        <translation>打开含两个示例故事的项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/empty.py"/>
        <source>or drop files anywhere in this window</source>
        <translation>或将文件拖放到此窗口的任意位置</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Choose at least one annotator.</source>
        <translation>请至少选择一名标注员。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Choose at least one label.</source>
        <translation>请至少选择一个标签。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Which tags</source>
        <translation>哪些标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Which stories</source>
        <translation>哪些故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Offsets</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Gold</source>
        <translation>金标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Chosen</source>
        <translation>选定的</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Any status</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>To do</source>
        <translation>待做</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Status of the stories</source>
        <translation>故事的状态</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Any language</source>
        <translation>任意语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Language of the stories</source>
        <translation>故事的语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Unit of the offsets</source>
        <translation>偏移量的单位</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>First lines of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Write the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Unicode characters</source>
        <translation>Unicode 字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>UTF-16 units</source>
        <translation>UTF-16 单元</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>UTF-8 bytes</source>
        <translation>UTF-8 字节</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Reading the project</source>
        <translation>正在读取项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Nothing fits this choice; the file would be empty.</source>
        <translation>没有符合此选择的内容；文件将是空的。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>lines 1 to {k} of {n}</source>
        <translation>第 1 至 {k} 行，共 {n} 行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>Ready: {stories}, {sentences}, {tags}</source>
        <translation>就绪：{stories}，{sentences}，{tags}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>This file name cannot be used.</source>
        <translation>不能使用此文件名。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>The file is read back and compared before it takes its name.</source>
        <translation>文件先读回并比对，然后才以此名保存。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>1 story</source>
        <translation>1 个故事</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln 个故事</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>1 sentence</source>
        <translation>1 个句子</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln 个句子</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>1 tag</source>
        <translation>1 个标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportExtras</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Splits</source>
        <translation>数据集划分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>One dataset</source>
        <translation>一个数据集</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>By story; those that share passages stay together. Balanced by language and label.</source>
        <translation>按故事划分；有相同段落的故事在同一侧。按语言和标签平衡。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Other names for annotators</source>
        <translation>为标注员使用化名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Write a card for the dataset</source>
        <translation>为数据集写说明卡</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/export_extras.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>1 tag</source>
        <translation>1 个标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>1 story</source>
        <translation>1 个故事</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln 个故事</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Exporting: {percent} %</source>
        <translation>正在导出：{percent}%</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Exported {lines} lines to {path}, read back and checked.</source>
        <translation>已将 {lines} 行导出到 {path}，并已读回核对。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Export cancelled; no file was written.</source>
        <translation>已取消导出；没有写入文件。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>Nothing was exported</source>
        <translation>未导出任何内容</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>JSONL, stories</source>
        <translation>JSONL，故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>everything, one story a line</source>
        <translation>完整，每行一个故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>JSONL, sentences</source>
        <translation>JSONL，句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>one sentence a line</source>
        <translation>每行一句</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>one tag a row, for people</source>
        <translation>每行一个标注，供人阅读</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>flat, the longest tag wins</source>
        <translation>不重叠，保留最长的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>two columns, flat</source>
        <translation>两列，不重叠</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>for INCEpTION, a file a story</source>
        <translation>用于 INCEpTION，每个故事一个文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>with type system, a folder a story</source>
        <translation>附类型系统，每个故事一个文件夹</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>codes and users, one project</source>
        <translation>编码与用户，一个项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>our words, a span group a person</source>
        <translation>采用本程序的词，每人一个片段组</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>the columns of JSONL</source>
        <translation>JSONL 的各列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>Dataset folder</source>
        <translation>数据集文件夹</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>for Hugging Face datasets</source>
        <translation>用于 Hugging Face datasets</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>JSON-LD beside the text</source>
        <translation>JSON-LD 与文本并列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>two files a story</source>
        <translation>每个故事两个文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>JSON tasks</source>
        <translation>JSON 任务</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>one annotator a row</source>
        <translation>每行一位标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>tokens and spans</source>
        <translation>词元和区间</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>spans as lists</source>
        <translation>区间为列表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>spans as entities</source>
        <translation>区间为实体</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>characters and bytes</source>
        <translation>字符和字节</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>Soft labels</source>
        <translation>软标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>shares of votes, by characters</source>
        <translation>按字符的票数比例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>Soft labels, sentences</source>
        <translation>软标签，按句</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/export_formats.py"/>
        <source>shares of votes, by sentences</source>
        <translation>按句的票数比例</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Not tagged</source>
        <translation>未标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Tagged as</source>
        <translation>已标注为</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Narrow the hits</source>
        <translation>缩小结果范围</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>To do</source>
        <translation>待做</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/facets.py"/>
        <source>Handed in</source>
        <translation>已提交</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>You: no tag</source>
        <translation>您：不标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>You: {tags}</source>
        <translation>您：{tags}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>Please look at this again</source>
        <translation>请再看一下此处</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>Gold: no tag</source>
        <translation>金标：不标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_words.py"/>
        <source>Gold: {tags}</source>
        <translation>金标：{tags}</translation>
    </message>
</context>
<context>
    <name>FeedbackFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>In %Ln places reviewers decided otherwise, or ask you to look again.</source>
        <translation>
            <numerusform>有 %Ln 处审核员的裁定不同，或请您再看一下。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>What and why</source>
        <translation>内容与理由</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>No reviewer has decided otherwise in this story.</source>
        <translation>这个故事中没有审核员作出不同的裁定。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>Your tags there are those of gold now. Ctrl+Z takes that back.</source>
        <translation>您在该处的标注现与金标一致。按 Ctrl+Z 撤回。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>Answer kept.</source>
        <translation>回复已保存。</translation>
    </message>
</context>
<context>
    <name>FeedbackSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>What reviewers decided</source>
        <translation>审核员的裁定</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>%Ln more places are in the text.</source>
        <translation>
            <numerusform>文本中还有 %Ln 处。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Answer; Esc keeps it</source>
        <translation>回复；按 Esc 保存</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Answer to the reviewer: {place}</source>
        <translation>回复审核员：{place}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Show in the text</source>
        <translation>在文本中显示</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Do as gold</source>
        <translation>按金标修改</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>Answered.</source>
        <translation>已回复。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Label against label</source>
        <translation>标签对标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Kinds of disagreement</source>
        <translation>分歧类型</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>starts against the others’, in characters</source>
        <translation>起点与他人相比，按字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>ends against the others’, in characters</source>
        <translation>终点与他人相比，按字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Strict span F1 over stories as they were finished</source>
        <translation>按故事完成顺序的严格范围 F1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Strict span F1 by revision of the label set</source>
        <translation>按标签集修订版的严格片段 F1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Tags per 1,000 characters, story by story</source>
        <translation>每 1,000 字符的标注数，逐篇故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Seconds per 1,000 characters, story by story</source>
        <translation>每 1,000 字符的秒数，逐篇故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Against gold: strict span F1</source>
        <translation>与金标相比：严格片段 F1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Tags per 1,000 characters, by label</source>
        <translation>每 1,000 字符的标注数，按标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Strict span F1 of every two</source>
        <translation>每两人的严格片段 F1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Tagged</source>
        <translation>标注率</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>n/a</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>every two annotators</source>
        <translation>每两位标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Revision {n}, {stories} stories</source>
        <translation>修订版 {n}，{stories} 篇故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>has left the usual rate</source>
        <translation>已偏离平常水平</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>suspiciously fast</source>
        <translation>快得可疑</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Runs of {n} stories; band: middle 95 % of a bootstrap</source>
        <translation>每组 {n} 篇故事；色带：自助法中间 95 %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Observed</source>
        <translation>观测</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Alpha, sets same or different</source>
        <translation>Alpha，集合相同与否</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Alpha, Jaccard distance</source>
        <translation>Alpha，Jaccard 距离</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Cohen’s kappa, mean of pairs</source>
        <translation>Cohen kappa，各对平均</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Fleiss’ kappa</source>
        <translation>Fleiss kappa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Scott’s pi</source>
        <translation>Scott pi</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Gwet’s AC1</source>
        <translation>Gwet AC1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Strict F1</source>
        <translation>严格 F1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Boundary F1</source>
        <translation>边界 F1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Type F1</source>
        <translation>类型 F1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Overlap F1</source>
        <translation>重叠 F1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Soft F1</source>
        <translation>软 F1</translation>
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
        <translation>估计的可靠性，Dawid–Skene</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Estimated reliability, MACE</source>
        <translation>估计的可靠性，MACE</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>everyone marked the same</source>
        <translation>所有人的标记都相同</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>no story has two annotators</source>
        <translation>没有故事有两位标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>fewer than two annotators</source>
        <translation>标注员少于两位</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>no story was done by all</source>
        <translation>没有所有人都完成的故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>nobody marked anything</source>
        <translation>没有人标记任何内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>tags of different labels overlap</source>
        <translation>不同标签的标注重叠</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>fewer than three annotators</source>
        <translation>标注员少于三位</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>fewer than 30 units with two answers</source>
        <translation>有两个答案的单位少于 30 个</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>too few stories</source>
        <translation>故事太少</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>too many ways to align the tags</source>
        <translation>标注的对齐方式太多</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>a unit carries a label by</source>
        <translation>单位带标签的条件：</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>draws</source>
        <translation>抽取次数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>mean:</source>
        <translation>平均：</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>units used</source>
        <translation>所用单位</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>units in all</source>
        <translation>单位总数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>matching:</source>
        <translation>匹配：</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>pairs</source>
        <translation>对数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>least overlap</source>
        <translation>最小重叠</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>sampler</source>
        <translation>采样方式</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>seed of gamma</source>
        <translation>gamma 种子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>random texts</source>
        <translation>随机文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>start:</source>
        <translation>起点：</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>seed of MACE</source>
        <translation>MACE 种子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>draws below 0.667</source>
        <translation>低于 0.667 的比例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>draws below 0.8</source>
        <translation>低于 0.8 的比例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>one character</source>
        <translation>一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>half of it</source>
        <translation>一半</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>over pairs (Light)</source>
        <translation>各对（Light）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>mean over pairs</source>
        <translation>各对平均</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>one to one, exact first, then greatest overlap</source>
        <translation>一对一，先完全相同，再重叠最大</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>turned round</source>
        <translation>轮转</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>shares of votes</source>
        <translation>票数比例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>position and label</source>
        <translation>位置与标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>same or different</source>
        <translation>相同与否</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>stories</source>
        <translation>故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>tags</source>
        <translation>标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>whole texts</source>
        <translation>全文</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>n/a: {reason}</source>
        <translation>无：{reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>no interval: {reason}</source>
        <translation>无区间：{reason}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>alpha {value}, %Ln stories</source>
        <translation>
            <numerusform>alpha {value}，%Ln 篇故事</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>unit: {unit}</source>
        <translation>单位：{unit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>distance: {name}</source>
        <translation>距离：{name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>handed in without tags is empty, not handed in is missing</source>
        <translation>已提交而无标注为空，未提交为缺失</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>label set revision {n}</source>
        <translation>标签集修订版 {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>{units} units, {stories} stories, {people} annotators</source>
        <translation>{units} 个单位，{stories} 篇故事，{people} 位标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>everything that counts</source>
        <translation>所有计入的工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>words by {segmenters}</source>
        <translation>词由 {segmenters} 切分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>All labels</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>Gold</source>
        <translation>金标</translation>
    </message>
</context>
<context>
    <name>GiveWorkDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Give work to</source>
        <translation>分派任务给</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>All stories go into one file. Whoever opens it tags under this name, and hands it in.</source>
        <translation>所有故事放入一个文件。打开它的人以此姓名标注，然后提交。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Without anybody else’s work</source>
        <translation>不含其他人的工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Save the packet…</source>
        <translation>保存任务包…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/give_work.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>GoToSentence</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>Go to sentence</source>
        <translation>转到句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>Number of the sentence</source>
        <translation>句子的序号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>1 to {count}</source>
        <translation>1 至 {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/go_to_sentence.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>GuidelineCard</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>The question that decides</source>
        <translation>决定性的问题</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>Use it when</source>
        <translation>何时使用</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>Do not when</source>
        <translation>何时不用</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>A digit shows another label, Esc leaves.</source>
        <translation>按数字显示其他标签，按 Esc 退出。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/guideline_card.py"/>
        <source>A digit chooses, Esc leaves.</source>
        <translation>数字键选择，Esc 离开。</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>No label has the key {digit}; press {key} to pick one by typing.</source>
        <translation>没有标签使用按键 {digit}；按 {key} 可输入标签名称。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>There are no words here to tag.</source>
        <translation>这里没有可标注的词。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>This label is on these very words already; that tag is selected.</source>
        <translation>这些词上已有此标签；已选中该标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>No label was given yet.</source>
        <translation>尚未使用过标签。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>There is nothing wider.</source>
        <translation>没有更大的范围了。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>There is nothing narrower.</source>
        <translation>没有更小的范围了。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>This story has no tags yet.</source>
        <translation>此故事还没有标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Once round: back at the other end.</source>
        <translation>已循环一周：从另一端继续。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Every sentence has a tag.</source>
        <translation>每个句子都有标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Select a tag first: {key} goes to the next one.</source>
        <translation>请先选择标注：按 {key} 转到下一个。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Select a tag or words first; then {start} and {end} move the edges.</source>
        <translation>请先选择标注或词语；再按 {start} 和 {end} 移动边界。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>This is a suggestion and no tag yet: {accept} accepts it, {reject} rejects it.</source>
        <translation>这是建议，还不是标注：按 {accept} 接受，按 {reject} 拒绝。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>This is the last sentence.</source>
        <translation>这是最后一个句子。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/hints.py"/>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>taken back</source>
        <translation>已撤销</translation>
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
        <translation>已撤销。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/history_flow.py"/>
        <source>Your acts after that are taken back. Redo brings them again, one by one.</source>
        <translation>您在此之后的操作已撤销。重做可逐一恢复。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/history_flow.py"/>
        <source>The story is as it was then. Undo takes that back.</source>
        <translation>故事已恢复到当时的样子。可以撤销。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/history_flow.py"/>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止；未作任何更改。</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Going back: {share}</source>
        <translation>正在返回：{share}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Enter goes to where it was done.</source>
        <translation>按 Enter 转到操作位置。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>This story</source>
        <translation>本故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Whole project</source>
        <translation>整个项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Acts of</source>
        <translation>操作范围</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Only mine</source>
        <translation>仅我的</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Acts by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Take this back</source>
        <translation>撤销此操作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Only this act; what came later stays</source>
        <translation>仅此操作；之后的保留</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Back to here</source>
        <translation>回到此处</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Takes back all your own acts after this one, in every story; redo brings them again</source>
        <translation>撤销您在此之后在所有故事中的操作；重做可恢复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Story as it was then</source>
        <translation>恢复当时的故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/history_sheet.py"/>
        <source>Your tags on this story as they were right after this act</source>
        <translation>您在此故事中的标注恢复到此操作之后的样子</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/hits.py"/>
        <source>Story {id}</source>
        <translation>故事 {id}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/hits.py"/>
        <source>Story {id}, sentence {n}</source>
        <translation>故事 {id}，句子 {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/hits.py"/>
        <source>picked</source>
        <translation>已选</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Add these labels to the label set</source>
        <translation>将这些标签加入标签集</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Import the good lines and write the rejected ones to a file</source>
        <translation>导入可用的行，并把被拒绝的行写入文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Lines that cannot be read</source>
        <translation>无法读取的行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Fix in an editor</source>
        <translation>在编辑器中修改</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>They are written to {names}, so that you can mend them and import them later.</source>
        <translation>它们会写入 {names}，供您修正后再导入。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>No story can be read.</source>
        <translation>无法读取任何故事。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Everything in these files is in the project already.</source>
        <translation>这些文件中的内容项目里都已有。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>{stories} and {tags} will be added</source>
        <translation>将添加 {stories}和 {tags}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>{stories} known already; only what they lack is added</source>
        <translation>{stories}已有；只添加其中缺少的内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>1 line cannot be read</source>
        <translation>1 行无法读取</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln lines cannot be read</source>
        <translation>
            <numerusform>%Ln 行无法读取</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>1 tag without an author</source>
        <translation>1 个标注没有作者</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln tags without an author</source>
        <translation>
            <numerusform>%Ln 个标注没有作者</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>My own layer ({name})</source>
        <translation>我自己的标注层（{name}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>The layer of {name}</source>
        <translation>{name} 的标注层</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>A layer of its own, “import”</source>
        <translation>单独的标注层“import”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Suggestions to accept or reject</source>
        <translation>待接受或拒绝的建议</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Tags of the older texts</source>
        <translation>旧文本的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Leave them where they are</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Copy those that find their place</source>
        <translation>复制能找到位置的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Copy uncertain ones too</source>
        <translation>也复制不确定的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>“{id}” is in the project with another text; that story and its tags stay.</source>
        <translation>项目中的“{id}”文本不同；该故事及其标注保留。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Tags of {name}: {exact} exact, {moved} moved, {uncertain} uncertain, {lost} lost</source>
        <translation>{name} 的标注：{exact} 个原位，{moved} 个移位，{uncertain} 个不确定，{lost} 个丢失</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>and {n} more edited stories</source>
        <translation>以及另外 {n} 个改过的故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Lost: “{quote}” ({label}, {name})</source>
        <translation>丢失：“{quote}”（{label}，{name}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Uncertain: “{quote}” ({label}, {name}) would be “{words}”</source>
        <translation>不确定：“{quote}”（{label}，{name}）将成为“{words}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>{n} more are not sure</source>
        <translation>另有 {n} 个不确定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Labels that the project does not have: {names} and {n} more</source>
        <translation>项目中没有的标签：{names}，另有 {n} 个</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>Labels that the project does not have: {names}</source>
        <translation>项目中没有的标签：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>and {n} more lines</source>
        <translation>以及另外 {n} 行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>1 story</source>
        <translation>1 个故事</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln 个故事</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>1 tag</source>
        <translation>1 个标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Import stories</source>
        <translation>导入故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Import {stories}</source>
        <translation>导入 {stories}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Reading the files</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>Reading the files, {n} %</source>
        <translation>正在读取文件，{n}%</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>{stories}, {tags}, no problems found</source>
        <translation>{stories}，{tags}，未发现问题</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>1 line cannot be read</source>
        <translation>1 行无法读取</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>%Ln lines cannot be read</source>
        <translation>
            <numerusform>%Ln 行无法读取</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>{stories}, {tags}; {bad}</source>
        <translation>{stories}，{tags}；{bad}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>1 story</source>
        <translation>1 个故事</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln 个故事</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>1 tag</source>
        <translation>1 个标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>What the column {name} is</source>
        <translation>列“{name}”的含义</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Section {n}</source>
        <translation>第 {n} 部分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>What the section {n} is</source>
        <translation>第 {n} 部分是什么</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Story id</source>
        <translation>故事编号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>File or key</source>
        <translation>文件或键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>1 sentence</source>
        <translation>1 个句子</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln 个句子</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Read as</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>found in this file</source>
        <translation>在此文件中找到</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>First sentences</source>
        <translation>开头的句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Raw</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>The text as it stands</source>
        <translation>文本原样</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Detected</source>
        <translation>检测结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Read it so</source>
        <translation>这样读取</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Detect per story</source>
        <translation>按故事检测</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>As its language</source>
        <translation>按其语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>One a line</source>
        <translation>每行一句</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Found: {name}</source>
        <translation>识别为：{name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Reading the files</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Language: {language}, found from the text.</source>
        <translation>语言：{language}（由文本检测）。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Language: {language}.</source>
        <translation>语言：{language}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Found for each file</source>
        <translation>按每个文件识别</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Left out of sections</source>
        <translation>不属于任何部分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>End</source>
        <translation>终点</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Annotator</source>
        <translation>标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>Left aside: {reason}</source>
        <translation>未导入：{reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>and {n} more files</source>
        <translation>另有 {n} 个文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>1 story</source>
        <translation>1 个故事</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln 个故事</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>1 tag</source>
        <translation>1 个标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>Do not import {name}</source>
        <translation>不导入 {name}</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>Import stories</source>
        <translation>导入故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>Stories ({patterns})</source>
        <translation>故事 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>%Ln stories imported</source>
        <translation>
            <numerusform>已导入 %Ln 个故事</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>%Ln tags added</source>
        <translation>
            <numerusform>已添加 %Ln 个标注</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>{stories}, {tags}.</source>
        <translation>{stories}，{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>Rejected lines are in {names}.</source>
        <translation>被拒绝的行在 {names} 中。</translation>
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
        <translation>正在导入</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>All of it comes in, or nothing: Cancel leaves the project as it was.</source>
        <translation>要么全部导入，要么什么都不导入：取消会让项目保持原样。</translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <location filename="../../desktop/storymark/ui/widgets/inline_message.py"/>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>Inspecting</name>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} asks to look again</source>
        <translation>{name} 请再看一下</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} decided: no tag</source>
        <translation>{name} 裁定：不标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} decided on gold</source>
        <translation>{name} 裁定了金标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} accepted a suggestion</source>
        <translation>{name} 接受了一条建议</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} imported</source>
        <translation>{name} 导入</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} created</source>
        <translation>{name} 创建</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} deleted</source>
        <translation>{name} 删除</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} brought back</source>
        <translation>{name} 恢复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} undid</source>
        <translation>{name} 撤销</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} did again</source>
        <translation>{name} 重做</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} changed the label</source>
        <translation>{name} 更换标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} moved both edges</source>
        <translation>{name} 移动两端</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} moved the start</source>
        <translation>{name} 移动起点</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} moved the end</source>
        <translation>{name} 移动终点</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} set the confidence</source>
        <translation>{name} 设置置信度</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} wrote a note</source>
        <translation>{name} 填写备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} set attributes</source>
        <translation>{name}设置了属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/inspecting.py"/>
        <source>{name} changed it</source>
        <translation>{name} 修改</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Single keys work while the text has the focus. In a field, Esc returns to the text.</source>
        <translation>焦点在文本时单键有效。在输入框中，按 Esc 返回文本。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Find a key</source>
        <translation>查找快捷键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Any key can be changed.</source>
        <translation>任何按键都可更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Change keys…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>Change keys</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/keys_sheet.py"/>
        <source>to</source>
        <comment>1 to 9</comment>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>LabelEditing</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Labels merged. {key} takes it back.</source>
        <translation>标签已合并。按 {key} 撤销。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Label sets (*.toml *.json)</source>
        <translation>标签集 (*.toml *.json)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Import labels</source>
        <translation>导入标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Labels imported from {file}.</source>
        <translation>已从 {file} 导入标签。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Export labels</source>
        <translation>导出标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/flow.py"/>
        <source>Labels written to {file}.</source>
        <translation>标签已写入 {file}。</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Example</source>
        <translation>例子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Counter-example</source>
        <translation>反例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Take the example out: {text}</source>
        <translation>删去例子：{text}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Name in {language}</source>
        <translation>{language}名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Under</source>
        <translation>上级</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Texts for annotators</source>
        <translation>给标注员的说明</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Hint, shown in the palette</source>
        <translation>提示，显示在标签栏</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>The question that decides</source>
        <translation>判断问题</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Use when</source>
        <translation>适用于</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Not when</source>
        <translation>不适用于</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Examples; a cross marks a counter-example</source>
        <translation>例子；叉号为反例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Language of these texts</source>
        <translation>这些说明的语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Add an example; Enter takes it</source>
        <translation>添加例子，按 Enter 确认</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>New example</source>
        <translation>新例子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Right</source>
        <translation>正例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Wrong</source>
        <translation>反例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Example or counter-example</source>
        <translation>例子或反例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>From your tags</source>
        <translation>取自你的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>Take an example from your own tags</source>
        <translation>从你自己的标注中取例子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>This key belongs to “{label}”; choose another one.</source>
        <translation>此键属于“{label}”，请另选。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/form.py"/>
        <source>None of your tags has this label</source>
        <translation>你的标注都没有这个标签</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/label_palette.py"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/label_palette.py"/>
        <source>v{n}</source>
        <translation>v{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/label_palette.py"/>
        <source>1 tag</source>
        <translation>1 个标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/label_palette.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_picker.py"/>
        <source>Which label?</source>
        <translation>哪个标签？</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_picker.py"/>
        <source>Type a part of its name</source>
        <translation>输入部分名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_picker.py"/>
        <source>Part of a label’s name</source>
        <translation>标签名称的一部分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_picker.py"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>LabelSide</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>LabelTreeModel</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>key {key}</source>
        <translation>按键 {key}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>1 tag</source>
        <translation>1 处标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 处标注</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>level {n}</source>
        <translation>第 {n} 级</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Revision {n}</source>
        <translation>修订 {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Find a label</source>
        <translation>查找标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>New label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Tags</source>
        <translation>标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Drag to nest or reorder, or Alt with the arrow keys</source>
        <translation>拖动可嵌套或排序，也可用 Alt 加方向键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Attributes of stories…</source>
        <translation>故事的属性…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>What every story is asked: texts, choices, numbers, yes or no</source>
        <translation>每个故事要填写的内容：文本、选项、数字、是或否</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Older than their definition</source>
        <translation>早于定义</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Tags and sentences that were decided before the definition changed</source>
        <translation>定义更改之前判断的标注和句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Take labels from a file, TOML or JSON</source>
        <translation>从 TOML 或 JSON 文件取标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Write the labels to a file, TOML or JSON</source>
        <translation>把标签写入 TOML 或 JSON 文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Take a new label out of this one</source>
        <translation>从此标签拆出新标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>Delete the label; its tags have to go somewhere</source>
        <translation>删除标签；其标注必须另有去处</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>1 tag</source>
        <translation>1 处标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 处标注</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>1 story</source>
        <translation>1 篇故事</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln 篇故事</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <location filename="../../desktop/storymark/ui/language_menu.py"/>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Comparing the stories, {n} %</source>
        <translation>正在比较故事，{n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>There is no other story to decide.</source>
        <translation>没有其他要裁定的故事。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>There is no other story.</source>
        <translation>没有其他故事。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Story by story, in text &amp;order</source>
        <translation>逐篇故事，按文中顺序(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>All stories, the hardest first (by s&amp;core)</source>
        <translation>所有故事，最难的在前（按得分）(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;State</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Any label</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;Pair of annotators</source>
        <translation>标注员组合(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Any pair</source>
        <translation>任意组合</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;Flagged or asked about</source>
        <translation>有旗标或有提问(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>&amp;Decided by me</source>
        <translation>由我裁定(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Cl&amp;ear the filter</source>
        <translation>清除筛选(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Undecided</source>
        <translation>未裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Decided</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Changed since decided</source>
        <translation>裁定后有变动</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Two decisions</source>
        <translation>两个裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Later or returned</source>
        <translation>稍后或已退回</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Agreed, to check</source>
        <translation>一致，待抽查</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>{one} and {two}</source>
        <translation>{one} 和 {two}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>Listed: {what}</source>
        <translation>列出：{what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>flagged</source>
        <translation>有旗标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>by me</source>
        <translation>由我</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/listing.py"/>
        <source>by score</source>
        <translation>按得分</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since there is no word in them: {stories}.</source>
        <translation>因没有词而略去：{stories}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since XML cannot hold their text (control characters, or over 10 MB): {stories}.</source>
        <translation>已略去，因为 XML 无法容纳其文本（含控制字符，或超过 10 MB）：{stories}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since longer tags lie across them: {tags}.</source>
        <translation>因与更长的标注重叠而略去：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since a model gave them: {tags}.</source>
        <translation>因由模型给出而略去：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since they hold no word: {tags}.</source>
        <translation>因不含任何词而略去：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Left out, since they touch no sentence: {tags}.</source>
        <translation>因不在任何句中而略去：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Widened to whole words, since they begin or end inside one: {tags}.</source>
        <translation>因起点或终点在词内而扩展为整词：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Cut to the words, since they begin or end in a blank: {tags}.</source>
        <translation>因起点或终点在空白处而收缩到词：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>One tag in every sentence that they touch, since they cross its end: {tags}.</source>
        <translation>因跨越句尾而在所触及的每一句中各成一个标注：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Written in every sentence that they touch and joined by their id: {tags}.</source>
        <translation>在所触及的每一句中都写出，以编号相连：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Written once, since they repeat a label where it stands already: {tags}.</source>
        <translation>因在同一处重复同一标签而只写一次：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Put among those of the first round, since they are silver or of a later one: {tags}.</source>
        <translation>因属于银标或后续轮次而并入第一轮：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Metadata fields left out, since the format has fields of these names: {stories}.</source>
        <translation>与该格式自有字段同名的元数据字段已略去：{stories}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>A word is cut in two where they begin or end inside it: {tags}.</source>
        <translation>词在其起点或终点处一分为二：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Labels of the whole story left out, since the field has places of tags: {stories}.</source>
        <translation>整篇故事的标签未写入，因为该字段存放标注的位置：{stories}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Notes of several lines, written on one: {tags}.</source>
        <translation>多行备注写成一行：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Control characters left out of notes, since XML cannot hold them: {tags}.</source>
        <translation>备注中的控制字符已略去，因为 XML 无法容纳：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Under another name, since theirs cannot name a file: {stories}.</source>
        <translation>因编号不能用作文件名而改名：{stories}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Words without the blanks and line ends between them: {stories}.</source>
        <translation>只写词，不写词间的空白和换行：{stories}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Blanks and line ends between sentences become plain blanks: {stories}.</source>
        <translation>句间的空白和换行变为普通空格：{stories}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>An apostrophe put before cells that a spreadsheet would run as formulas: {tags}.</source>
        <translation>会被电子表格当作公式执行的单元格前加撇号：{tags}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>annotators</source>
        <translation>标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>kinds and rounds of layers</source>
        <translation>标注层的种类和轮次</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>times</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>origin and decisions</source>
        <translation>来源和裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>tag ids</source>
        <translation>标注编号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>status and reading marks</source>
        <translation>状态和阅读标记</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>story ids</source>
        <translation>故事编号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>whole texts</source>
        <translation>全文</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>sections</source>
        <translation>部分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>sentences</source>
        <translation>句</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>splits</source>
        <translation>数据集划分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>labels of whole stories</source>
        <translation>整篇故事的标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/losses.py"/>
        <source>Without a place in this format and left out: {what}.</source>
        <translation>该格式没有位置，已略去：{what}。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>What could not be saved is kept in {path} and offered at the next start.</source>
        <translation>未能保存的内容保留在 {path}，下次启动时可重新保存。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/main_window.py"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Choose a label</source>
        <translation>选择标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Merge preview</source>
        <translation>合并预览</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Merge into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Choose the label that these tags are to get; see first what that does.</source>
        <translation>选择这些标注改用的标签，先看结果。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Tags that change</source>
        <translation>更改的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Stories touched</source>
        <translation>涉及的故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Already inside a {label} tag</source>
        <translation>已在“{label}”标注之内</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Would become exact duplicates, and go</source>
        <translation>会完全重复而移除的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Of them in gold</source>
        <translation>其中在金标里</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Keep “{label}” as an attribute</source>
        <translation>保留“{label}”作为属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Merge 1 tag</source>
        <translation>合并 1 处标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Merge %Ln tags</source>
        <translation>
            <numerusform>合并 %Ln 处标注</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Gold has no such tag.</source>
        <translation>金标里没有这样的标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Gold changes with them.</source>
        <translation>金标随之更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>One undo step.</source>
        <translation>一步即可撤销。</translation>
    </message>
</context>
<context>
    <name>MergeReport</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Merge work</source>
        <translation>合并工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Reading the packet, {n} %</source>
        <translation>正在读取任务包，{n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Reading the packet</source>
        <translation>正在读取任务包</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Everything in it is in the project already.</source>
        <translation>其中的内容都已在项目中。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln acts are new</source>
        <translation>
            <numerusform>%Ln 个新操作</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln tags are added or changed</source>
        <translation>
            <numerusform>新增或更改 %Ln 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln stories are new</source>
        <translation>
            <numerusform>%Ln 个新故事</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln tags are known already</source>
        <translation>
            <numerusform>%Ln 个标注已有</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>New labels: {names}</source>
        <translation>新标签：{names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln acts are known already</source>
        <translation>
            <numerusform>%Ln 个操作已有</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>New people: {names}</source>
        <translation>新成员：{names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln conflicts: both values are kept</source>
        <translation>
            <numerusform>%Ln 个冲突：两个值都保留</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Labels that the project does not have: {names}</source>
        <translation>项目中没有的标签：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>Two people have the same name: {names}</source>
        <translation>两个人同名：{names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln tags are there twice and count once</source>
        <translation>
            <numerusform>%Ln 个标注重复，只计一次</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>A computer’s clock is more than a day ahead</source>
        <translation>有一台电脑的时钟快了一天以上</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/message.py"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/message.py"/>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/message.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MissingGlyphs</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/missing_glyphs.py"/>
        <source>%Ln characters of this story have no font here: {named}.</source>
        <translation>
            <numerusform>本故事中有 %Ln 个字符在此没有字体：{named}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/missing_glyphs.py"/>
        <source>Install {fonts} and start Storymark again; the text itself is whole.</source>
        <translation>请安装 {fonts} 并重新启动 Storymark；文本本身是完整的。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/missing_glyphs.py"/>
        <source>Not drawn</source>
        <translation>无法显示</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Person {letter}</source>
        <translation>人员 {letter}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Names are hidden.</source>
        <translation>姓名已隐藏。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Names are shown; that is noted in the history.</source>
        <translation>姓名已显示；历史中已记录。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Judge first: candidates are shown after your own judgement.</source>
        <translation>先作判断：在您判断之后才显示候选。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>Candidates are shown at once.</source>
        <translation>候选立即显示。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/modes.py"/>
        <source>{n} of {all} say the same. Enter takes it.</source>
        <translation>{all} 人中有 {n} 人相同。按 Enter 采纳。</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Your name on the tags</source>
        <translation>标注上显示的姓名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Who is tagging?</source>
        <translation>谁在标注？</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Reviewers see who tagged what. Kept in the project file only.</source>
        <translation>审核员可看到谁标注了什么。只保存在项目文件中。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Also in this project:</source>
        <translation>此项目中还有：</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Start tagging</source>
        <translation>开始标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Tag as this person</source>
        <translation>以此身份标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/name_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NewLabel</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>New label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Name of the label</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>It gets the next free colour and digit; all of it can be changed.</source>
        <translation>它得到下一个空闲的颜色和数字键，全部可改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Add label</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>PacketFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Take in others’ work</source>
        <translation>合入他人的工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Packets, projects, JSONL (*{packet} *{project} *.jsonl)</source>
        <translation>任务包、项目、JSONL (*{packet} *{project} *.jsonl)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Merging…</source>
        <translation>正在合并…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Nothing was merged</source>
        <translation>没有合并任何内容</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Merged: %Ln new acts.</source>
        <translation>
            <numerusform>已合并：%Ln 个新操作。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Packet for {name}</source>
        <translation>给 {name} 的任务包</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>The packet for {name} is saved.</source>
        <translation>已保存给 {name} 的任务包。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>The packet was not saved</source>
        <translation>任务包未保存</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Hand in work</source>
        <translation>提交工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Nothing was handed in</source>
        <translation>没有提交任何内容</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>%Ln stories are handed in and read-only now.</source>
        <translation>
            <numerusform>%Ln 个故事已提交，现为只读。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Packets (*{suffix})</source>
        <translation>任务包 (*{suffix})</translation>
    </message>
</context>
<context>
    <name>PaletteFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/palette_flow.py"/>
        <source>on the screen</source>
        <translation>当前打开</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Password of {user}</source>
        <translation>{user} 的密码</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Kept in the keyring of your system, and in no file of Storymark.</source>
        <translation>保存在系统的密钥环中，不会写入 Storymark 的任何文件。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>The server did not accept the password.</source>
        <translation>服务器不接受该密码。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/server_dialogs.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PickBar</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Pick all hits</source>
        <translation>选择所有结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Tag all as</source>
        <translation>全部标注为</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Pick none</source>
        <translation>全部不选</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>{n} of {all} picked</source>
        <translation>已选 {n} / {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>{pick} picks a hit, {all} all of them; {open} opens it in its story</source>
        <translation>{pick} 选取一个结果，{all} 全选；{open} 在故事中打开</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Tag %Ln picked hits as {label}</source>
        <translation>
            <numerusform>将所选的 %Ln 个结果标注为{label}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>A tag is missing</source>
        <translation>缺少标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>A tag too many</source>
        <translation>多余的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>It begins or ends elsewhere</source>
        <translation>起止位置不同</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>It has another label</source>
        <translation>标签不同</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>Rule: {text}</source>
        <translation>规则：{text}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>Not when:</source>
        <translation>不用于：</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_words.py"/>
        <source>When:</source>
        <translation>用于：</translation>
    </message>
</context>
<context>
    <name>PracticeFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/practice_flow.py"/>
        <source>Gold is shown when the story is done: {key} says so.</source>
        <translation>故事完成后才显示金标：按 {key}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/practice_flow.py"/>
        <source>This story came without gold to compare with.</source>
        <translation>此故事没有可比较的金标。</translation>
    </message>
</context>
<context>
    <name>PracticeSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>Your tags beside gold</source>
        <translation>你的标注与金标</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>%Ln tags are as gold has them.</source>
        <translation>
            <numerusform>%Ln 个标注与金标一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>%Ln differences:</source>
        <translation>
            <numerusform>%Ln 处差异：</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>There is no difference.</source>
        <translation>没有差异。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>%Ln more differences are in the text.</source>
        <translation>
            <numerusform>文本中还有 %Ln 处差异。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>Show in the text</source>
        <translation>在文本中显示</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>Next story</source>
        <translation>下一个故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>Storymark hit a defect of its own ({kind}). What was saved is safe; the log has the details.</source>
        <translation>Storymark 自身出现缺陷（{kind}）。已保存的内容是安全的；详情见日志。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Something could not be done: {reason}</source>
        <translation>有操作未能完成：{reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Something is not as it should be: {reason}</source>
        <translation>有些内容不正常：{reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where}: the text has a NUL character at position {position}; nothing was imported. Remove it.</source>
        <translation>{where}：文本在位置 {position} 有 NUL 字符；未导入任何内容。请删除该字符。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where}: the text has a lone surrogate (U+{code}) at position {position}; nothing was imported. Save the file as correct UTF-8.</source>
        <translation>{where}：文本在位置 {position} 有孤立的代理码位（U+{code}）；未导入任何内容。请将文件另存为正确的 UTF-8。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where}: the story has {length} characters, more than the limit of {limit}; nothing was imported.</source>
        <translation>{where}：故事有 {length} 个字符，超过上限 {limit}；未导入任何内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where} is empty: there is no text in it; nothing was imported.</source>
        <translation>{where} 是空的：其中没有文本；未导入任何内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no story {story} in this project; nothing was changed.</source>
        <translation>此项目中没有故事 {story}；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no label “{label}” in this project’s label set; nothing was changed.</source>
        <translation>此项目的标签集中没有标签“{label}”；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The label “{label}” stands {tags} times, so it was not deleted; say which label these tags get.</source>
        <translation>标签“{label}”用了 {tags} 次，因此没有删除；请说明这些标注改用哪个标签。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no tag {tag} in this project; nothing was changed.</source>
        <translation>此项目中没有标注 {tag}；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no annotator “{name}” in this project; nothing was changed.</source>
        <translation>此项目中没有标注员“{name}”；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The span {start} to {end} is not inside the story of {length} characters; nothing was changed.</source>
        <translation>范围 {start} 至 {end} 超出了有 {length} 个字符的故事；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The span {start} to {end} holds no character; nothing was changed.</source>
        <translation>范围 {start} 至 {end} 不含任何字符；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{where}: the text at {start} to {end} is “{found}”, not “{expected}”; nothing was changed. Check the offsets.</source>
        <translation>{where}：{start} 至 {end} 处的文本是“{found}”，而不是“{expected}”；未作任何更改。请检查偏移量。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The tag {tag} belongs to {owner}; only its annotator can change it. Nothing was changed.</source>
        <translation>标注 {tag} 属于 {owner}；只有其标注员可以更改。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This layer was handed in and is read-only until it is returned; nothing was changed.</source>
        <translation>此标注层已提交，退回之前为只读；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Work on the round that this act began is under way, so it stays; nothing was changed.</source>
        <translation>此操作开启的轮次已有人开始工作，因此保留；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>A sentence cannot be split here: both parts need words. Nothing was changed.</source>
        <translation>不能在此处拆分句子：两部分都要有词语。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>These cannot be one sentence: a line, a section or the story ends there. Nothing was changed.</source>
        <translation>不能合为一个句子：该处是一行、一个部分或故事的结尾。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Nothing of this act holds any more; nothing was changed.</source>
        <translation>此操作的结果已不存在；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This kind of act is not taken back from the history; nothing was changed.</source>
        <translation>此类操作不能从历史中撤销；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Nothing has changed since then.</source>
        <translation>此后没有任何变化。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{what} cannot be {value}: {expected}. Nothing was changed.</source>
        <translation>{what}不能是 {value}：{expected}。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>A name cannot be empty; nothing was changed. Type a name.</source>
        <translation>姓名不能为空；未作任何更改。请输入姓名。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no project at {path}; nothing was changed. Check the path, or make it with “storymark new”.</source>
        <translation>{path} 处没有项目；未作任何更改。请检查路径，或用“storymark new”新建。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is already a file at {path}; it was left as it is. Choose another name.</source>
        <translation>{path} 处已有文件；该文件保持原样。请换一个名称。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is not a Storymark project; it was left as it is.</source>
        <translation>{path} 不是 Storymark 项目；该文件保持原样。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is damaged ({reason}); it was left as it is. Restore the newest backup into a new file.</source>
        <translation>{path} 已损坏（{reason}）；该文件保持原样。请将最新备份恢复到新文件。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was made by a newer Storymark (schema {found}, this program knows {known}); it was left as it is. Update Storymark.</source>
        <translation>{path} 由更新版本的 Storymark 创建（结构 {found}，本程序支持 {known}）；该文件保持原样。请更新 Storymark。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is open already: {who} on {host}, since {since}. Close it there first; nothing was changed.</source>
        <translation>{path} 已被打开：{who} 在 {host} 上，自 {since}。请先在那里关闭；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} cannot be written ({reason}); nothing was changed. Allow writing, or copy it elsewhere.</source>
        <translation>无法写入 {path}（{reason}）；未作任何更改。请允许写入，或复制到别处。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>No backup of {path} could be made: {reason}. Older backups are kept; nothing was changed.</source>
        <translation>无法为 {path} 创建备份：{reason}。旧备份仍然保留；未做任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} could not be looked through: {reason}. Nothing was changed.</source>
        <translation>无法检查 {path}：{reason}。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The backup {path} is not in order ({reason}); nothing was restored. Take an older one.</source>
        <translation>备份 {path} 有问题（{reason}）；未恢复任何内容。请改用更早的备份。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This is a backup, open for reading only; nothing was changed. Restore it to go on working.</source>
        <translation>这是以只读方式打开的备份；未做任何更改。如需继续工作，请先恢复。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was opened for reading only; nothing was changed. Open it with writable=True.</source>
        <translation>{path} 是以只读方式打开的；未做任何更改。请用 writable=True 打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was closed; nothing was read or changed. Open it again.</source>
        <translation>{path} 已关闭；未读取或更改任何内容。请重新打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was opened in another thread; nothing was read or changed. Open it in the thread that uses it.</source>
        <translation>{path} 是在另一个线程中打开的；未读取或更改任何内容。请在使用它的线程中打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no good backup of {path}; nothing was read. “storymark backup” makes one.</source>
        <translation>{path} 没有完好的备份；未读取任何内容。可用“storymark backup”创建。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is on a database server, whose administrator makes the backups (pg_dump); nothing was done.</source>
        <translation>{path} 位于数据库服务器上，备份由管理员负责（pg_dump）；未做任何操作。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} has no good backup and no act in it can be read; it was left as it is.</source>
        <translation>{path} 没有完好的备份，其中也没有可读取的操作；文件保持原样。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is not the address of a project on a server: {reason}. Nothing was changed.</source>
        <translation>{path} 不是服务器上项目的地址：{reason}。未做任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is on a server, and this installation has no driver for PostgreSQL; nothing was changed. Install it: “{command}”.</source>
        <translation>{path} 在服务器上，而此安装缺少 PostgreSQL 驱动；未做任何更改。请安装：“{command}”。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The server of {path} cannot be reached ({reason}); nothing was changed. Check the address, the network, and that the server runs.</source>
        <translation>无法连接 {path} 的服务器（{reason}）；未做任何更改。请检查地址、网络以及服务器是否在运行。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The server of {path} refuses ({reason}); nothing was changed. Ask who looks after it.</source>
        <translation>{path} 的服务器拒绝了请求（{reason}）；未做任何更改。请询问服务器管理员。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} needs the password of {user}; nothing was changed. Run the command in a terminal, which asks for it, or open the project in the window once.</source>
        <translation>{path} 需要 {user} 的密码；未做任何更改。请在终端中运行该命令（会询问密码），或先在窗口中打开一次该项目。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no database of this name: {path}. Nothing was changed; have it made on the server.</source>
        <translation>没有这个名称的数据库：{path}。未做任何更改；请先在服务器上创建。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The database {path} holds tables already; it was left as it is. Choose an empty one.</source>
        <translation>数据库 {path} 中已有数据表；保持原样。请选择一个空数据库。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The tag {tag} was changed meanwhile: it is {theirs} now, and this act would make it {mine}. Nothing was changed; look at both and do it again to have yours.</source>
        <translation>标注 {tag} 在此期间已被修改：现在是 {theirs}，而此操作会把它改为 {mine}。未做任何更改；请比较两个版本，若要保留您的版本请再执行一次。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no file or folder {path}; nothing was changed.</source>
        <translation>没有文件或文件夹 {path}；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} cannot be read ({reason}); nothing was changed.</source>
        <translation>无法读取 {path}（{reason}）；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: its format is not one that Storymark knows; nothing was imported. Known are: {known}.</source>
        <translation>{path}：Storymark 不支持其格式；未导入任何内容。支持的格式：{known}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The format {format} needs a library that this installation lacks; nothing was changed. Install it: “{command}”.</source>
        <translation>格式 {format} 需要此安装所缺少的库；未作任何更改。请安装：“{command}”。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: byte {position} is not valid {encoding}; nothing was imported. Name the right encoding with --encoding, or save the file as UTF-8.</source>
        <translation>{path}：第 {position} 字节不是有效的 {encoding}；未导入任何内容。请用 --encoding 指定正确的编码，或将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}, line {line}: {reason}; nothing was imported. Correct that line.</source>
        <translation>{path} 第 {line} 行：{reason}；未导入任何内容。请改正该行。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}, item {item}: {reason}; nothing was imported. Correct that item.</source>
        <translation>{path} 第 {item} 项：{reason}；未导入任何内容。请改正该项。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: there is no story in it; nothing was imported.</source>
        <translation>{path}：其中没有故事；未导入任何内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{what}; nothing was imported. Agree with {option}.</source>
        <translation>{what}；未导入任何内容。如同意，请使用 {option}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} cannot be written ({reason}); nothing was exported.</source>
        <translation>无法写入 {path}（{reason}）；未导出任何内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: {reason}.</source>
        <translation>{path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: {reason}; the label set was not read.</source>
        <translation>{path}：{reason}；未读取标签集。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>“{pattern}” is no regular expression ({reason}); nothing was searched.</source>
        <translation>“{pattern}”不是正则表达式（{reason}）；没有进行搜索。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>“{pattern}” takes too long in one story; the search was stopped and nothing was changed. Use a pattern with fewer repetitions inside repetitions.</source>
        <translation>“{pattern}”在一篇故事里耗时过长；搜索已停止，没有任何改动。请减少嵌套的重复。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is no packet ({reason}); nothing was changed.</source>
        <translation>{path} 不是任务包（{reason}）；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} is damaged or was changed on its way ({reason}); nothing of it was taken. Ask for it again.</source>
        <translation>{path} 已损坏或在传送途中被改动（{reason}）；没有采用其中任何内容。请对方重新发送。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} was made by a newer Storymark (packet version {found}, this program knows {known}); nothing was changed. Update Storymark.</source>
        <translation>{path} 由较新的 Storymark 生成（任务包版本 {found}，本程序支持 {known}）；没有任何更改。请更新 Storymark。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} belongs to another project (“{found}”, not “{here}”); nothing was changed. Merge it into the project that it came from.</source>
        <translation>{path} 属于另一个项目（“{found}”，而非“{here}”）；没有任何更改。请将其合并到它所来自的项目。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path}: {count} tags do not fit the texts of this project ({example}); nothing was merged.</source>
        <translation>{path}：{count} 个标注与本项目的文本不符（{example}）；没有合并任何内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{name} has no work to hand in here; nothing was changed.</source>
        <translation>{name} 在这里没有可提交的工作；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This project was not made from a packet, so it is not known whose work is to be handed in; nothing was changed. Name the person with --annotator.</source>
        <translation>本项目不是由任务包生成的，无法得知要提交谁的工作；没有任何更改。请用 --annotator 指明人员。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>There is no merge or act {entry} in the history of this project; nothing was changed.</source>
        <translation>本项目的历史中没有合并或操作 {entry}；没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>This place in {story} has changed meanwhile; nothing was decided. Look at it again.</source>
        <translation>{story} 中的这一处刚刚有变化；尚未作出裁定。请重新查看。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The project file {path} was moved, replaced or deleted while it was open; saving stopped. What was not saved is kept; put the file back.</source>
        <translation>项目文件 {path} 在打开期间被移动、替换或删除；已停止保存。未保存的内容仍保留；请将文件放回原处。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The disk of {path} is full: not saved. What was not saved is kept; free some space and try again.</source>
        <translation>{path} 所在磁盘已满：未保存。未保存的内容仍保留；请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Writing {path} failed ({reason}): not saved. What was not saved is kept; it will be tried again.</source>
        <translation>写入 {path} 失败（{reason}）：未保存。未保存的内容仍保留；稍后会自动重试。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The server of {path} cannot be reached ({reason}): not saved there. What was not saved is kept; it will be tried again.</source>
        <translation>无法连接 {path} 的服务器（{reason}）：尚未保存到服务器。未保存的内容仍保留；稍后会自动重试。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The file does not say which copy of which project it is.</source>
        <translation>文件没有说明它是哪个项目的哪个副本。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The file has a part that Storymark never made, “{part}”; it could act at every saving.</source>
        <translation>文件中有一个不是 Storymark 建立的部分“{part}”，它可能在每次保存时自行运行。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The file’s first bytes name schema {found}, but its tables are those of schema {expected}.</source>
        <translation>文件开头写的是结构 {found}，但表属于结构 {expected}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The index “{index}” is missing or is not the one that this schema has.</source>
        <translation>索引“{index}”缺失，或与此结构不符。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The index “{index}” does not agree with its table, so some things would not be found.</source>
        <translation>索引“{index}”与其表不一致，有些内容会找不到。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>SQLite finds the file itself damaged: {reason}.</source>
        <translation>SQLite 发现文件本身已损坏：{reason}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>What stands beside journal entry {entry} is not what the entry itself says.</source>
        <translation>日志条目 {entry} 旁边记录的内容与条目本身不符。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Journal entry number {number} is damaged: {reason}. What it brought still stands in the rows.</source>
        <translation>第 {number} 条日志已损坏：{reason}。它带来的内容仍在各行中。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Journal entry number {number} is missing. What it brought still stands in the rows.</source>
        <translation>缺少第 {number} 条日志。它带来的内容仍在各行中。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>It is noted wrongly which entry last touched the {record} {id}.</source>
        <translation>最后修改 {record} {id} 的条目记录有误。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The {record} {id} has “{found}” as its {column}, where the journal says “{expected}”.</source>
        <translation>{record} {id} 的 {column} 为“{found}”，而日志中是“{expected}”。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The {record} {id} is in the journal and missing from the project.</source>
        <translation>{record} {id} 在日志中，但项目里没有。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The {record} {id} stands in the project, but no entry of the journal brought it.</source>
        <translation>{record} {id} 在项目中，但没有任何日志条目带来它。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The sentences read in layer {id} are not those that the journal has.</source>
        <translation>标注层 {id} 的已读句子与日志不符。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The story list shows the wrong layer or time for layer {id}.</source>
        <translation>故事列表中标注层 {id} 的显示或时间有误。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Story {id} is listed with {found} sentences and has {expected}.</source>
        <translation>故事 {id} 列为 {found} 句，实际有 {expected} 句。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The sentences kept for story {id} overlap, are out of order or leave the text.</source>
        <translation>为故事 {id} 保存的句子有重叠、顺序错误或超出文本。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>A text of {length} characters is kept that belongs to no story.</source>
        <translation>保存着一段 {length} 个字符的文本，它不属于任何故事。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The text of story {id} was changed: it is not the one that was imported. A backup has it whole.</source>
        <translation>故事 {id} 的文本被改动，不是当初导入的文本。备份中有完整的文本。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The text of story {id} is missing. Import the story again, or take it from a backup.</source>
        <translation>故事 {id} 的文本缺失。请重新导入该故事，或从备份中取回。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} quotes “{quote}”, but the text at {start} to {end} is “{found}”.</source>
        <translation>标注 {id} 引用“{quote}”，但 {start} 到 {end} 的文本是“{found}”。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} reaches from {start} to {end}, in a text of {length} characters.</source>
        <translation>标注 {id} 从 {start} 到 {end}，而文本只有 {length} 个字符。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tags have the label “{label}”, which is not in the label set.</source>
        <translation>有标注使用标签“{label}”，但标签集中没有它。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} is in a layer that nobody has begun, so no list shows it.</source>
        <translation>标注 {id} 所在的标注层没有人开始过，因此列表中看不到它。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} is on another story than the layer that it is in.</source>
        <translation>标注 {id} 所在的故事与它的标注层不同。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Tag {id} puts the label “{label}” on {start} to {end} a second time in the same layer.</source>
        <translation>标注 {id} 在同一标注层中第二次把标签“{label}”放在 {start} 到 {end}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The annotator {id} has no name.</source>
        <translation>标注员 {id} 没有名字。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Layers belong to the annotator {id}, who is not in the project.</source>
        <translation>有标注层属于标注员 {id}，但项目中没有此人。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Layer {id} is on a story that is not in the project.</source>
        <translation>标注层 {id} 所在的故事不在项目中。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>A whole story has the label “{label}”, which is not in the label set.</source>
        <translation>有整篇故事带有标签“{label}”，但它不在标签集中。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Labels on whole stories belong to the annotator {id}, who is not in the project.</source>
        <translation>有整篇故事的标签属于标注员 {id}，但项目中没有此人。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The label “{label}” is on a whole story that is not in the project.</source>
        <translation>标签“{label}”所在的整篇故事不在项目中。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The {record} {id} has “{value}” as its {column}, which is none of the known values.</source>
        <translation>{record} {id} 的 {column} 为“{value}”，不是任何已知的值。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The sections of story {id} overlap, are out of order or leave the text.</source>
        <translation>故事 {id} 的各部分有重叠、顺序错误或超出文本。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Story {id} is listed with {found} characters and has {expected}.</source>
        <translation>故事 {id} 列为 {found} 个字符，实际有 {expected} 个。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The sentences that somebody corrected in story {id} overlap, are out of order or leave the text.</source>
        <translation>故事 {id} 中人工修改过的句子有重叠、顺序错误或超出文本。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>Layer {id} has “read” for {start} to {end}, in a text of {length} characters.</source>
        <translation>标注层 {id} 把 {start} 到 {end} 记为已读，而文本只有 {length} 个字符。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The label “{label}” stands below “{parent}”, which is not in the label set or below it.</source>
        <translation>标签“{label}”位于“{parent}”之下，但标签集中没有后者，或后者在它之下。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>{path} did not accept the password of {user}; nothing was changed.</source>
        <translation>{path} 不接受 {user} 的密码；未做任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The tag {tag} was removed meanwhile, and this act would make it {mine}. Nothing was changed; tag that place again to have yours.</source>
        <translation>标注 {tag} 在此期间已被删除，而此操作会把它改为 {mine}。未做任何更改；若要保留您的版本，请重新标注这段文字。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/domain/errors.py"/>
        <source>The tag {tag} was changed meanwhile: it is {theirs} now, and this act would remove it. Nothing was changed; look at it and do it again to remove it.</source>
        <translation>标注 {tag} 在此期间已被修改：现在是 {theirs}，而此操作会删除它。未做任何更改；请查看后，若仍要删除请再执行一次。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not valid JSON (at byte {byte})</source>
        <translation>不是有效的 JSON（第 {byte} 字节处）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not valid JSON</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the JSON ends too early</source>
        <translation>JSON 过早结束</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” is nested too deeply</source>
        <translation>“{name}”嵌套过深</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a text has a lone surrogate, which is no Unicode character</source>
        <translation>文本中有单独的代理项，它不是 Unicode 字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” has a value that is no Unicode text or no number in JSON</source>
        <translation>“{name}”的值不是 Unicode 文本，或不是 JSON 中的数字</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” is missing</source>
        <translation>缺少“{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” must be a text</source>
        <translation>“{name}”必须是文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” must be {wanted}, not {got}</source>
        <translation>“{name}”必须是{wanted}，而不是{got}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the key “{name}” is a duplicate</source>
        <translation>键“{name}”重复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is longer than {limit} MB</source>
        <translation>超过 {limit} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>byte {byte} of the line is not valid UTF-8</source>
        <translation>该行的第 {byte} 字节不是有效的 UTF-8</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is {got}; each line must be one JSON object</source>
        <translation>这是{got}；每行必须是一个 JSON 对象</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{value} is not a number in JSON</source>
        <translation>{value} 不是 JSON 中的数字</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an integer (a whole number)</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>there is no text in it</source>
        <translation>其中没有文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text has a NUL character at position {position}</source>
        <translation>文本在位置 {position} 有 NUL 字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text has a lone surrogate (U+{code}) at position {position}</source>
        <translation>文本在位置 {position} 有单独的代理项（U+{code}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text has {length} characters, more than the limit of {limit}</source>
        <translation>文本有 {length} 个字符，超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is a binary file, not text</source>
        <translation>这是二进制文件，不是文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {bytes} bytes, more than the limit of {limit}</source>
        <translation>有 {bytes} 字节，超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span {start} to {end} is {reason}</source>
        <translation>区间 {start} 至 {end} 无效：{reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>negative</source>
        <translation>负数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>empty, its end must be greater than its start</source>
        <translation>为空，终点必须大于起点</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>out of range: outside the text or inside a character</source>
        <translation>超出范围：在文本之外或在字符内部</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text at {start} to {end} is “{found}”, it does not match “{quote}”</source>
        <translation>{start} 至 {end} 处的文本是“{found}”，与“{quote}”不符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{reason}; the offsets fit in the unit {unit}</source>
        <translation>{reason}；按单位 {unit} 计算则位置相符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{reason}; the text has these letters in another normal form (NFC or NFD)</source>
        <translation>{reason}；文本中这些字母采用另一种规范形式（NFC 或 NFD）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a label is empty</source>
        <translation>有一个标签为空</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a label has a control character in it</source>
        <translation>有一个标签含控制字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an annotator’s name has a control character in it</source>
        <translation>标注员的名字含控制字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} spans, more than the limit of {limit}</source>
        <translation>有 {count} 个区间，超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>no column of it is a text; its columns are {names}. Name one with --columns text=NAME</source>
        <translation>没有一列是文本；各列为 {names}。请用 --columns text=列名 指定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its quotes are wrong ({error})</source>
        <translation>引号有误（{error}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} columns, the first line has {width}</source>
        <translation>有 {count} 列，首行有 {width} 列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} columns, the first row has {width}</source>
        <translation>有 {count} 列，第一排有 {width} 列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has a NUL character</source>
        <translation>含 NUL 字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{value}” is not an integer (a whole number)</source>
        <translation>“{value}”不是整数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path}: no column is named text; “{name}” has the longest cells</source>
        <translation>{path}：没有名为 text 的列；“{name}”的单元格最长</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path} is not valid UTF-8 (byte {byte}); it may be in the encoding {encoding}</source>
        <translation>{path} 不是有效的 UTF-8（第 {byte} 字节）；编码可能是 {encoding}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path} has no byte order mark; it may be in the encoding {encoding}</source>
        <translation>{path} 没有字节顺序标记；编码可能是 {encoding}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>read as {encoding}; its byte order mark (BOM) is not part of the text</source>
        <translation>按 {encoding} 读取；字节顺序标记（BOM）不属于文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>not UTF-8; read as {encoding}, an encoding that fits clearly</source>
        <translation>不是 UTF-8；按 {encoding} 读取，该编码明显吻合</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>not valid UTF-8 (byte {byte}); read as {encoding}, a guess</source>
        <translation>不是有效的 UTF-8（第 {byte} 字节）；按 {encoding} 读取，这是猜测</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>has no byte order mark; read as {encoding}, a guess</source>
        <translation>没有字节顺序标记；按 {encoding} 读取，这是猜测</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>1 label is not in the label set yet: {names}</source>
        <translation>1 个标签尚不在标签集中：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} labels are not in the label set yet: {names}</source>
        <translation>{count} 个标签尚不在标签集中：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the zip is damaged: {error}</source>
        <translation>zip 已损坏：{error}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the name “{name}” in it is an unsafe path</source>
        <translation>其中的名称“{name}”是不安全的路径</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” in it is a link, which is unsafe</source>
        <translation>其中的“{name}”是链接，不安全</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the name “{name}” stands twice in it</source>
        <translation>名称“{name}”在其中出现两次</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” in it is encrypted with a password</source>
        <translation>其中的“{name}”用密码加密</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” in it is packed beyond the ratio limit of {limit}</source>
        <translation>其中的“{name}”压缩比超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its XML has a DTD, which could hold entities and is unsafe</source>
        <translation>其 XML 含 DTD，可能带有实体，不安全</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its XML is nested too deeply, beyond the limit of {limit}</source>
        <translation>其 XML 嵌套过深，超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>reading it takes longer than the limit of {seconds} seconds</source>
        <translation>读取时间超过 {seconds} 秒的上限</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is too large: reading it needs more than the limit of {limit} MB</source>
        <translation>太大：读取需要的内存超过 {limit} MB 的上限</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is damaged ({error})</source>
        <translation>已损坏（{error}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it was changed after it was checked</source>
        <translation>检查之后文件已被更改</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its format is not one of stories</source>
        <translation>其格式不是故事的格式</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” in it is too large: {bytes} bytes, more than the limit of {limit} MB</source>
        <translation>其中的“{name}”太大：{bytes} 字节，超过上限 {limit} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is too large unpacked: more than the limit of {limit} MB</source>
        <translation>解压后太大：超过上限 {limit} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} files, more than the limit of {limit}</source>
        <translation>有 {count} 个文件，超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not a DOCX document: it has no text part</source>
        <translation>它不是 DOCX 文档：没有正文部分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not a DOCX document</source>
        <translation>它不是 DOCX 文档</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its chapters are protected by DRM</source>
        <translation>其章节受 DRM 保护</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its DTD declares entities, which is unsafe</source>
        <translation>其 DTD 声明了实体，不安全</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF is encrypted with a password</source>
        <translation>PDF 已用密码加密</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF has no text in it; it may be a scan</source>
        <translation>PDF 中没有文字；可能是扫描件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF is damaged ({error})</source>
        <translation>PDF 已损坏（{error}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a source has an unsafe path, outside the project</source>
        <translation>有一个来源的路径不安全，位于项目之外</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its XML is damaged at line {line}: {error}</source>
        <translation>其 XML 在第 {line} 行损坏：{error}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not an Excel table (XLSX): it has no workbook</source>
        <translation>它不是 Excel 表格（XLSX）：没有工作簿</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no REFI-QDA project: it has no project.qde</source>
        <translation>它不是 REFI-QDA 项目：没有 project.qde</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its XML is no UIMA CAS (XMI)</source>
        <translation>它的 XML 不是 UIMA CAS（XMI）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not an ODT document</source>
        <translation>不是 ODT 文档</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is encrypted with a password</source>
        <translation>用密码加密</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} annotation(s) without a tag left out</source>
        <translation>略去 {count} 个没有标注的注释</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} target(s) that are no place in a text left out</source>
        <translation>略去 {count} 个不是文本位置的目标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} annotation(s) whose quote stands in no place or in several left out</source>
        <translation>略去 {count} 个引文找不到位置或有多处的注释</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“start” and “end” of a selector must be integers (whole numbers)</source>
        <translation>选择器的“start”和“end”必须是整数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the column “{name}” was taken as the text</source>
        <translation>已把列“{name}”作为文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} relation(s) left out; a project has none</source>
        <translation>略去 {count} 个关系；项目中没有关系</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} result(s) that are no spans of the text left out</source>
        <translation>略去 {count} 个不是文本区间的结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>offsets converted from UTF-16 units to code points, as all quotes show</source>
        <translation>位置已从 UTF-16 单位换算为码点，所有引文都表明如此</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>offsets converted from UTF-16 units to code points</source>
        <translation>位置已从 UTF-16 单位换算为码点</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>tracked changes: {inserted} inserted passage(s) kept, {deleted} deleted passage(s) left out</source>
        <translation>修订：保留 {inserted} 处插入，略去 {deleted} 处删除</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} reading(s) above characters left out</source>
        <translation>略去 {count} 个字上注音</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>external links are ignored</source>
        <translation>忽略外部链接</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{names} left out</source>
        <translation>略去：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{what} ignored</source>
        <translation>忽略：{what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>line ends are those of the page; scripts, forms and images of a PDF are ignored</source>
        <translation>换行与页面一致；忽略 PDF 中的脚本、表单和图片</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} character(s) have no letter in the PDF’s fonts</source>
        <translation>{count} 个字符在 PDF 的字体中没有字形</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>only the first sheet was read; left out: {names}</source>
        <translation>只读取了第一个工作表；略去：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} formula cell(s): their last values were taken</source>
        <translation>{count} 个公式单元格：取其最后的值</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} invisible or bidi control character ({codes}) kept in the text</source>
        <translation>文本中保留 {count} 个不可见或双向控制字符（{codes}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} invisible or bidi control characters ({codes}) kept in the text</source>
        <translation>文本中保留 {count} 个不可见或双向控制字符（{codes}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} control character ({codes}) kept in the text</source>
        <translation>文本中保留 {count} 个控制字符（{codes}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} control characters ({codes}) kept in the text</source>
        <translation>文本中保留 {count} 个控制字符（{codes}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} noncharacter ({codes}) kept in the text</source>
        <translation>文本中保留 {count} 个非字符（{codes}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} noncharacters ({codes}) kept in the text</source>
        <translation>文本中保留 {count} 个非字符（{codes}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>more than 15 combining marks on one character (position {position}) are kept</source>
        <translation>保留一个字符上超过 15 个组合符号（位置 {position}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} replacement character(s) U+FFFD: the text was damaged before it came here</source>
        <translation>{count} 个替换字符 U+FFFD：文本在到达之前已损坏</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path}: {count} more notes of this kind</source>
        <translation>{path}：还有 {count} 条此类备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{place}: the id “{id}” is a duplicate with another text; both stories are kept</source>
        <translation>{place}：编号“{id}”与另一文本重复；两个故事都保留</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>there is no tab after the annotation’s id</source>
        <translation>标注编号后没有制表符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an annotation with the id “{id}” is none of brat’s</source>
        <translation>编号为“{id}”的标注不是 brat 的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{text}” is not a type and a span</source>
        <translation>“{text}”不是类型加区间</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the id {id} stands twice, it is a duplicate</source>
        <translation>编号 {id} 出现两次，属于重复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a number of the span is out of range</source>
        <translation>区间中有一个数字超出范围</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its parts are “{found}”, they do not match “{quote}”</source>
        <translation>它的各部分是“{found}”，与“{quote}”不符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its reader failed</source>
        <translation>读取程序出错</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>no reader could be started: {error}</source>
        <translation>无法启动读取程序：{error}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it ended in the middle of a story</source>
        <translation>它在一篇故事中间就结束了</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is an encoding such as utf-8, utf-16, gb18030, big5, cp1258, tcvn3, viscii</source>
        <translation>应为编码名，例如 utf-8、utf-16、gb18030、big5、cp1258、tcvn3、viscii</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{path} {why}; it may be in the encoding {encoding}</source>
        <translation>{path} {why}；它可能使用编码 {encoding}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no DocBin of spaCy, or damaged ({error})</source>
        <translation>这不是 spaCy 的 DocBin，或已损坏（{error}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the document is damaged ({error})</source>
        <translation>文档已损坏（{error}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has more than the limit of {limit} characters</source>
        <translation>它的字符数超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not an EPUB book: it has no container</source>
        <translation>这不是 EPUB 图书：没有 container</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its package “{name}” was not found</source>
        <translation>找不到它的包“{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a chapter of its spine was not found</source>
        <translation>找不到其阅读顺序中的一章</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its spine names no chapter</source>
        <translation>其阅读顺序没有列出任何章节</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its chapter “{name}” was not found</source>
        <translation>找不到它的章节“{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the chapter “{name}” has an unsafe path</source>
        <translation>章节“{name}”的路径不安全</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a word and its tag must stand in two columns, with a tab or blank between them</source>
        <translation>词与其标注须各占一列，中间用制表符或空格隔开</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{value} is not JSON</source>
        <translation>{value} 不是 JSON</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“data.{name}” is missing, and {count} other fields could be the text</source>
        <translation>缺少“data.{name}”，另有 {count} 个字段可能是正文</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“start” and “end” must be integers (whole numbers)</source>
        <translation>“start”和“end”必须是整数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its text does not match its checksum; it was changed after it was exported</source>
        <translation>正文与校验值不符；导出后被改动过</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has neither characters nor bytes as its place</source>
        <translation>它既没有字符位置也没有字节位置</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its characters and its bytes are different places, they do not match</source>
        <translation>它的字符位置与字节位置不同，两者不符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>byte {byte} is not valid UTF-8</source>
        <translation>第 {byte} 字节不是有效的 UTF-8</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not valid TOML or JSON ({error})</source>
        <translation>它不是有效的 TOML 或 JSON（{error}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} labels, more than the limit of {limit}</source>
        <translation>它有 {count} 个标签，超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the label “{name}” stands twice</source>
        <translation>标签“{name}”出现两次</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the colour “{name}” is neither a palette name nor #RRGGBB</source>
        <translation>颜色“{name}”既不是调色板名称，也不是 #RRGGBB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“archived” must be true or false</source>
        <translation>“archived”必须是 true 或 false</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the shortcut must be one character</source>
        <translation>快捷键必须是一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the shortcut {key} is taken</source>
        <translation>快捷键 {key} 已被占用</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>label “{name}”: its parent “{parent}” is not there</source>
        <translation>标签“{name}”：上级标签“{parent}”不存在</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>label “{name}”: its parents go round in a circle</source>
        <translation>标签“{name}”：上级标签形成循环</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>there must be one text for each language</source>
        <translation>每种语言必须有一段文字</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{value} is not a whole number; write it as a text</source>
        <translation>{value} 不是整数；请写成文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} must be a table</source>
        <translation>{name} 必须是表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” must be a list of tables, written [[{table}]]</source>
        <translation>“{name}”必须是表的列表，写作 [[{table}]]</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” must be a whole number from 1</source>
        <translation>“{name}”必须是从 1 起的整数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not a manifest{told}</source>
        <translation>这不是清单{told}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its schema is not {schema}</source>
        <translation>它的模式不是 {schema}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its unit is unknown</source>
        <translation>它的单位未知</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a count is not a whole number</source>
        <translation>有一个计数不是整数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a table of counts is missing</source>
        <translation>缺少计数表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one sentence of a story; only exports by story can be imported again</source>
        <translation>这是故事中的一个句子；只有按故事导出的文件才能重新导入</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} is out of all proportion</source>
        <translation>{name} 大得离谱</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number} is not in order</source>
        <translation>{name} 第 {number} 行有误</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number} is no story</source>
        <translation>{name} 第 {number} 行不是故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number}: its text is not its own</source>
        <translation>{name} 第 {number} 行：正文与其编号不符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number} is too long</source>
        <translation>{name} 第 {number} 行太长</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name}, line {number}: {reason}</source>
        <translation>{name} 第 {number} 行：{reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} cannot be read</source>
        <translation>无法读取 {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} is not what the manifest says</source>
        <translation>{name} 与清单所述不符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has more rows than the limit of {limit}</source>
        <translation>它的行数超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no parquet file, or damaged ({error})</source>
        <translation>这不是 parquet 文件，或已损坏（{error}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its schema is not ours</source>
        <translation>它的模式不是 Storymark 的</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no span with start, end and label</source>
        <translation>它不是带起点、终点和标签的区间</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its start or end is not an integer</source>
        <translation>起点或终点不是整数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its label, annotator or text is no text</source>
        <translation>标签、标注员或正文不是文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>a number in ner_tags has no name in the file’s features</source>
        <translation>ner_tags 中有一个数字在文件的特征里没有名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF has more pages than the limit of {limit}</source>
        <translation>PDF 的页数超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the PDF has more than the limit of {limit} characters</source>
        <translation>PDF 的字符数超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>rejected in Prodigy</source>
        <translation>在 Prodigy 中已被拒绝</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its code reference leads nowhere</source>
        <translation>它的编码引用没有目标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{value}” is no position (a whole number)</source>
        <translation>“{value}”不是位置（整数）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one of the columns of {path}: {names}</source>
        <translation>应为 {path} 的列之一：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has {count} columns, not {width}</source>
        <translation>它有 {count} 列，而不是 {width} 列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>story “{name}”: {reason}</source>
        <translation>故事“{name}”：{reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the text at {start} to {end} has {count} characters</source>
        <translation>{start} 到 {end} 的文字有 {count} 个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the run {start} to {end} is outside the text</source>
        <translation>{start} 到 {end} 的片段在正文之外</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the sentence {start} to {end} is out of order</source>
        <translation>{start} 到 {end} 的句子顺序不对</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{count} votes of {total} are not the share {share}</source>
        <translation>{total} 票中的 {count} 票不等于比例 {share}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span {start} to {end} is out of range: outside the text or inside a character</source>
        <translation>区间 {start} 到 {end} 超出范围：在正文之外或在字符内部</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it does not begin with {text}</source>
        <translation>它不以 {text} 开头</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no token: a number such as 1-1, offsets such as 0-4, the word</source>
        <translation>它不是词条：应为编号（如 1-1）、位置（如 0-4）和词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span {start} to {end} is empty, its end must be greater than its start</source>
        <translation>区间 {start} 到 {end} 为空，终点必须大于起点</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span at {start} begins before the sentence before it ends</source>
        <translation>{start} 处的区间在前一句结束之前就开始了</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the span at {start} is out of range</source>
        <translation>{start} 处的区间超出范围</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{value}” is not a value of a layer</source>
        <translation>“{value}”不是标注层的值</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its sheet “{name}” was not found</source>
        <translation>找不到它的工作表“{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has more cells than the limit of {limit}</source>
        <translation>它的单元格数超过上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no annotation</source>
        <translation>它不是标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one of {names}</source>
        <translation>应为以下之一：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>“{name}” is none of {names}</source>
        <translation>“{name}”不在 {names} 之中</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>The attribute “{name}”</source>
        <translation>属性“{name}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is low, medium, high or empty</source>
        <translation>应为 low、medium、high 或空</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>an act is a JSON object with an op of {names}</source>
        <translation>一个操作是 JSON 对象，其 op 为 {names} 之一</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is text without NUL and lone surrogates</source>
        <translation>应为不含 NUL 和孤立代理项的文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is like 2026-11-23 or 2026-11-23T08:00:00Z</source>
        <translation>格式应如 2026-11-23 或 2026-11-23T08:00:00Z</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{format} counts in {units}</source>
        <translation>{format} 以 {units} 计数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{format} has one of {names}</source>
        <translation>{format} 使用以下之一：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the file that was written is not right ({reason}); it was removed</source>
        <translation>写出的文件不正确（{reason}）；已将其删除</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one that made or refused gold where you have something else</source>
        <translation>应为在您结果不同之处采纳或否决金标的裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{what} not in the label set yet: {names}</source>
        <translation>{what}尚不在标签集中：{names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has the label {label}</source>
        <translation>它应带有标签 {label}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not that of the label “{label}”</source>
        <translation>不得与标签“{label}”的相同</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>each is start, end, label, annotator and tag</source>
        <translation>每项为起点、终点、标签、标注员和标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>no folder</source>
        <translation>没有文件夹</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is an id that was said to be another person&apos;s, too</source>
        <translation>该编号也被说成是另一个人的</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is not what the gold tags are under</source>
        <translation>不得是金标标注所用的名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is like 80/10/10 or 80/20, whole numbers that add up to 100</source>
        <translation>格式应如 80/10/10 或 80/20，整数之和为 100</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is one line of at most {limit} characters with a letter or digit</source>
        <translation>应为一行，最多 {limit} 个字符，且含字母或数字</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it is no dataset that can be checked (known are: {names})</source>
        <translation>这不是可检查的数据集（可识别的有：{names}）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the disk has {there} MB left and it takes {needed} MB</source>
        <translation>磁盘剩余 {there} MB，需要 {needed} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the copy is not in order: {reason}</source>
        <translation>副本有问题：{reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>looking through it ended with status {status}</source>
        <translation>检查以状态 {status} 结束</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>it has a foreign part, {name}</source>
        <translation>它含有外来部分 {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>its last acts are in {name}-wal and must be brought in first</source>
        <translation>最后的操作在 {name}-wal 中，须先并入</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>the database stores {found} and not UTF8</source>
        <translation>数据库以 {found} 而非 UTF8 存储</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>{name} is {found} there and not {wanted}: saving would not be safe</source>
        <translation>那里的 {name} 是 {found} 而不是 {wanted}：保存不安全</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/reasons.py"/>
        <source>rows of {names} refer to nothing</source>
        <translation>{names} 的行没有引用对象</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/addresses.py"/>
        <source>it does not end with the name of one database</source>
        <translation>地址末尾不是一个数据库的名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/addresses.py"/>
        <source>its port or host cannot be read</source>
        <translation>无法读取端口或主机名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/adjudicating.py"/>
        <source>The strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/agreeing.py"/>
        <source>Draws and overlap</source>
        <translation>抽样次数与重叠度</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/agreeing.py"/>
        <source>they are 0 or more, and from 0 to 1</source>
        <translation>分别为 0 或以上，以及 0 到 1</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>The id</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>it is that of no tag of somebody else</source>
        <translation>它不是别人标注的编号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>The origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>The attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>they are a JSON object</source>
        <translation>应为 JSON 对象</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/annotating.py"/>
        <source>The confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/applying.py"/>
        <source>The line</source>
        <translation>该行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/bulk_tagging.py"/>
        <source>The places</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/bulk_tagging.py"/>
        <source>there is at least one</source>
        <translation>至少有一处</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/deciding.py"/>
        <source>it is that of no other comment</source>
        <translation>不与其他评论重复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/deciding.py"/>
        <source>The comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/deciding.py"/>
        <source>it has at least one character</source>
        <translation>至少要有一个字符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/deciding.py"/>
        <source>it is the id of a comment</source>
        <translation>它是一条评论的编号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/export_request.py"/>
        <source>A date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/export_request.py"/>
        <source>The status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/exporting.py"/>
        <source>it is the project itself</source>
        <translation>这正是项目文件本身</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/exporting.py"/>
        <source>The unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/exporting.py"/>
        <source>The unit of offsets</source>
        <translation>偏移单位</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/exporting.py"/>
        <source>it is a folder of files; name a folder or a zip file</source>
        <translation>这是多个文件的文件夹；请指定文件夹或 zip 文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/feedback.py"/>
        <source>The decision</source>
        <translation>裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_acts.py"/>
        <source>The label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_acts.py"/>
        <source>it is merged into another one</source>
        <translation>它要合并到另一个标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>The tag</source>
        <translation>标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>The shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>it is one character or none</source>
        <translation>应为一个字符或留空</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>The parent</source>
        <translation>上级标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/label_edits.py"/>
        <source>it is not the label or under it</source>
        <translation>不能是该标签本身或其下级</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/merging.py"/>
        <source>an act in it is of another project</source>
        <translation>其中有一个操作属于另一个项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>The op</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list of objects</source>
        <translation>应为对象的列表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>each is what “decide” has</source>
        <translation>每项须具有“decide”的内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a text</source>
        <translation>应为文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a whole number</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list of pairs</source>
        <translation>应为成对值的列表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list of story, start, end</source>
        <translation>应为由故事、开始、结束组成的列表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list of start, end, label</source>
        <translation>应为起点、终点、标签的列表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/operations.py"/>
        <source>it is a list</source>
        <translation>须为列表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/packet_opening.py"/>
        <source>it holds work that was handed in: merge it into its project</source>
        <translation>其中是已提交的工作：请将其合并到所属项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/people.py"/>
        <source>The annotator</source>
        <translation>标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/people.py"/>
        <source>The name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/recutting.py"/>
        <source>The language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/searching.py"/>
        <source>The query</source>
        <translation>搜索内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/searching.py"/>
        <source>The mode</source>
        <translation>搜索方式</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/searching.py"/>
        <source>The fold</source>
        <translation>忽略项</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>they are from 1 to 100 %, after 0 days or more</source>
        <translation>为 1 到 100 %，间隔 0 天或以上</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>The overlap</source>
        <translation>重叠比例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>it is a percentage from 0 to 100</source>
        <translation>是 0 到 100 的百分比</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>The copies</source>
        <translation>每篇的人数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/sharing.py"/>
        <source>they are 2 or more</source>
        <translation>为 2 或以上</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/splitting.py"/>
        <source>The split</source>
        <translation>数据集划分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/story_labelling.py"/>
        <source>it is that of no other label on a story</source>
        <translation>不能与其他故事标签的编号相同</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/services/user_words.py"/>
        <source>A word</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/backup.py"/>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/checking/file_rules.py"/>
        <source>it does not say which project it is</source>
        <translation>文件未说明是哪个项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/engine.py"/>
        <source>it was opened for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/engine.py"/>
        <source>the transaction was lost</source>
        <translation>事务已丢失</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/foreign.py"/>
        <source>an act is not what its id says</source>
        <translation>有一个操作与其编号不符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/opening.py"/>
        <source>it is of an older schema and must be upgraded first</source>
        <translation>结构较旧，须先升级</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/opening.py"/>
        <source>the file is write-protected</source>
        <translation>文件受写保护</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/opening.py"/>
        <source>its first bytes are not those of a project</source>
        <translation>文件开头不是项目的内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/outbox.py"/>
        <source>too many windows have this project open</source>
        <translation>打开此项目的窗口过多</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/restore.py"/>
        <source>the restored rows differ from the journal</source>
        <translation>恢复的行与日志不一致</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/server/faults.py"/>
        <source>somebody else’s work is being saved there</source>
        <translation>那里正在保存其他人的工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/server/faults.py"/>
        <source>the server took too long</source>
        <translation>服务器响应时间过长</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/server/opening.py"/>
        <source>the upgrade lost something</source>
        <translation>升级时有内容丢失</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/upgrade.py"/>
        <source>its rows do not follow from its journal</source>
        <translation>其数据行与日志不符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/storage/upgrade.py"/>
        <source>its last acts are still in the -wal file</source>
        <translation>最后的操作仍在 -wal 文件中</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/atomic.py"/>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/atomic.py"/>
        <source>it is not a plain file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/atomic.py"/>
        <source>it is write-protected</source>
        <translation>受写保护</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/atomic.py"/>
        <source>it is a project or another database</source>
        <translation>这是项目或其他数据库</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/decoding.py"/>
        <source>The encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/drafts.py"/>
        <source>it is a file; a folder or a zip file is needed</source>
        <translation>这是一个文件；需要文件夹或 zip 文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/drafts.py"/>
        <source>it is a folder with other files in it</source>
        <translation>这个文件夹里有别的文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it has other parts than a packet</source>
        <translation>它的组成部分与任务包不同</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it does not hold as many acts as it says</source>
        <translation>其中的操作数与所述不符</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it does not end as a packet does; it may be cut short</source>
        <translation>结尾不像任务包；文件可能被截断</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>its bytes are not those that were sealed</source>
        <translation>其字节与封存时不同</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>its manifest is not one</source>
        <translation>其清单无效</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it is not a whole zip</source>
        <translation>它不是完整的 zip 文件</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>it has no manifest</source>
        <translation>它没有清单</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/packets.py"/>
        <source>its manifest is of something else</source>
        <translation>其清单属于其他内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/parquet.py"/>
        <source>its tokens and their marks differ in number</source>
        <translation>它的词元与标记数量不同</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/parquet.py"/>
        <source>its text is no text</source>
        <translation>它的文本不是文字</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/pdf.py"/>
        <source>the PDF is damaged: its pages form a loop</source>
        <translation>PDF 已损坏：页面形成循环</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/qdpx.py"/>
        <source>a source lies outside the project</source>
        <translation>有一个来源位于项目之外</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/qdpx.py"/>
        <source>the text of a source is missing</source>
        <translation>缺少一个来源的文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/qdpx.py"/>
        <source>a source has no plain text</source>
        <translation>有一个来源没有纯文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/registry.py"/>
        <source>the zip is damaged: it does not begin as one</source>
        <translation>zip 已损坏：开头不是 zip</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/tables.py"/>
        <source>What a column is</source>
        <translation>列的用途</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/tables.py"/>
        <source>A column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/tag_table.py"/>
        <source>its columns are not those of a table of tags</source>
        <translation>它的列不是标注表的列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/uima.py"/>
        <source>it has no sofa with a text</source>
        <translation>没有带文本的 sofa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/uima.py"/>
        <source>there is no sofa of this id</source>
        <translation>没有此 id 的 sofa</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/xlsx.py"/>
        <source>it has no sheet</source>
        <translation>没有工作表</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/xlsx.py"/>
        <source>it has a cell outside the rows</source>
        <translation>有单元格位于行之外</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/xlsx.py"/>
        <source>its cells are not in the order of columns</source>
        <translation>单元格未按列的顺序排列</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/exchange/xlsx.py"/>
        <source>a cell names a text that is not there</source>
        <translation>某个单元格引用了不存在的文本</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>The project could not be opened</source>
        <translation>无法打开项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>Storymark projects (*{suffix})</source>
        <translation>Storymark 项目 (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>New project for these stories</source>
        <translation>为这些故事新建项目</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>%Ln acts were not saved last time</source>
        <translation>
            <numerusform>上次有 %Ln 项操作未保存</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>They were kept in a rescue file. Do them now? Nothing is lost if you wait.</source>
        <translation>它们保留在救援文件中。现在执行吗？稍后再做也不会丢失。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>Do them now</source>
        <translation>立即执行</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>{done} acts are saved now, {refused} could not be done any more.</source>
        <translation>已保存 {done} 项操作，{refused} 项已无法执行。</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue_model.py"/>
        <source>{n} to decide</source>
        <translation>{n} 处待裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue_model.py"/>
        <source>To judge</source>
        <translation>待判断</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue_model.py"/>
        <source>sentence {n}</source>
        <translation>句子 {n}</translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <location filename="../../desktop/storymark/ui/reader/quick_bar.py"/>
        <source>{count} more</source>
        <translation>还有 {count} 个</translation>
    </message>
</context>
<context>
    <name>ReasonsSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Reasons that come back</source>
        <translation>反复出现的理由</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>These reasons were given at least {n} times for one label. What was decided there can become examples of the label.</source>
        <translation>这些理由对同一标签至少出现 {n} 次。那里的裁定可以成为该标签的示例。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>No reason has come back {n} times for one label yet.</source>
        <translation>还没有理由对同一标签出现 {n} 次。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Added to the label</source>
        <translation>已加入标签</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>{label}: {cause}, %Ln times</source>
        <translation>
            <numerusform>{label}：{cause}，%Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Right: {quotes}</source>
        <translation>正例：{quotes}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Wrong: {quotes}</source>
        <translation>反例：{quotes}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Show the first place</source>
        <translation>显示第一处</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>Add to the label’s examples</source>
        <translation>加入标签的示例</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome_parts.py"/>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome_parts.py"/>
        <source>1 story</source>
        <translation>1 个故事</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/pages/welcome_parts.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln 个故事</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>annotator</source>
        <translation>标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>story</source>
        <translation>故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>layer</source>
        <translation>标注层</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>tag</source>
        <translation>标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/problems.py"/>
        <source>label_set</source>
        <translation>标签集</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/remarks.py"/>
        <source>Remark kept.</source>
        <translation>备注已保存。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Edge mark</source>
        <translation>边缘标点</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Nested</source>
        <translation>嵌套</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Label and boundary</source>
        <translation>标签和边界</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Complex</source>
        <translation>复杂</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Agreed</source>
        <translation>一致</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Open</source>
        <translation>未决</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Decided</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Changed since decided</source>
        <translation>裁定后有变动</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Two decisions</source>
        <translation>两个裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Agreed, to check</source>
        <translation>一致，待抽查</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>union</source>
        <translation>并集</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>overlap</source>
        <translation>交集</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>another label</source>
        <translation>另一标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>other edges</source>
        <translation>其他边界</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>several</source>
        <translation>多个</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>no tag</source>
        <translation>不标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>to check</source>
        <translation>待抽查</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Gap in the guideline</source>
        <translation>指南有缺口</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Ambiguous text</source>
        <translation>文本有歧义</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Slip</source>
        <translation>疏忽</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Label not known well</source>
        <translation>标签掌握不足</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Rule for edges</source>
        <translation>边界规则</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Edge case</source>
        <translation>边缘情况</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Matter of opinion</source>
        <translation>见仁见智</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Must fix</source>
        <translation>必须修改</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Guideline</source>
        <translation>指南</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>decided alike</source>
        <translation>同类裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>all agree</source>
        <translation>全体一致</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>by majority</source>
        <translation>按多数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>one annotator preferred</source>
        <translation>优先某位标注员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>by weighted votes</source>
        <translation>按加权投票</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Tags are gone</source>
        <translation>标注已不在</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>To judge</source>
        <translation>待判断</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/words.py"/>
        <source>sentence {n}</source>
        <translation>句子 {n}</translation>
    </message>
</context>
<context>
    <name>ReviewAccessible</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/accessible.py"/>
        <source>Sentence {number} of {all}</source>
        <translation>第 {number} 句，共 {all} 句</translation>
    </message>
</context>
<context>
    <name>ReviewActs</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>This is the last disagreement.</source>
        <translation>这是最后一个分歧。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>This is the first disagreement.</source>
        <translation>这是第一个分歧。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>All places of the list are decided in this story. N opens the next one.</source>
        <translation>本故事中列出的各处均已裁定。按 N 打开下一篇。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>All disagreements of this story are decided. N opens the next one.</source>
        <translation>这个故事的分歧已全部裁定。按 N 打开下一个。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>The list ends here.</source>
        <translation>列表到此为止。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>There is no such span here.</source>
        <translation>此处没有这样的范围。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Decided: {what}</source>
        <translation>已裁定：{what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>There is no candidate {n}.</source>
        <translation>没有候选 {n}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Nobody prevails here: take a candidate, or another way.</source>
        <translation>此处无多数意见：请采用一个候选或其他方式。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Judge first: digits give a label, X none; then Enter shows what others have.</source>
        <translation>先作判断：数字键给标签，X 表示不标注；然后按 Enter 查看他人标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Judged: no tag here. Enter shows what others have.</source>
        <translation>已判断：此处不标注。按 Enter 查看他人标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>No label has the key {n}.</source>
        <translation>没有标签使用按键 {n}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Judged; the edges can be moved. Enter shows what others have.</source>
        <translation>已判断；边界可移动。按 Enter 查看他人标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Keep several: digits add or remove a candidate, Enter takes them.</source>
        <translation>保留多个：数字键增减候选，Enter 采用。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/acts.py"/>
        <source>Put the caret where to split first: Left and Right, or a click.</source>
        <translation>请先把光标放到要拆分处：左右键或单击。</translation>
    </message>
</context>
<context>
    <name>ReviewCanvas</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/canvas.py"/>
        <source>Text under review</source>
        <translation>审核中的文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/canvas.py"/>
        <source>J and K go through disagreements, digits take a candidate, Enter takes what is shown.</source>
        <translation>J 和 K 在分歧间移动，数字键采用候选，Enter 采用所示。</translation>
    </message>
</context>
<context>
    <name>ReviewFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/flow.py"/>
        <source>Nothing to compare yet: two people must have finished the same story.</source>
        <translation>还没有可比较的内容：需有两人完成同一个故事。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/flow.py"/>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/flow.py"/>
        <source>you are one of the annotators</source>
        <translation>您是标注员之一</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Show names</source>
        <translation>显示姓名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Hide names</source>
        <translation>隐藏姓名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Judge first, then see candidates</source>
        <translation>先判断再看候选</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Decide by rule</source>
        <translation>按规则裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Approve story</source>
        <translation>通过故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>Take over what all agree on, and open the next story</source>
        <translation>采用全体一致的内容，并打开下一个故事</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>%Ln annotators</source>
        <translation>
            <numerusform>%Ln 位标注员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln 个句子</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>{n} of {all} decided</source>
        <translation>已裁定 {n}/{all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>judge first</source>
        <translation>先判断</translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Clear the filter: {what}</source>
        <translation>清除筛选：{what}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>{n} of {all} left</source>
        <translation>剩余 {n}/{all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Disagreements</source>
        <translation>分歧</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Filter and order</source>
        <translation>筛选与顺序</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Open</source>
        <translation>未决</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/queue.py"/>
        <source>Resolved  {n}</source>
        <translation>已解决  {n}</translation>
    </message>
</context>
<context>
    <name>RightPane</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/right_pane.py"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/right_pane.py"/>
        <source>Tags</source>
        <translation>标注</translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>Decide</source>
        <translation>裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>Looking at the stories, {n} %</source>
        <translation>正在查看故事，{n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>Looking at the stories</source>
        <translation>正在查看故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>There is no place that this rule would decide.</source>
        <translation>此规则没有可裁定之处。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>in %Ln stories</source>
        <translation>
            <numerusform>在 %Ln 篇故事中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln places are decided</source>
        <translation>
            <numerusform>裁定 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln gold tags are made</source>
        <translation>
            <numerusform>产生 %Ln 个金标标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln places are drawn for a look</source>
        <translation>
            <numerusform>抽出 %Ln 处供检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln disagreements are left to people</source>
        <translation>
            <numerusform>%Ln 处分歧留给人工</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>What people decided stays. One undo takes all of it back.</source>
        <translation>人工裁定保持不变。撤销一次即可全部收回。</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Take over what all agree on, leave {n} % for a look</source>
        <translation>采用全体一致的内容，留 {n} % 抽查</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Take over all that all agree on</source>
        <translation>采用全部一致的内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Take over what more than half say</source>
        <translation>采用过半数的意见</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Take over what votes say, weighted by estimated reliability</source>
        <translation>采纳按估计可靠性加权的投票结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Prefer {name}</source>
        <translation>优先采用 {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Statistics…</source>
        <translation>统计…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>Reasons that come back…</source>
        <translation>反复出现的理由…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>The examples are in the label. Ctrl+Z takes them back.</source>
        <translation>示例已加入标签。按 Ctrl+Z 撤回。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>%Ln places decided by rule.</source>
        <translation>
            <numerusform>已按规则裁定 %Ln 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>%Ln left for a look.</source>
        <translation>
            <numerusform>留下 %Ln 处抽查。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>%Ln disagreements are still open here.</source>
        <translation>
            <numerusform>此处还有 %Ln 个分歧。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This project is open elsewhere</source>
        <translation>此项目已在别处打开</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>You can look at its backup of {moment}, without changing anything.</source>
        <translation>您可以查看其 {moment} 的备份，不做任何更改。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Open the backup read-only</source>
        <translation>以只读方式打开备份</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This is the backup of {moment}. Nothing that you do here is kept.</source>
        <translation>这是 {moment} 的备份。您在此所做的一切都不会保存。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>{name}, backup of {moment}</source>
        <translation>{name}，{moment} 的备份</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This copy ends at tag {here}; your last session ended at tag {then} ({moment}). A program that synchronises the folder may have put it there.</source>
        <translation>此副本止于第 {here} 条标注；您上次结束时是第 {then} 条（{moment}）。可能是同步该文件夹的程序把它放到了这里。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This file is older than your last session</source>
        <translation>此文件比您上次的工作更旧</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Go on with this copy</source>
        <translation>继续使用此副本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Close the project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Restore the newest backup</source>
        <translation>恢复最新备份</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>This project is on a network drive</source>
        <translation>此项目位于网络驱动器</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Saving there is slower, and locks of network drives cannot be relied on when two people open one file. Work in a copy on this computer, and give others packets or exports.</source>
        <translation>在那里保存较慢，而且两人打开同一文件时，网络驱动器的锁并不可靠。请在本机的副本中工作，把任务包或导出文件交给他人。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>{name} synchronises this folder</source>
        <translation>{name} 正在同步此文件夹</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>It copies the file while it is written, and may put an old copy in its place: tags get lost. Work in a copy outside of it, and put packets, exports or backups there instead.</source>
        <translation>它会在写入时复制文件，还可能换回旧副本：标注会丢失。请在该文件夹之外的副本中工作，只把任务包、导出文件或备份放在那里。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Work here all the same</source>
        <translation>仍在此处工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Work in a local copy</source>
        <translation>在本机副本中工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Nothing was restored</source>
        <translation>未恢复任何内容</translation>
    </message>
</context>
<context>
    <name>SearchFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>No label has the key {key}.</source>
        <translation>没有标签使用按键 {key}。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>Pick hits first: {pick} picks one, {all} all of them.</source>
        <translation>请先选取结果：{pick} 选一个，{all} 全选。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>%Ln hits tagged as {label}.</source>
        <translation>
            <numerusform>已将 %Ln 个结果标注为{label}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>%Ln had it already.</source>
        <translation>
            <numerusform>其中 %Ln 个已有此标签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>%Ln are in stories that were handed in.</source>
        <translation>
            <numerusform>其中 %Ln 个位于已提交的故事中。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>{key} takes it back.</source>
        <translation>按 {key} 撤销。</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Words</source>
        <translation>单词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Regex</source>
        <translation>正则</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>How to search</source>
        <translation>搜索方式</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Search all stories</source>
        <translation>搜索所有故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Ignore case</source>
        <translation>忽略大小写</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Ignore tone marks</source>
        <translation>忽略声调符号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Hits</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln 个结果</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>{hits} in {stories}</source>
        <translation>{stories}中有 {hits}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln 个故事</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>{n} shown</source>
        <translation>显示 {n} 个</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>more are not shown</source>
        <translation>还有更多未显示</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Type what to find; hits from all stories come as you type.</source>
        <translation>输入要查找的内容；边输入边显示所有故事中的结果。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>No hit fits what is ticked at the left.</source>
        <translation>没有符合左侧勾选条件的结果。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Nothing found.</source>
        <translation>未找到任何内容。</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <location filename="../../desktop/storymark/ui/reader/frame.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/frame.py"/>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/frame.py"/>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/frame.py"/>
        <source>Part {number}</source>
        <translation>第 {number} 部分</translation>
    </message>
</context>
<context>
    <name>SelectionForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>Selection</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>tags it</source>
        <translation>进行标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>move its start and end</source>
        <translation>移动起点和终点</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>takes the clause, the sentence</source>
        <translation>选取分句、句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>clears the selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>1 character</source>
        <translation>1 个字符</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>1 word</source>
        <translation>1 个词</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 个词</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>{words}, {characters}</source>
        <translation>{words}，{characters}</translation>
    </message>
</context>
<context>
    <name>Servers</name>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>The project could not be opened</source>
        <translation>无法打开项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>There is no project in this database yet</source>
        <translation>此数据库中还没有项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>Make a project there</source>
        <translation>在那里新建项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>1 act of yours is kept on this computer and is sent when the server is back.</source>
        <translation>您的 1 个操作保存在本机，服务器恢复后将自动发送。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>%Ln acts of yours are kept on this computer and are sent when the server is back.</source>
        <translation>
            <numerusform>您的 %Ln 个操作保存在本机，服务器恢复后将自动发送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>Nothing to change.</source>
        <translation>没有可更改的内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>The stories are given. Undo takes that back.</source>
        <translation>故事已分配。撤销可收回。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>Finished stories are given once more, in secret. Undo takes that back.</source>
        <translation>已完成的故事已悄悄再次分配。撤销可收回。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>What was not begun is taken back. Undo gives it again.</source>
        <translation>尚未开始的部分已收回。撤销可重新分配。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>There is no finished story to hand in.</source>
        <translation>没有可提交的已完成故事。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>%Ln stories are handed in and read-only now.</source>
        <translation>
            <numerusform>%Ln 篇故事已提交，现为只读。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareWork</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Given</source>
        <translation>已分配</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Begun</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Self-agreement</source>
        <translation>自身一致性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>The date is a day as 2026-12-24.</source>
        <translation>日期写作 2026-12-24。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Tick the people among whom the stories are dealt.</source>
        <translation>请勾选要分配故事的人员。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Every story is given to somebody.</source>
        <translation>每篇故事都已分配。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>The overlap is from 0 to 100 %, the number of people 2 or more.</source>
        <translation>重叠比例为 0 到 100 %，人数为 2 或以上。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>{n} stories for each of {people} people.</source>
        <translation>{people} 人，每人 {n} 篇故事。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>%Ln stories are tagged by several.</source>
        <translation>
            <numerusform>%Ln 篇故事由多人标注。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Who tags what</source>
        <translation>谁标注什么</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Name of a person</source>
        <translation>人员姓名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Which stories</source>
        <translation>哪些故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Stories that nobody has: {n}</source>
        <translation>尚未分配的故事：{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>All stories: {n}</source>
        <translation>全部故事：{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Overlap in per cent</source>
        <translation>重叠百分比</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>People for each story of the overlap</source>
        <translation>每篇重叠故事的人数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Repeats in per cent</source>
        <translation>重复百分比</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Days before a repeat</source>
        <translation>重复前的天数</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Due date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Deal out</source>
        <translation>分配</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>% of them go to</source>
        <translation>% 的故事分给</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>people each</source>
        <translation>人（每篇）</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Once more in secret, to see whether people agree with themselves</source>
        <translation>悄悄再标一次，看各人是否与自己一致</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>% of what was finished at least</source>
        <translation>% 的故事，完成至少</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>days ago</source>
        <translation>天</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Give again</source>
        <translation>再次分配</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Take back what is not begun</source>
        <translation>收回未开始的部分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>Give the stories</source>
        <translation>分配故事</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/widgets/sheet.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SkipStory</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Why is the story skipped?</source>
        <translation>为什么跳过这个故事？</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>The story counts as skipped, its tags stay. It can be opened again.</source>
        <translation>故事计为跳过，其标注保留，可以重新打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>The text cannot be read</source>
        <translation>文本无法阅读</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>Not a story of this task</source>
        <translation>不属于本任务的故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>In a language that I do not know</source>
        <translation>是我不懂的语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/skip_story.py"/>
        <source>There twice</source>
        <translation>重复出现</translation>
    </message>
</context>
<context>
    <name>SplitLabel</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Split “{label}”</source>
        <translation>拆分“{label}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Tick the tags that the new label gets, with Space; the others stay.</source>
        <translation>用空格勾选归新标签的标注，其余不变。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Name of the new label</source>
        <translation>新标签名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Only tags with these words</source>
        <translation>仅含这些词的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Tags of the label</source>
        <translation>该标签的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Move 1 tag</source>
        <translation>转移 1 处标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Move %Ln tags</source>
        <translation>
            <numerusform>转移 %Ln 处标注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaleSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>1 left</source>
        <translation>还剩 1</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>%Ln left</source>
        <translation>
            <numerusform>还剩 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Nothing is older than its definition.</source>
        <translation>没有早于定义的内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Older than their definition</source>
        <translation>早于定义</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Enter: it still holds. A label’s key gives another label, Del deletes the tag.</source>
        <translation>Enter：仍然成立。标签键改标签，Del 删除标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Tags and sentences to look at again</source>
        <translation>需要重新查看的标注和句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Still right</source>
        <translation>仍然正确</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Show in the story</source>
        <translation>在故事中显示</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>Read, without a tag</source>
        <translation>已读，无标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>revision {n}</source>
        <translation>修订 {n}</translation>
    </message>
</context>
<context>
    <name>StateRow</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/damaged.py"/>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>StatisticsFlow</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_flow.py"/>
        <source>There is nothing to count yet.</source>
        <translation>还没有可统计的内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_flow.py"/>
        <source>Statistics saved to {path}, agreement to {beside}.</source>
        <translation>统计已保存到 {path}，一致性保存到 {beside}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/statistics_flow.py"/>
        <source>%Ln pictures saved to {path}.</source>
        <translation>
            <numerusform>已将 %Ln 张图保存到 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_flow.py"/>
        <source>The file could not be written: {reason}. Nothing else was changed.</source>
        <translation>无法写入文件：{reason}。其他内容未改变。</translation>
    </message>
</context>
<context>
    <name>StatisticsPages</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>A place can have several kinds: a boundary may differ and a tag be missing.</source>
        <translation>一处可有多种类型：边界不同，同时又缺标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>A rate that leaves its own mean for good is marked (CUSUM, from ten stories on). Gold is partly made of the annotators’ own tags.</source>
        <translation>持续偏离自身均值的会被标出（CUSUM，十篇故事起）。金标部分来自标注员自己的标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>{name}: {share} % of the tags are gold as they are, {near} overlap F1</source>
        <translation>{name}：{share} % 的标注原样成为金标，重叠 F1 {near}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics_pages.py"/>
        <source>Nobody’s time on stories is known yet.</source>
        <translation>尚不知道任何人在故事上的用时。</translation>
    </message>
</context>
<context>
    <name>StatisticsSheet</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>%Ln spans</source>
        <translation>
            <numerusform>%Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>no span</source>
        <translation>没有片段</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>{label} · {who}</source>
        <translation>{label} · {who}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Folder for the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Agreement and statistics</source>
        <translation>一致性与统计</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Computing the statistics… Esc stops it.</source>
        <translation>正在计算统计… 按 Esc 停止。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Label against label</source>
        <translation>标签对标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Kinds and edges</source>
        <translation>类型与边界</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Spans behind a number</source>
        <translation>数字背后的片段</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Click a number, or press Enter on it: Tab and the arrow keys go there.</source>
        <translation>单击数字，或用 Tab 和方向键移到数字上按 Enter。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Save pictures…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{name} · reviewer</source>
        <translation>{name} · 审核员</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Why it is not saved</source>
        <translation>未保存的原因</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Not saved, trying again</source>
        <translation>未保存，正在重试</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved on the server {time}</source>
        <translation>已保存到服务器 {time}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved here, 1 tag waits for the server</source>
        <translation>已保存在本机，1 个标注等待服务器</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved here, %Ln tags wait for the server</source>
        <translation>
            <numerusform>已保存在本机，%Ln 个标注等待服务器</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved here, waits for the server</source>
        <translation>已保存在本机，等待服务器</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Disagreement {i} of {n}</source>
        <translation>分歧 {i}/{n}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln disagreements</source>
        <translation>
            <numerusform>%Ln 个分歧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Gold %Ln tags</source>
        <translation>
            <numerusform>金标 %Ln 个标注</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Hit {i} of {n}</source>
        <translation>结果 {i} / {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Enter opens the hit in its story</source>
        <translation>回车在故事中打开结果</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>1 label</source>
        <translation>1 个标签</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln 个已归档</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Sentence {i} of {n}</source>
        <translation>句子 {i}/{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>No story open</source>
        <translation>未打开故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>1 character</source>
        <translation>1 个字符</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>1 word</source>
        <translation>1 个词</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 个词</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{words}, {characters}</source>
        <translation>{words}，{characters}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{size} selected</source>
        <translation>已选 {size}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Suggestion {i} of {n}</source>
        <translation>第 {i} 条建议，共 {n} 条</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Tag {i} of {n}</source>
        <translation>标注 {i}/{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>a digit tags it</source>
        <translation>按数字键标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>a digit relabels it</source>
        <translation>按数字键更换标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>a digit accepts it with that label</source>
        <translation>数字键以该标签接受</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>a digit tags the sentence</source>
        <translation>按数字键标注句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Today {n}</source>
        <translation>今天 {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{i} of {n} read</source>
        <translation>已读 {i}/{n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>This story {time}</source>
        <translation>本故事 {time}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>{i} of {n} decided</source>
        <translation>已裁定 {i}/{n}</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>no title in file, its beginning shown</source>
        <translation>文件中没有标题，显示开头部分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>This is the last story.</source>
        <translation>这是最后一个故事。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>This is the first story.</source>
        <translation>这是第一个故事。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>Story done.</source>
        <translation>故事已完成。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>%Ln sentences were not read.</source>
        <translation>
            <numerusform>还有 %Ln 个句子未读。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>There is no other story to do.</source>
        <translation>没有其他待做的故事。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>Story skipped.</source>
        <translation>已跳过故事。</translation>
    </message>
</context>
<context>
    <name>StoryAccessible</name>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Sentence {number} of {all}, 1 tag</source>
        <translation>句子 {number}，共 {all} 句，1 个标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Sentence {number} of {all}, {count} tags</source>
        <translation>句子 {number}，共 {all} 句，{count} 个标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>, 1 suggestion</source>
        <translation>，1 条建议</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>, {count} suggestions</source>
        <translation>，{count} 条建议</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>, corrected by hand</source>
        <translation>，已手动更正</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>{label}: “{words}”, tag {number} of {count}</source>
        <translation>{label}：“{words}”，标注 {number}，共 {count} 个</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Has a note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Suggestion, {label}: “{words}”</source>
        <translation>建议，{label}：“{words}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/accessible.py"/>
        <source>Suggestion, {label}, {score} percent: “{words}”</source>
        <translation>建议，{label}，百分之{score}：“{words}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/pointer.py"/>
        <source>Corrected by hand</source>
        <translation>已手动更正</translation>
    </message>
</context>
<context>
    <name>StoryFigures</name>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>All labels</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>{one} and {two}</source>
        <translation>{one}和{two}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>Observed agreement on sentences; pairs by span F1, exact match. Coefficients belong to the project.</source>
        <translation>按句子的观察一致性；两两比较为范围 F1,精确匹配。系数属于整个项目。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>After discussion.</source>
        <translation>讨论之后。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>nobody tagged</source>
        <translation>无人标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/review/figures.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>StoryFilter</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Flagged</source>
        <translation>有旗标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Without a tag</source>
        <translation>没有标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Seen, nothing to tag</source>
        <translation>已读，无需标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Given to me</source>
        <translation>分配给我的</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>As added</source>
        <translation>按添加顺序</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Last worked on first</source>
        <translation>最近处理的在前</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Most tags first</source>
        <translation>标注最多的在前</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Most time first</source>
        <translation>用时最长的在前</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Longest first</source>
        <translation>最长的在前</translation>
    </message>
</context>
<context>
    <name>StoryFilterMenu</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Any label</source>
        <translation>任何标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>Any language</source>
        <translation>任何语言</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_filter.py"/>
        <source>&amp;Show all stories as added</source>
        <translation>按添加顺序显示全部故事(&amp;S)</translation>
    </message>
</context>
<context>
    <name>StoryHead</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Text options</source>
        <translation>文字选项</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Focus mode</source>
        <translation>专注模式</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Take the story up again</source>
        <translation>继续处理此故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>Story done, open the next one to do</source>
        <translation>故事完成，打开下一个待做的故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>1 sentence</source>
        <translation>1 个句子</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln 个句子</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>1 character</source>
        <translation>1 个字符</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>1 word</source>
        <translation>1 个词</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 个词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryLabelsSheet</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/story_labels.py"/>
        <source>The story as a whole</source>
        <translation>整个故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/story_labels.py"/>
        <source>Attributes of the story</source>
        <translation>故事的属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/story_labels.py"/>
        <source>A label’s key ticks it. Each tick is saved at once and can be undone.</source>
        <translation>按标签的键即勾选；每次勾选立即保存，可撤销。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/story_labels.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StoryLanguageMenu</name>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>Language of the stor&amp;y</source>
        <translation>故事的语言(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Filter stories</source>
        <translation>筛选故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Titles and ids; case and tone marks do not matter</source>
        <translation>标题和编号；不区分大小写和声调符号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>To do</source>
        <translation>待做</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Stories</source>
        <translation>故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Filter and sort</source>
        <translation>筛选与排序</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>Show all stories as added</source>
        <translation>按添加顺序显示全部故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>No story fits the filter</source>
        <translation>没有符合筛选的故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_list.py"/>
        <source>No stories yet</source>
        <translation>还没有故事</translation>
    </message>
</context>
<context>
    <name>StoryQuestions</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>What stories are asked</source>
        <translation>故事要填写的内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Each is a field of the sheet on the story as a whole, and stands in its metadata.</source>
        <translation>每一项都是“整个故事”表中的一栏，保存在故事的元数据中。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StoryRows</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>1 tag</source>
        <translation>1 个标注</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>1 sentence</source>
        <translation>1 个句子</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln 个句子</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>To do</source>
        <translation>待做</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>seen, nothing to tag</source>
        <translation>已读，无需标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>{read} of {all} read</source>
        <translation>已读 {read}/{all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>Flagged</source>
        <translation>有旗标</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <location filename="../../desktop/storymark/ui/reader/story_view.py"/>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/story_view.py"/>
        <source>Overview of the tags</source>
        <translation>标注概览</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/reader/story_view.py"/>
        <source>Labels for the selection</source>
        <translation>所选内容的标签</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Accepted.</source>
        <translation>已接受。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Rejected.</source>
        <translation>已拒绝。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>There are no suggestions that sure in this story.</source>
        <translation>此故事没有这么有把握的建议。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>%Ln suggestions accepted.</source>
        <translation>
            <numerusform>已接受 %Ln 条建议。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Suggestions are shown.</source>
        <translation>已显示建议。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Suggestions are not shown.</source>
        <translation>已隐藏建议。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>{accept} accepts this suggestion, {reject} rejects it.</source>
        <translation>{accept} 接受此建议，{reject} 拒绝。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>Suggestions are not shown; {key} shows them.</source>
        <translation>建议未显示；按 {key} 显示。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>There are no suggestions in this story.</source>
        <translation>此故事没有建议。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>1 suggestion left.</source>
        <translation>还剩 1 条建议。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>%Ln suggestions left.</source>
        <translation>
            <numerusform>还剩 %Ln 条建议。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>accept with another label</source>
        <translation>以其他标签接受</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>fix the edges, then accept</source>
        <translation>先修正边界，再接受</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>next suggestion or tag</source>
        <translation>下一条建议或标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Decided here</source>
        <translation>此处已决定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Suggestion {n} of {all}</source>
        <translation>建议 {n}/{all}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Sentence {n}</source>
        <translation>句子 {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>1 word</source>
        <translation>1 个词</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 个词</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>Suggested by {name}. It is no tag until you accept it.</source>
        <translation>由 {name} 建议，接受之前不算标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>{accepted} accepted · {rejected} rejected</source>
        <translation>接受 {accepted} · 拒绝 {rejected}</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>1 suggestion left in this story</source>
        <translation>此故事还剩 1 条建议</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>%Ln suggestions left in this story</source>
        <translation>
            <numerusform>此故事还剩 %Ln 条建议</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>from {names}</source>
        <translation>来自 {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>{count} below {percent} %</source>
        <translation>{count} 条低于 {percent} %</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>Show above</source>
        <translation>显示不低于</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>Show suggestions with this score and more</source>
        <translation>显示达到此分数的建议</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>Accept all ≥ {n}</source>
        <translation>全部接受 ≥ {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
</context>
<context>
    <name>TagForm</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Selected tag</source>
        <translation>所选标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Undo the last change of this tag</source>
        <translation>撤销此标注的最后一次更改</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Delete the tag</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>Sentence {n}</source>
        <translation>句子 {n}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>1 word</source>
        <translation>1 个词</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 个词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_list.py"/>
        <source>Tags in this story</source>
        <translation>此故事中的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_list.py"/>
        <source>Sort by label</source>
        <translation>按标签排序</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/tag_list.py"/>
        <source>Sort by place in the text</source>
        <translation>按正文位置排序</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>skipped: {reason}</source>
        <translation>跳过：{reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>The label of this tag asks for no attributes.</source>
        <translation>此标注的标签没有属性。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>Story flagged.</source>
        <translation>已为故事加旗标。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/tagging.py"/>
        <source>Flag removed.</source>
        <translation>已去除旗标。</translation>
    </message>
</context>
<context>
    <name>TeamWork</name>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>There: {version}</source>
        <translation>那里：{version}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>Yours: {version}</source>
        <translation>您的：{version}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>This tag was changed meanwhile</source>
        <translation>此标注在此期间已被修改</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>Take mine</source>
        <translation>采用我的版本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>Keep what is there</source>
        <translation>保留那里的版本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>confidence low</source>
        <translation>置信度低</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>confidence medium</source>
        <translation>置信度中</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>confidence high</source>
        <translation>置信度高</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>1 tag from last time is sent to the server now.</source>
        <translation>上次的 1 个标注正在发送到服务器。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>%Ln tags from last time are sent to the server now.</source>
        <translation>
            <numerusform>上次的 %Ln 个标注正在发送到服务器。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>{n} m</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>due today</source>
        <translation>今天截止</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>late, {day}</source>
        <translation>已逾期，{day}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>due {day}</source>
        <translation>{day}截止</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>{day} {month}</source>
        <translation>{month}{day}日</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text.py"/>
        <source>English</source>
        <translation>英语</translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>The sentences come out as they are.</source>
        <translation>各个句子没有变化。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>The sentences were cut anew. {key} takes it back.</source>
        <translation>句子已重新切分。按 {key} 可撤销。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>Select the words first.</source>
        <translation>请先选中词语。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>“{words}” is one word from now on.</source>
        <translation>从现在起，“{words}”是一个词。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>Sentence split. {key} takes it back.</source>
        <translation>句子已拆分。按 {key} 可撤销。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/text_acts.py"/>
        <source>Sentences joined. {key} takes it back.</source>
        <translation>句子已合并。按 {key} 可撤销。</translation>
    </message>
</context>
<context>
    <name>TextOptions</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Line pitch</source>
        <translation>行距</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Line length</source>
        <translation>行长</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Reading font</source>
        <translation>阅读字体</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Interface</source>
        <translation>界面大小</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Text options</source>
        <translation>文字选项</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Sans</source>
        <translation>无衬线</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Serif</source>
        <translation>衬线</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/text_options.py"/>
        <source>Reduced</source>
        <translation>减少</translation>
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
        <translation>菜单</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Project {name}</source>
        <translation>项目 {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Search or run a command</source>
        <translation>搜索或运行命令</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Keys and help</source>
        <translation>快捷键和帮助</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Tagging as {name}. Click to change</source>
        <translation>正以 {name} 的身份标注。点击可更改</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/panels/top_bar.py"/>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>Tag words first: then the same words elsewhere in the story are tagged.</source>
        <translation>请先标注词句，然后可标注故事中别处的相同词句。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>These words stand nowhere else in the story, or are tagged there.</source>
        <translation>故事中别处没有这些词句，或已标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>The same words stand in sentence {n}, too.</source>
        <translation>第 {n} 个句子也有相同词句。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>The same words stand in %Ln other places, too.</source>
        <translation>
            <numerusform>另有 %Ln 处相同词句。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>Tag them there, too ({key})</source>
        <translation>也在那里标注 ({key})</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>Tagged in sentence {n}, too.</source>
        <translation>第 {n} 个句子也已标注。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>Tagged in %Ln other places, too.</source>
        <translation>
            <numerusform>另有 %Ln 处也已标注。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>tag “{quote}”</source>
        <translation>标注“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>another label</source>
        <translation>更换标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>moved edges</source>
        <translation>移动两端</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>deleted tag</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>many tags at once</source>
        <translation>一次标注多处</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>accepted suggestion “{quote}”</source>
        <translation>接受建议“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>rejected suggestion “{quote}”</source>
        <translation>拒绝建议“{quote}”</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>status of the story</source>
        <translation>故事状态</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>flag</source>
        <translation>旗标</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>sentence split</source>
        <translation>拆分句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>sentences joined</source>
        <translation>合并句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>sentences cut anew</source>
        <translation>重新切分句子</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>name of a label</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>label put away</source>
        <translation>标签归档</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>labels merged</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>new label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>change of a label</source>
        <translation>标签的修改</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>place of a label</source>
        <translation>标签的位置</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>deleted label</source>
        <translation>已删除的标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>label split</source>
        <translation>标签拆分</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>confirmed tag</source>
        <translation>已确认的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>attributes of the story</source>
        <translation>故事的属性</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>what stories are asked</source>
        <translation>故事要填写的内容</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>label of the story</source>
        <translation>故事的标签</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>conflict resolved</source>
        <translation>解决冲突</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>restored state</source>
        <translation>恢复状态</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>decision on “{quote}”</source>
        <translation>对“{quote}”的裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>decisions by rule or alike</source>
        <translation>按规则或同样的裁定</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>merge taken back</source>
        <translation>撤回合并</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>work given</source>
        <translation>分派任务</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>work returned</source>
        <translation>退回工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>one person</source>
        <translation>同一个人</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>own tags made like gold</source>
        <translation>按金标修改自己的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>names shown or hidden</source>
        <translation>显示或隐藏姓名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>own words of the project</source>
        <translation>项目自有词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>Undo and redo need the server; what you did is kept here.</source>
        <translation>撤销和重做需要服务器；您所做的都保存在本机。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>The last act was in this story: press again to undo it</source>
        <translation>最后的操作在此故事中：再按一次即可撤销</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/undoing.py"/>
        <source>That act was in this story: press again to do it again</source>
        <translation>该操作在此故事中：再按一次即可重做</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Tag what people say in their stories, sentence by sentence.</source>
        <translation>逐句标注人们在故事中说的话。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>One file on disk, saved as you work</source>
        <translation>磁盘上的一个文件，随时自动保存</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Open from a server</source>
        <translation>从服务器打开</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>PostgreSQL, several people at once</source>
        <translation>PostgreSQL，多人同时工作</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Two stories, four labels, five minutes</source>
        <translation>两个故事，四个标签，五分钟</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Drop text, JSONL or a folder here</source>
        <translation>将文本、JSONL 或文件夹拖放到这里</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Nothing leaves this computer</source>
        <translation>任何内容都不会离开这台电脑</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Your name on the tags</source>
        <translation>标注上显示的姓名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Reviewers see who tagged what. Kept in the project file only.</source>
        <translation>审核员可看到谁标注了什么。只保存在项目文件中。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Reading font</source>
        <translation>阅读字体</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Sans</source>
        <translation>无衬线</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Serif</source>
        <translation>衬线</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Words of Vietnamese and Chinese</source>
        <translation>越南语和中文分词</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/pages/welcome.py"/>
        <source>Built in, works offline</source>
        <translation>内置，可离线使用</translation>
    </message>
</context>
<context>
    <name>_Columns</name>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Sent.</source>
        <comment>short for sentence, over numbers</comment>
        <translation>句</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>in story order</source>
        <translation>按故事顺序</translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <location filename="../../desktop/storymark/ui/panels/inspector.py"/>
        <source>Select a tag to see its label, note and history here.</source>
        <translation>选择一个标注，即可在此查看其标签、备注和历史。</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>_Recovery</name>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Replay the journal</source>
        <translation>重放日志</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>All checks pass</source>
        <translation>全部检查通过</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Its parts do not fit together, as after a power cut or on a failing disk. Your work up to {moment} is safe. Choose what to open; the damaged file is kept beside it, as it is.</source>
        <translation>文件各部分不一致，可能是断电或磁盘故障所致。您到 {moment} 为止的工作是安全的。请选择要打开的内容；损坏的文件原样保留在旁边。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>{recovered} of {later} acts after the backup were recovered.</source>
        <translation>已找回备份之后 {later} 个操作中的 {recovered} 个。</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>, {n} fewer</source>
        <translation>，少 {n} 条</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup before an import</source>
        <translation>导入前的备份</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup before a merge</source>
        <translation>合并前的备份</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup before a repair</source>
        <translation>修复前的备份</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup before an upgrade</source>
        <translation>升级前的备份</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln 个故事</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Name of the attribute</source>
        <translation>属性名称</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Kind of the attribute</source>
        <translation>属性类型</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Choices, with commas between them</source>
        <translation>选项，用逗号分隔</translation>
    </message>
    <message>
        <location filename="../../desktop/storymark/ui/label_editor/attributes.py"/>
        <source>Take the attribute out</source>
        <translation>删去属性</translation>
    </message>
</context>
</TS>
