"""Chinese words that the sentence rules ask for, simplified and traditional."""

from storymark.language.tables.wordlist import words

SAYING = words("""
    说 說 问 問 答 喊 叫 嚷 吼 骂 罵 劝 勸 曰 讲 講 唱 念 哼 告诉 告訴 回答 表示 指出 介绍 介紹 补充 補充
    解释 解釋 强调 強調 透露 坦言 感慨 感叹 感嘆 回忆 回憶 嘟囔 嘟噥 嘀咕 惊呼 驚呼 反驳 反駁 提醒 安慰
    抱怨 建议 建議 宣布 宣佈 吩咐 叮嘱 叮囑 恳求 懇求 哀求 央求 请求 請求 追问 追問 反问 反問 询问 詢問
    质问 質問 盘问 盤問 认为 認為 称 稱 宣称 宣稱 声称 聲稱 坚称 堅稱 承认 承認 否认 否認 警告 呼吁 呼籲
    评论 評論 评价 評價 总结 總結 笑称 笑稱 直言 喃喃 喃喃自语 喃喃自語 自言自语 自言自語 大喊大叫 写道
    寫道 心想 暗想 想道 自问 自問 调侃 調侃 打趣 附和 催促 招呼 打招呼 央告 哭诉 哭訴 诉说 訴說 倾诉 傾訴
    讲述 講述 叙述 敘述 陈述 陳述 声明 聲明 回应 回應 回复 回覆 答复 答覆 应道 應道 命令 呵斥 训斥 訓斥
    责备 責備 埋怨 惊叹 驚嘆 赞叹 讚嘆 称赞 稱讚 夸奖 誇獎 夸赞 欢呼 歡呼 高呼 大呼 疾呼 祈祷 祈禱 道谢
    道謝 道歉 致谢 致謝 问好 問好 发誓 發誓 保证 保證 许诺 許諾
""")
"""Verbs of saying that can close a reporting clause."""

BEFORE_DAO = (
    "声聲说說问問答喊叫笑哭骂罵吼嚷叹嘆劝勸怒喃冷淡忙急回写寫赞讚惊驚他她又便接续續应應"
    "话言呼道地头頭气氣语語释釋充调調诉訴想补補议議求斥示告复復覆哼唱念吟嘲讽諷"
)
"""Characters before 道 that make a verb of saying of it: 说道, 笑道, 轻声道, but not 知道, 街道."""

NOT_BEFORE_SHUO = "小传傳听聽据據学學再胡虽雖难難假解演訴诉评評乱亂图圖废廢俗话邪用诸"
"""Characters before 说 that make a noun or another verb of it: 小说, 听说, 据说, 解说, 演说."""

NOT_BEFORE_WEN = "学學疑访訪顾顧慰过過请請莫设設何"
"""Characters before 问 that make a noun or another verb of it: 学问, 疑问, 访问."""

NOT_AFTER_WEN = "题題号號卷世候及路罪话話答案道询詢"
"""Characters after 问 that make another word of it: 问题, 问号, 问候."""

DENIALS = "不没沒未别別莫勿"
"""Characters before a verb that deny it."""

DENYING = words("""
    不肯 不敢 不想 不能 不愿 不願 不再 不曾 未曾 没再 沒再 没敢 沒敢 没想 沒想 难以 難以 无法 無法
""")
"""Pairs before a verb that deny it."""

MAKING_NOUN = words("""
    带着 帶著 含着 含著 充满 充滿 满是 滿是 露出 得到 受到 听到 聽到 引起 成为 成為 作为 作為 获得 獲得
""")
"""Pairs before a verb of two characters that make it their object: 语气里带着责备."""

NOBODY = ("没人", "沒人", "无人", "無人", "没有人", "沒有人")
"""Subjects that say nothing."""

NEVER_SAYING = words("""
    知道 报道 報道 街道 味道 难道 難道 通道 轨道 軌道 频道 頻道 管道 渠道 人行道 公道 霸道 地道 跑道 隧道
    铁道 鐵道 赤道 名叫 没有说 沒有說 不用说 不用說 别说 別說 不必说 不必說 应该说 應該說 可以说 可以說
    来说 來說 所说 所說 人称 人稱 名称 名稱 简称 簡稱 堪称 堪稱 号称 號稱 职称 職稱 俗称 俗稱 统称 統稱
    对称 對稱 全称 全稱 别称 別稱 无法回答 無法回答 没有回答 沒有回答 拒绝回答 拒絕回答 没有表示 沒有表示
    没有告诉 沒有告訴 没有问 沒有問 没有喊 沒有喊 没有叫 沒有叫 没有答 沒有答 没有回应 沒有回應 惨叫 慘叫
    鸣叫 鳴叫 狗叫 鸡叫 雞叫 呼叫 听讲 聽講 演讲 演講 怀念 懷念 想念 思念 纪念 紀念 概念 信念 观念 觀念
    悬念 懸念 留念 合唱 演唱 歌唱 卖唱 賣唱
""")
"""Endings that look like a verb of saying and are none, or deny that anything was said."""

HEARERS = words("""
    我们 我們 他们 他們 她们 她們 你们 你們 我 他 她 你 大家 记者 記者 众人 眾人 自己 对方 對方 孩子 妈妈
    媽媽 爸爸 老师 老師
""")
"""Whom one tells: what may stand after a verb that takes the hearer as its object."""

TAKES_HEARER = words("""
    告诉 告訴 问 問 劝 勸 骂 罵 回答 提醒 安慰 追问 追問 反问 反問 询问 詢問 质问 質問 反驳 反駁 吩咐 叮嘱
    叮囑 警告 催促 哀求 恳求 懇求 央求 请求 請求 训斥 訓斥 责备 責備 埋怨 回应 回應 答复 答覆 命令 呵斥
    夸奖 誇獎 称赞 稱讚
""")
"""Verbs of saying whose object is the hearer."""

AFTER_SAYING = words("""
    着 著 了 过 過 起来 起來 出来 出來 出声 出聲 一声 一聲 一句 一遍 几声 幾聲 几句 幾句 两声 兩聲 两句
    兩句 了一句 了一声 了一聲 了几句 了幾句 道 说 說 下去 完 了起来 了起來 了出来 了出來 了下去
""")
"""Particles and counts that may follow the verb."""

FOLLOWING_PARTICLES = "的吗嗎呢吧嘛"
"""Particles that do not begin a sentence: before one of them a mark has ended none."""
