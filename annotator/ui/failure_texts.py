"""The sentences of ``failures``, by code; where there are two, the first needs more values."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.ui.words import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "settings.broken": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "The settings file was broken. The defaults are used; the old file is kept as {path}.",
        ),
    ),
    "settings.unreadable": (
        QT_TRANSLATE_NOOP(
            "Failure", "The settings in {path} can't be read ({reason}). The defaults are used."
        ),
    ),
    "settings.unwritable": (
        QT_TRANSLATE_NOOP(
            "Failure", "The settings can't be saved in {path} ({reason}). They hold until you quit."
        ),
    ),
    "scheme.unreadable": (QT_TRANSLATE_NOOP("Failure", "The scheme {file} can't be read."),),
    "scheme.broken": (QT_TRANSLATE_NOOP("Failure", "{file} is no label scheme."),),
    "guideline.empty": (QT_TRANSLATE_NOOP("Failure", "There is nothing in this guideline."),),
    "guideline.broken": (
        QT_TRANSLATE_NOOP("Failure", "The guideline holds characters that are no text."),
    ),
    "guideline.long": (QT_TRANSLATE_NOOP("Failure", "This text is too long for a guideline."),),
    "guideline.encoding": (QT_TRANSLATE_NOOP("Failure", "{file} is no UTF-8 text."),),
    "guideline.unreadable": (QT_TRANSLATE_NOOP("Failure", "The guideline {file} can't be read."),),
    "guideline.role": (
        QT_TRANSLATE_NOOP("Failure", "Only a lead or a reviewer changes the guideline."),
    ),
    "sample.broken": (
        QT_TRANSLATE_NOOP(
            "Failure", "The sample articles of the program are damaged. Install it again."
        ),
    ),
    "set.incomplete": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "The article is not done yet: a tag in it misses something or breaks a rule.",
        ),
    ),
    "disk.full": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "The disk is full: this was not saved. What was saved before is safe. Make room "
            "and try again.",
        ),
    ),
    "disk.error": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "The disk did not answer as it should: this was not saved or could not be read. "
            "What was saved before is safe.",
        ),
    ),
    "project.missing": (QT_TRANSLATE_NOOP("Failure", "There is no {path}."),),
    "project.not_one": (QT_TRANSLATE_NOOP("Failure", "{file} is no project of this program."),),
    "project.unreadable": (QT_TRANSLATE_NOOP("Failure", "{file} can't be read where it is."),),
    "project.exists": (
        QT_TRANSLATE_NOOP(
            "Failure", "There is already a {file} in that folder. Choose another name."
        ),
    ),
    "project.no_folder": (QT_TRANSLATE_NOOP("Failure", "The folder of {file} is not there."),),
    "project.read_only": (
        QT_TRANSLATE_NOOP(
            "Failure", "{file} can't be written to. Copy it to another folder and open it there."
        ),
        QT_TRANSLATE_NOOP("Failure", "This project is open for reading only."),
    ),
    "project.locked": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} is open already: by {user} on {host}, since {since}. Close it there "
            "first, or read it here without writing.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} is open in another window or program. Close it there first, or read it "
            "here without writing.",
        ),
    ),
    "project.busy": (
        QT_TRANSLATE_NOOP("Failure", "Another program holds {file}. Close it and try again."),
    ),
    "project.damaged": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} can't be read properly. Open it once more; if that fails too, restore the"
            " newest backup.",
        ),
        QT_TRANSLATE_NOOP("Failure", "This project is damaged. Restore the newest backup."),
    ),
    "project.failed": (QT_TRANSLATE_NOOP("Failure", "{file} could not be used: {error}."),),
    "project.altered": (
        QT_TRANSLATE_NOOP(
            "Failure", "{file} was changed by another program. Restore the newest backup."
        ),
    ),
    "project.migration": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} could not be brought to this version of the program. It was left as it was.",
        ),
    ),
    "project.newer": (
        QT_TRANSLATE_NOOP("Failure", "{file} needs version {needs} of the program or newer."),
    ),
    "project.older": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} was made by an older version of the program. Open it once for writing.",
        ),
    ),
    "project.unfinished": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} was not closed properly and its folder can't be written to. Copy all its "
            "files to another folder and open it there.",
        ),
    ),
    "project.mode": (
        QT_TRANSLATE_NOOP(
            "Failure", "This disk can't hold a project safely. Put it on another disk."
        ),
    ),
    "project.pragma": (
        QT_TRANSLATE_NOOP(
            "Failure", "This disk can't hold a project safely. Put it on another disk."
        ),
    ),
    "place.network": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} is on a network share, where work can get lost. Copy it to this "
            "computer's own disk.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "That folder is on a network share, where work can get lost. Choose one on this "
            "computer's own disk.",
        ),
    ),
    "place.synced": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "{file} is in a folder that is kept in step with a cloud, where work can get "
            "lost. Copy it to another folder.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "That folder is kept in step with a cloud, where work can get lost. Choose "
            "another one.",
        ),
    ),
    "backup.exists": (
        QT_TRANSLATE_NOOP("Failure", "There is already a {file}. Choose another name."),
    ),
    "backup.failed": (
        QT_TRANSLATE_NOOP(
            "Failure", "The backup {file} could not be written. Choose another place."
        ),
    ),
    "backup.broken": (QT_TRANSLATE_NOOP("Failure", "The backup {file} can't be read."),),
    "restore.failed": (
        QT_TRANSLATE_NOOP(
            "Failure", "The backup could not be restored to {file}. Choose another place."
        ),
    ),
    "export.slice": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "The export was stopped: a span of {document} does not fit its text. Check the "
            "project.",
        ),
    ),
    "export.unwritable": (
        QT_TRANSLATE_NOOP(
            "Failure", "{file} could not be written ({detail}). Choose another place."
        ),
    ),
    "import.author": (QT_TRANSLATE_NOOP("Failure", "The file has spans: say whose they are."),),
    "import.over": (QT_TRANSLATE_NOOP("Failure", "This import has ended; start it again."),),
    "import.running": (
        QT_TRANSLATE_NOOP("Failure", "This is being imported just now. Wait until it is there."),
    ),
    "document.gone": (
        QT_TRANSLATE_NOOP("Failure", "This article is not in the project any more."),
    ),
    "document.unknown": (
        QT_TRANSLATE_NOOP("Failure", "There is no article {name} in the project."),
    ),
    "document.ambiguous": (QT_TRANSLATE_NOOP("Failure", "Several articles are called {name}."),),
    "document.differs": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "There is an article {document} with another text already. To correct its text, "
            "replace it.",
        ),
    ),
    "set.differs": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "The annotations of {author} on {document} are others in the project than in the "
            "file; the project's were kept.",
        ),
    ),
    "set.foreign": (QT_TRANSLATE_NOOP("Failure", "Only its own author can change this work."),),
    "event.differs": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "The event {event} is described otherwise in the project; it was left as it is.",
        ),
    ),
    "event.theirs": (
        QT_TRANSLATE_NOOP("Failure", "Only a lead or a reviewer can change the event {name}."),
    ),
    "event.name": (QT_TRANSLATE_NOOP("Failure", "There is an event called {name} already."),),
    "event.unnamed": (QT_TRANSLATE_NOOP("Failure", "An event needs a name."),),
    "actor.unnamed": (QT_TRANSLATE_NOOP("Failure", "An actor needs a name."),),
    "actor.name": (QT_TRANSLATE_NOOP("Failure", "{name} is one of its names already."),),
    "actor.last": (
        QT_TRANSLATE_NOOP(
            "Failure", "It has no other name. Make it one with another actor instead."
        ),
    ),
    "event.used": (
        QT_TRANSLATE_NOOP(
            "Failure", "The event {name} is named by spans. Merge it with another event instead."
        ),
    ),
    "event.homeless": (
        QT_TRANSLATE_NOOP(
            "Failure", "An event that you add belongs to your work. Tag something first."
        ),
    ),
    "event.gone": (QT_TRANSLATE_NOOP("Failure", "This event is no longer there."),),
    "person.unknown": (QT_TRANSLATE_NOOP("Failure", "The project knows nobody called {person}."),),
    "person.ambiguous": (QT_TRANSLATE_NOOP("Failure", "Several people are called {person}."),),
    "object.gone": (QT_TRANSLATE_NOOP("Failure", "What should be removed is not there any more."),),
    "text.missing": (
        QT_TRANSLATE_NOOP(
            "Failure", "The text of this article is not there. Restore the newest backup."
        ),
    ),
    "text.surrogate": (
        QT_TRANSLATE_NOOP("Failure", "The text holds half of a character and can't be kept."),
    ),
    "text.unfit": (
        QT_TRANSLATE_NOOP("Failure", "The text is empty or holds characters that no text has."),
    ),
    "undo.stale": (
        QT_TRANSLATE_NOOP(
            "Failure", "This can't be undone: what it changed has been changed otherwise since."
        ),
    ),
    "redo.stale": (
        QT_TRANSLATE_NOOP(
            "Failure", "This can't be done again: what it changed has been changed otherwise since."
        ),
    ),
    "span.double": (
        QT_TRANSLATE_NOOP(
            "Failure", "There is already a span with this label on exactly these words."
        ),
    ),
    "span.gone": (QT_TRANSLATE_NOOP("Failure", "This span is no longer there."),),
    "span.outside": (QT_TRANSLATE_NOOP("Failure", "The span lies outside the text."),),
    "span.edge_space": (QT_TRANSLATE_NOOP("Failure", "A span can't begin or end with a space."),),
    "label.unknown": (QT_TRANSLATE_NOOP("Failure", "The scheme has no label {label}."),),
    "link.unknown": (QT_TRANSLATE_NOOP("Failure", "The scheme has no link of this kind."),),
    "link.self": (QT_TRANSLATE_NOOP("Failure", "A span can't be linked to itself."),),
    "link.source": (QT_TRANSLATE_NOOP("Failure", "A span of this label can't begin such a link."),),
    "link.target": (
        QT_TRANSLATE_NOOP("Failure", "Such a link can't lead to a span of this label."),
    ),
    "link.same_label": (
        QT_TRANSLATE_NOOP("Failure", "Such a link joins spans of one label only."),
    ),
    "link.cross_document": (QT_TRANSLATE_NOOP("Failure", "Such a link stays within one article."),),
    "link.denial_kind": (
        QT_TRANSLATE_NOOP("Failure", "A denial of this kind can't have such a link."),
    ),
    "link.double": (QT_TRANSLATE_NOOP("Failure", "These two spans have such a link already."),),
    "link.gone": (QT_TRANSLATE_NOOP("Failure", "This link is no longer there."),),
    "link.dangling": (QT_TRANSLATE_NOOP("Failure", "A link needs two spans that are there."),),
    "link.foreign": (QT_TRANSLATE_NOOP("Failure", "A link joins spans of one person."),),
    "unexpected": (
        QT_TRANSLATE_NOOP(
            "Failure",
            "Something went wrong that should not. Nothing that was saved is lost; the "
            "details help whoever mends the program.",
        ),
    ),
}
