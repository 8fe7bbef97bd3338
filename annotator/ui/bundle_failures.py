"""What can be wrong with bundles, people and assignments, in sentences; see ``failure_texts``."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.ui.words import QT_TRANSLATE_NOOP

BUNDLE_SENTENCES: Mapping[str, tuple[str, ...]] = {
    "bundle.not_one": (
        QT_TRANSLATE_NOOP("Failure", "{file} is no bundle of this program, or was cut."),
    ),
    "bundle.broken": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} was damaged or changed on its way. Nothing was taken in: ask for it again.",
        ),
    ),
    "bundle.unreadable": (QT_TRANSLATE_NOOP("Failure", "{file} can't be read where it is."),),
    "bundle.newer": (
        QT_TRANSLATE_NOOP(
            "Failure", "{file} needs version {needs} of the program or newer; this is {version}."
        ),
    ),
    "bundle.back": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} holds the work of {person}. Open the project that it belongs to, and drop it"
            " there.",
        ),
    ),
    "bundle.others": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "This bundle is for {person}, and holds what this project is not to see. Nothing was"
            " taken in.",
        ),
    ),
    "bundle.other_project": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "This bundle is of another project ({project}): its articles and people would be added"
            " to this one.",
        ),
    ),
    "bundle.drop": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "This would take {lost} annotations away. Look whether that is meant before you go on.",
        ),
    ),
    "bundle.nothing_assigned": (
        QT_TRANSLATE_NOOP("Failure", "No article is assigned to this person yet."),
    ),
    "bundle.not_whole": (
        QT_TRANSLATE_NOOP("Failure", "This project holds one person's part only."),
    ),
    "revision.broken": (
        QT_TRANSLATE_NOOP("Failure", "A piece of work was changed on its way. Nothing came in."),
    ),
    "revision.unfit": (
        QT_TRANSLATE_NOOP("Failure", "The bundle holds what this program does not write."),
    ),
    "revision.differs": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "Two pieces of work have one number and not the same content. Nothing was taken in.",
        ),
    ),
    "text.changed": (QT_TRANSLATE_NOOP("Failure", "A text was changed on its way."),),
    "undo.handed_in": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "What was handed in has left in a bundle, and can't be taken back. You can go on"
            " working, and hand it in again.",
        ),
    ),
    "fork.settled": (QT_TRANSLATE_NOOP("Failure", "This has been settled already."),),
    "person.short_id": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{short_id} can't be a short id: it begins with a Latin letter; letters and digits"
            " follow, sixteen at most.",
        ),
    ),
    "person.name": (QT_TRANSLATE_NOOP("Failure", "A person needs a name."),),
    "assignment.people": (
        QT_TRANSLATE_NOOP("Failure", "{each} people for each article can't be found."),
    ),
}
