"""Settings, applied at once: a sheet at the side, so that one sees what they do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from annotator.settings import MAX_SIZE, MIN_SIZE, Settings
from annotator.ui.keys import Host
from annotator.ui.overlay import Overlay
from annotator.ui.theme import SPACE, mark
from annotator.ui.words import language, locale, number

Options = Sequence[tuple[str | None, str]]
_SPACINGS = (1.2, 1.4, 1.6, 1.8, 2.0, 2.4)


class SettingsSheet(Overlay):
    """Every setting a person can change here, in the order in which people look for them."""

    veil = False

    def __init__(self, parent: QWidget, host: Host) -> None:
        super().__init__(parent, host)
        self._preferences = host.preferences
        self.own_keys = host.preferences.keymap.keys("project.settings")
        settings = self._preferences.settings
        self._samples: list[QLabel] = []
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._heading(form, self.tr("Interface"))
        self._choice(form, self.tr("Language"), "language", self._languages(), settings.language)
        self._choice(form, self.tr("Colours"), "theme", self._themes(), settings.theme)
        digits = self._choice(form, self.tr("Digits"), "digits", _digits(), settings.digits)
        digits.setEnabled(language() == "ar")
        self._heading(form, self.tr("Article"))
        self._choice(form, self.tr("Font"), "article_font", self._fonts(), settings.article_font)
        self._add_size(form, settings)
        self._add_spacing(form, settings)
        marks = QCheckBox(self.tr("Show invisible characters as marks"))
        marks.setChecked(settings.marks)
        marks.toggled.connect(lambda on: self._preferences.change(marks=on))
        form.addRow(marks)
        self._lay_out(form)

    def place_sheet(self) -> None:
        width = min(
            self.width() - 4 * SPACE, max(320, self.fontMetrics().horizontalAdvance("m") * 30)
        )
        left = 0 if self.isRightToLeft() else self.width() - width
        self.sheet.setGeometry(left, 0, width, self.height())

    def _lay_out(self, form: QFormLayout) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.addLayout(form)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        away = QPushButton(self.tr("Close"))
        mark(away, "flat")
        away.clicked.connect(self.dismiss)
        title = QLabel(self.tr("Settings"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        title.setFont(font)
        top = QHBoxLayout()
        top.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 0)
        top.addWidget(title, 1)
        top.addWidget(away)
        sheet = QVBoxLayout(self.sheet)
        sheet.setContentsMargins(1, 1, 1, 1)
        sheet.setSpacing(0)
        sheet.addLayout(top)
        sheet.addWidget(area, 1)

    def _heading(self, form: QFormLayout, text: str) -> None:
        label = QLabel(text)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setContentsMargins(0, SPACE, 0, 0)
        mark(label, "quiet")
        form.addRow(label)

    def _choice(
        self, form: QFormLayout, name: str, field: str, options: Options, now: str | None
    ) -> QComboBox:
        box = QComboBox()
        box.setObjectName(field)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, text in options:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(now)))
        box.setAccessibleName(name)
        box.activated.connect(lambda at: self._preferences.change(**{field: box.itemData(at)}))
        form.addRow(name, box)
        return box

    def _add_size(self, form: QFormLayout, settings: Settings) -> None:
        slider, label = _slider(MIN_SIZE, MAX_SIZE, settings.article_size, self.tr("Size"))
        slider.setObjectName("article_size")
        label.setText(number(settings.article_size))

        def changed(size: int) -> None:
            label.setText(number(size))
            self._preferences.change(article_size=size)

        slider.valueChanged.connect(changed)
        form.addRow(self.tr("Size"), _beside(slider, label))

    def _add_spacing(self, form: QFormLayout, settings: Settings) -> None:
        nearest = min(_SPACINGS, key=lambda value: abs(value - settings.line_spacing))
        at = _SPACINGS.index(nearest)
        slider, label = _slider(0, len(_SPACINGS) - 1, at, self.tr("Line spacing"))
        slider.setObjectName("line_spacing")
        label.setText(number(nearest, 1))

        def changed(step: int) -> None:
            label.setText(number(_SPACINGS[step], 1))
            self._preferences.change(line_spacing=_SPACINGS[step])

        slider.valueChanged.connect(changed)
        form.addRow(self.tr("Line spacing"), _beside(slider, label))

    def _languages(self) -> Options:
        # A language is called by its own name, whatever the interface speaks now.
        arabic = QLocale(QLocale.Language.Arabic).nativeLanguageName()
        return [(None, self.tr("As the desktop")), ("ar", arabic), ("en", "English")]

    def _themes(self) -> Options:
        return [
            ("system", self.tr("As the desktop")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]

    def _fonts(self) -> Options:
        families = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
        shown = [name for name in families if not QFontDatabase.isPrivateFamily(name)]
        return [(None, self.tr("The best naskh there is")), *((name, name) for name in shown)]


def _digits() -> Options:
    return [
        ("arabic", locale("ar", "arabic").toString(123)),
        ("western", locale("ar", "western").toString(123)),
    ]


def _slider(low: int, high: int, now: int, name: str) -> tuple[QSlider, QLabel]:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(low, high)
    slider.setPageStep(2)
    slider.setValue(now)
    slider.setAccessibleName(name)
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance("00.0"))
    return slider, label


def _beside(one: QWidget, other: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(one, 1)
    row.addWidget(other)
    return both
