"""Everything that a label says, to be changed in place; each change is told as the whole label."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from storymark.domain.labels import Label, LabelSet, label_name, shortcut_owner
from storymark.services.label_facts import LabelFacts
from storymark.ui.label_editor.attributes import AttributesForm
from storymark.ui.label_editor.colours import ColourForm
from storymark.ui.text import language_name, moment, one_line
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Segmented
from storymark.ui.widgets.controls import Button, IconButton
from storymark.ui.widgets.fields import TextField
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Icon
from storymark.ui.widgets.note_field import NoteField
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.paragraph import Paragraph
from storymark.ui.widgets.pickers import Picker

LANGUAGES = ("en", "vi", "zh")
# Texts of a label per language: its field, or the key in `extra`.
WORDS = ("hint", "definition", "test", "use_when", "not_when")
PLAIN = WORDS[:3]
_EXAMPLES = (("examples", True), ("counter_examples", False))
_NARROW_PX = 640


class LabelForm(Pane):
    """`changed` tells the label as it is wished."""

    changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget, *, word_act: Callable[[str], str]) -> None:
        super().__init__(look, parent)
        self._word_act = word_act
        self._label: Label | None = None
        self._labels = LabelSet()
        self._facts = LabelFacts()
        self._language = "en"
        self._now_ms = 0
        self.names = {language: TextField(look, self) for language in LANGUAGES}
        self._captions: dict[str, PlainLabel] = {}
        self.shortcut = TextField(look, self)
        self.shortcut.setMaxLength(1)
        self.shortcut.setFixedWidth(look.px(72))
        self.parent_picker = Picker(look, self, height_px=32)
        self.clash = Paragraph(look, font="small", ink="bad", parent=self)
        self.clash.hide()
        self.colours = ColourForm(look, self)
        self.words_language = Segmented(look, parent=self, height_px=28)
        self.words = {name: NoteField(look, self, most_lines=6) for name in WORDS}
        self._examples = QVBoxLayout()
        self.example = TextField(look, self)
        self.kind = Segmented(look, parent=self)
        self.own_tags = Button(look, parent=self, icon="tags", kind="plain", height_px=28)
        self.attributes = AttributesForm(look, self)
        self._history = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._is_narrow: bool | None = None
        self._build()
        self._connect()
        self.retranslate()

    def _caption(self, name: str) -> PlainLabel:
        made = self._captions[name] = PlainLabel(self.look, font="small_strong", ink="ink2", parent=self)
        return made

    def _build(self) -> None:
        look = self.look
        top = self._top = QGridLayout()
        top.setHorizontalSpacing(look.px(14))
        top.setVerticalSpacing(look.px(6))
        for code in LANGUAGES:
            self._caption(f"name_{code}")
        self._caption("shortcut")
        parent = QHBoxLayout()
        parent.setSpacing(look.px(10))
        parent.addWidget(self._caption("parent"))
        parent.addWidget(self.parent_picker)
        parent.addStretch(1)
        self.parent_picker.setMinimumWidth(look.px(120))
        languages = QHBoxLayout()
        languages.addWidget(self._caption("words"))
        languages.addStretch(1)
        languages.addWidget(self.words_language)
        add = self._add = QHBoxLayout()
        add.setSpacing(look.px(8))
        add.addWidget(self.example, 1)
        add.addWidget(self.kind)
        add.addWidget(self.own_tags)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(32), look.px(18), look.px(32), look.px(24))
        whole.setSpacing(look.px(8))
        whole.addLayout(top)
        whole.addWidget(self.clash)
        whole.addLayout(parent)
        whole.addSpacing(look.px(8))
        whole.addWidget(self.colours)
        whole.addSpacing(look.px(10))
        whole.addLayout(languages)
        for name in WORDS:
            whole.addWidget(self._caption(name))
            whole.addWidget(self.words[name])
        whole.addSpacing(look.px(8))
        whole.addWidget(self._caption("examples"))
        whole.addLayout(self._examples)
        whole.addLayout(add)
        whole.addSpacing(look.px(8))
        whole.addWidget(self.attributes)
        whole.addSpacing(look.px(8))
        whole.addWidget(self._caption("history"))
        whole.addLayout(self._history)
        whole.addStretch(1)
        self._examples.setSpacing(look.px(2))
        self._history.setSpacing(look.px(2))
        self._arrange(is_narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: at large text fields go below one another."""
        super().resizeEvent(event)
        self._arrange(is_narrow=self.width() < self.look.px(_NARROW_PX))

    def _arrange(self, *, is_narrow: bool) -> None:
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        top, columns = self._top, 2 if is_narrow else 4
        cells = [*((f"name_{code}", self.names[code]) for code in LANGUAGES), ("shortcut", self.shortcut)]
        for place, (caption, field) in enumerate(cells):
            row, column = divmod(place, columns)
            for part, offset in ((self._captions[caption], 0), (field, 1)):
                top.removeWidget(part)
                top.addWidget(part, 2 * row + offset, column)
        for column in range(4):
            has_names = column < columns and column != 3
            top.setColumnStretch(column, 1 if has_names else 0)
        direction = QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight
        self._add.setDirection(direction)

    def _connect(self) -> None:
        for code, field in self.names.items():
            field.editingFinished.connect(lambda code=code: self._take_name(code))
        self.shortcut.textEdited.connect(lambda _text: self._show_clash())
        self.shortcut.editingFinished.connect(self._take_shortcut)
        self.parent_picker.activated.connect(
            lambda _index: self._tell(parent=str(self.parent_picker.currentData()))
        )
        self.colours.chosen.connect(lambda colour: self._tell(colour=colour))
        self.words_language.chosen.connect(self._show_words)
        for name, words in self.words.items():
            words.committed.connect(lambda text, name=name: self._take_words(name, text))
        self.example.returnPressed.connect(lambda: self._add_example(self.example.text()))
        self.own_tags.clicked.connect(self._offer_own_tags)
        self.attributes.changed.connect(lambda rows: self._tell_extra("attribute", rows))

    @property
    def shown(self) -> str:
        """The key of the label that is shown, empty for none."""
        return str(self._label.key) if self._label is not None else ""

    # --- showing
    def show_label(
        self, label: Label, labels: LabelSet, facts: LabelFacts, *, language: str, now_ms: int
    ) -> None:
        """Show this one; what is being typed stays."""
        is_other = self._label is None or label.key != self._label.key
        if is_other:
            self.words_language.set_current(language if language in LANGUAGES else "en")
        self._label, self._labels, self._facts = label, labels, facts
        self._language, self._now_ms = language, now_ms
        for code, field in self.names.items():
            if is_other or not field.hasFocus():
                field.setText(label.name.get(code, ""))
        if is_other or not self.shortcut.hasFocus():
            self.shortcut.setText(label.shortcut)
        self._show_clash()
        under = [str(label.key)]
        for _ in labels.labels:  # everything below it, however deep
            under += [
                str(each.key) for each in labels.labels if each.parent in under and each.key not in under
            ]
        choices = [("", self.tr("None"))]
        choices += [
            (each.key, label_name(each, language)) for each in labels.in_use if str(each.key) not in under
        ]
        self.parent_picker.set_choices(choices, label.parent)
        examples = self._texts("examples")
        sample = one_line(facts.recent[0].quote if facts.recent else examples[0] if examples else "")
        self.colours.show_colour(
            label.colour,
            first=[each.colour for each in labels.in_use],
            sample=sample or label_name(label, language),
        )
        self._show_words()
        self.attributes.show_rows(label.extra.get("attribute"))
        self._show_lists()

    def _show_words(self, _language: str = "") -> None:
        for name, field in self.words.items():
            if not field.hasFocus():
                field.set_note(self._told(name).get(self.words_language.current, ""))

    def _show_lists(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for name, is_good in _EXAMPLES:
            for place, text in enumerate(self._texts(name)):
                self._put(self._examples, self._example_row(name, place, text, is_good=is_good))
        for act in self._facts.acts:
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(self.look.px(8))
            line.addWidget(Icon(self.look, "history", row, ink="ink3", size_px=14))
            words = f"{act.who or 'Storymark'} {self._word_act(act.type)}"
            line.addWidget(ElidedLabel(self.look, words, row, font="small", ink="ink2"), 1)
            when = moment(act.at_ms, now_ms=self._now_ms)
            line.addWidget(PlainLabel(self.look, when, row, font="small", ink="ink3"))
            self._put(self._history, row)

    def _put(self, layout: QVBoxLayout, row: QWidget) -> None:
        layout.addWidget(row)
        self._rows.append(row)

    def _example_row(self, name: str, place: int, text: str, *, is_good: bool) -> QWidget:
        look, row = self.look, QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        icon, ink = ("check", "ok") if is_good else ("x", "bad")
        line.addWidget(Icon(look, icon, row, ink=ink, size_px=16))
        words = ElidedLabel(look, one_line(text), row, font="row")
        kind = self.tr("Example") if is_good else self.tr("Counter-example")
        words.setAccessibleName(f"{kind}: {one_line(text)}")
        line.addWidget(words, 1)
        remove = IconButton(look, "trash-2", row, size_px=26)
        remove.describe(self.tr("Take the example out: {text}").format(text=one_line(text)[:40]))
        remove.clicked.connect(lambda: self._drop_example(name, place))
        line.addWidget(remove)
        return row

    def retranslate(self) -> None:
        """Word it in the present language."""
        captions = {f"name_{code}": self.tr("Name in {language}").format(language=language_name(code))
                    for code in LANGUAGES}  # fmt: skip
        captions |= {
            "shortcut": self.tr("Key"),
            "parent": self.tr("Under"),
            "words": self.tr("Texts for annotators"),
            "hint": self.tr("Hint, shown in the palette"),
            "definition": self.tr("Definition"),
            "test": self.tr("The question that decides"),
            "use_when": self.tr("Use when"),
            "not_when": self.tr("Not when"),
            "examples": self.tr("Examples; a cross marks a counter-example"),
            "history": self.tr("History"),
        }
        for name, text in captions.items():
            self._captions[name].setText(text)
        for code, field in self.names.items():
            field.setAccessibleName(captions[f"name_{code}"])
        for name, words in self.words.items():
            words.setAccessibleName(captions[name])
        self.shortcut.setAccessibleName(captions["shortcut"])
        self.parent_picker.setAccessibleName(captions["parent"])
        self.words_language.set_choices([(code, language_name(code)) for code in LANGUAGES])
        self.words_language.setAccessibleName(self.tr("Language of these texts"))
        self.example.setPlaceholderText(self.tr("Add an example; Enter takes it"))
        self.example.setAccessibleName(self.tr("New example"))
        self.kind.set_choices((("examples", self.tr("Right")), ("counter_examples", self.tr("Wrong"))))
        self.kind.set_current(self.kind.current or "examples")
        self.kind.setAccessibleName(self.tr("Example or counter-example"))
        self.own_tags.setText(self.tr("From your tags"))
        self.own_tags.describe(self.tr("Take an example from your own tags"))
        if self._label is not None:
            self._show_lists()

    # --- taking
    def _take_name(self, code: str) -> None:
        if self._label is None:
            return
        text = " ".join(self.names[code].text().split())
        names = {**self._label.name, code: text}
        if not text:
            del names[code]
        if names != dict(self._label.name):
            self._tell(name=names)

    def _take_shortcut(self) -> None:
        text = self.shortcut.text().strip()
        if self._label is not None and text != self._label.shortcut and self._owner(text) is None:
            self._tell(shortcut=text)

    def _show_clash(self) -> None:
        owner = self._owner(self.shortcut.text().strip())
        self.clash.setVisible(owner is not None)
        if owner is not None:
            name = label_name(owner, self._language)
            self.clash.setText(
                self.tr("This key belongs to “{label}”; choose another one.").format(label=name)
            )

    def _owner(self, shortcut: str) -> Label | None:
        found = shortcut_owner(self._labels, shortcut)
        return (
            found if found is not None and self._label is not None and found.key != self._label.key else None
        )

    def _told(self, name: str) -> Mapping[str, str]:
        """What the label says in each language; several cases stand on lines of their own."""
        if self._label is None:
            return {}
        found = getattr(self._label, name) if name in PLAIN else self._label.extra.get(name)
        words = found if isinstance(found, Mapping) else {"en": found} if found else {}
        return {
            code: "\n".join(map(str, each)) if isinstance(each, list) else str(each)
            for code, each in words.items()
        }

    def _take_words(self, name: str, text: str) -> None:
        words = {**self._told(name), self.words_language.current: text.strip()}
        words = {code: each for code, each in words.items() if each}
        if name in PLAIN:
            self._tell(**{name: words})
            return
        lines = {code: [line for line in each.split("\n") if line.strip()] for code, each in words.items()}
        self._tell_extra(name, lines)

    def _texts(self, name: str) -> list[str]:
        found = self._label.extra.get(name) if self._label is not None else None
        rows = found if isinstance(found, list) else []
        return [text for row in rows if (text := example_text(row))]

    def _add_example(self, text: str) -> None:
        cleaned = one_line(text).strip()
        if self._label is None or not cleaned or cleaned in self._texts(self.kind.current):
            return
        self.example.clear()
        there = self._label.extra.get(self.kind.current)
        self._tell_extra(self.kind.current, [*(there if isinstance(there, list) else ()), {"text": cleaned}])

    def _drop_example(self, name: str, place: int) -> None:
        there = self._label.extra.get(name) if self._label is not None else None
        if isinstance(there, list):
            shown = [row for row in there if example_text(row)]
            gone = shown[place]
            self._tell_extra(name, [row for row in there if row is not gone])

    def _offer_own_tags(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("own_tags")
        known = {*self._texts("examples"), *self._texts("counter_examples")}
        quotes = [one_line(tag.quote) for tag in self._facts.recent if tag.is_own]
        for quote in dict.fromkeys(quote for quote in quotes if quote not in known):
            shown = quote if len(quote) <= 60 else quote[:59] + "…"
            menu.addAction(shown.replace("&", "&&")).triggered.connect(
                lambda _=False, quote=quote: self._add_example(quote)
            )
        if not menu.actions():
            menu.addAction(self.tr("None of your tags has this label")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.own_tags.mapToGlobal(QPoint(0, self.own_tags.height())))

    def _tell_extra(self, name: str, value: object) -> None:
        if self._label is None:
            return
        extra = {key: each for key, each in self._label.extra.items() if key != name}
        if value:
            extra[name] = value
        self._tell(extra=extra)

    def _tell(self, **fields: object) -> None:
        if self._label is not None:
            self.changed.emit(replace(self._label, **fields))  # type: ignore[arg-type]

    def commit(self) -> None:
        """Tell what is being typed, before another label is shown."""
        for field in self.words.values():
            field.commit()
        for code in self.names:
            self._take_name(code)
        self._take_shortcut()

    def focus_name(self) -> None:
        """To the name in the window's language."""
        field = self.names[self._language if self._language in self.names else "en"]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()


def example_text(row: object) -> str:
    """The words of an example, which a file may write as a text or as a table."""
    if isinstance(row, str):
        return row
    if isinstance(row, Mapping):
        text = row.get("text") or row.get("quote")
        return text if isinstance(text, str) else ""
    return ""
