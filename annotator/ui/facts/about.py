"""What stands at the top of a sheet: which event, from how many articles, in which order."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.model import Event
from annotator.ui.events.words import date_words, place_words
from annotator.ui.facts.contents import Facts
from annotator.ui.sheet.heading import Heading
from annotator.ui.words import isolated, listed


class About(QObject):
    """Makes headings, in the language of the interface."""

    def heading(self, facts: Facts, whose: str = "") -> Heading:
        """The heading of a sheet; ``whose`` says whose annotations it shows, if need be."""
        if facts.event is None:
            said = self.tr("Give them an event on the page Annotate, and they count there.")
            empty = self.tr("Every fact has an event.")
            lines = [said if facts.loose else empty, whose]
            return Heading(self.tr("Facts without an event"), lines, data=False)
        lines = [self._event(facts, facts.event), self._order(facts), self._missing(facts), whose]
        return Heading(facts.event.name or facts.event.external_id, lines)

    def _event(self, facts: Facts, event: Event) -> str:
        names = listed([isolated(alias) for alias in event.aliases])
        parts = [
            date_words(event) or self.tr("no date"),
            place_words(event),
            self.tr("also: {names}").format(names=names) if names else "",
            self.tr("%Ln article(s)", "", len(facts.articles)),
        ]
        return " · ".join(filter(None, parts))

    def _order(self, facts: Facts) -> str:
        """In which order the reports stand, and for what reason."""
        if not facts.tolls:
            return ""
        if not facts.undated:
            return self.tr("Reports in the order of publication.")
        if facts.undated == len(facts.articles):
            return self.tr(
                "Reports in the order of the articles: no date of publication is confirmed."
            )
        return self.tr(
            "Reports in the order of publication; %Ln article(s) without a confirmed date last.",
            "",
            facts.undated,
        )

    def _missing(self, facts: Facts) -> str:
        parts = []
        if not facts.tolls and not facts.groups:
            parts.append(self.tr("Nothing has been annotated for this event yet."))
        elif not facts.tolls:
            parts.append(self.tr("Nobody tells of people harmed."))
        if facts.left_off:
            parts.append(self.tr("%Ln more article(s) are not shown.", "", facts.left_off))
        return " ".join(parts)
