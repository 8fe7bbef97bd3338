"""Why something is proposed, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui.words import QT_TRANSLATE_NOOP

_REASONS = {
    "verb": QT_TRANSLATE_NOOP("Proposals", "Proposed: the subject of the verb before it."),
    "continued": QT_TRANSLATE_NOOP("Proposals", "Proposed: who spoke before goes on."),
    "pronoun": QT_TRANSLATE_NOOP("Proposals", "Proposed: who spoke before goes on."),
    "inside": QT_TRANSLATE_NOOP("Proposals", "Proposed: named in the words themselves."),
    "leading": QT_TRANSLATE_NOOP("Proposals", "Proposed: named at the beginning of the sentence."),
    "headline": QT_TRANSLATE_NOOP("Proposals", "Proposed: named at the beginning of the sentence."),
    "trailing": QT_TRANSLATE_NOOP("Proposals", "Proposed: named after it."),
    "reports": QT_TRANSLATE_NOOP("Proposals", "Proposed: it stands as what reports say."),
    "narrator": QT_TRANSLATE_NOOP(
        "Proposals", "Proposed: nobody is named, so the outlet itself speaks."
    ),
    "actor": QT_TRANSLATE_NOOP("Proposals", "Proposed: as the table of actors has it."),
    "antecedent": QT_TRANSLATE_NOOP(
        "Proposals", "Proposed: as where this source was named before."
    ),
    "institution": QT_TRANSLATE_NOOP("Proposals", "Proposed: the name of the institution tells."),
    "naming": QT_TRANSLATE_NOOP("Proposals", "Proposed: by whether a name or an office is given."),
    "count": QT_TRANSLATE_NOOP("Proposals", "Proposed: read from the words of number."),
    "harm": QT_TRANSLATE_NOOP("Proposals", "Proposed: the words tell what happened to them."),
    "nothing": QT_TRANSLATE_NOOP("Proposals", "Proposed: no word tells more."),
    "group": QT_TRANSLATE_NOOP("Proposals", "Proposed: the words tell who they are."),
    "victims": QT_TRANSLATE_NOOP("Proposals", "Proposed: the words tell who they are."),
    "name": QT_TRANSLATE_NOOP("Proposals", "Proposed: a name with a title."),
    "quotation": QT_TRANSLATE_NOOP("Proposals", "Proposed: by the quotation marks."),
    "paragraph": QT_TRANSLATE_NOOP(
        "Proposals", "Proposed: the event of the tags in this paragraph."
    ),
    "within": QT_TRANSLATE_NOOP("Proposals", "Proposed: the event of what stands inside."),
    "between": QT_TRANSLATE_NOOP("Proposals", "Proposed: the event of the tags on both sides."),
    "again": QT_TRANSLATE_NOOP("Proposals", "Proposed: the event of a tag with the same words."),
    "day": QT_TRANSLATE_NOOP("Proposals", "Proposed: the event that is told of this weekday."),
    "pointed": QT_TRANSLATE_NOOP("Proposals", "Proposed: the event that the words point back to."),
    "most": QT_TRANSLATE_NOOP("Proposals", "Proposed: the event of most tags in this article."),
    "around": QT_TRANSLATE_NOOP("Proposals", "Proposed: the event of the tag around it."),
    "only": QT_TRANSLATE_NOOP("Proposals", "Proposed: the only event of this article so far."),
    "document": QT_TRANSLATE_NOOP(
        "Proposals", "Proposed: the event that the file names for this article."
    ),
    "named": QT_TRANSLATE_NOOP("Proposals", "Proposed: the event is named in the words."),
    "target": QT_TRANSLATE_NOOP("Proposals", "Proposed: by what stands inside and is denied."),
    "before": QT_TRANSLATE_NOOP(
        "Proposals", "Proposed: by the statement before, which it answers."
    ),
}
_ELSE = QT_TRANSLATE_NOOP("Proposals", "Proposed: a word in it tells.")


def reason_text(reason: str) -> str:
    """One sentence for the reason of a proposal."""
    return QCoreApplication.translate("Proposals", _REASONS.get(reason, _ELSE))
