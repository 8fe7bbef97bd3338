"""What the page says of the dossier, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.dossier import Group, Relation, Statement, Topic, Voice
from annotator.scheme import Scheme
from annotator.ui.widgets.paint import one_line
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import date, isolated


class ClaimPhrases(QObject):
    """Headings, counts and relations. Nothing here knows how they are drawn."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        super().__init__()
        self.scheme, self.language = scheme, language

    def topic(self, topic: Topic) -> str:
        return {
            "what": self.tr("What happened?"),
            "who": self.tr("Who is held responsible?"),
            "why": self.tr("Why?"),
            "damage": self.tr("What was damaged?"),
            "other": self.tr("What else is disputed?"),
        }[topic]

    def title(self, group: Group) -> tuple[str, bool]:
        """What a group is called, and whether these are words of an article."""
        if group.topic == "what":
            return (self._means(group.key) if group.key else self.tr("Means not named")), False
        if group.topic == "who":
            return (one_line(group.name), True) if group.key else (self.tr("Nobody named"), False)
        if group.key:
            return one_line(group.name), True
        return self.tr("Denials that answer no claim"), False

    def counts(self, group: Group) -> str:
        """How many origins say it, deny it, and so on."""
        n = {relation: group.count(relation) for relation in _RELATIONS}
        claimed = self.tr("accused by %Ln", "", n["accuses"]) if n["accuses"] else ""
        parts = [
            self.tr("claims it itself") if n["admits"] else "",
            self.tr("claimed by %Ln", "", n["claims"]) if n["claims"] else "",
            claimed,
            self.tr("possible for %Ln", "", n["hedges"]) if n["hedges"] else "",
            self.tr("excluded by %Ln", "", n["negates"]) if n["negates"] else "",
            self.tr("considered by %Ln", "", n["considers"]) if n["considers"] else "",
            self.tr("supported by %Ln", "", n["supports"]) if n["supports"] else "",
            self.tr("contradicted by %Ln", "", n["contradicts"]) if n["contradicts"] else "",
            self.tr("denied by %Ln", "", n["denies"]) if n["denies"] else "",
            self.tr("updated by %Ln", "", n["updates"]) if n["updates"] else "",
            self.tr("%Ln would not say", "", n["declines"]) if n["declines"] else "",
        ]
        return " · ".join(filter(None, parts))

    def relation(self, voice: Voice) -> str:
        """What a statement does to what its group says."""
        kinds = {
            "full": self.tr("denies"),
            "partial": self.tr("denies in part"),
            "implicit": self.tr("excludes by other facts"),
            "no_comment": self.tr("does not comment"),
            "unconfirmed": self.tr("does not confirm"),
        }
        if voice.relation in ("denies", "declines"):
            return kinds.get(voice.kind or "", self.tr("kind of denial missing"))
        return {
            "claims": self.tr("says"),
            "accuses": self.tr("accuses"),
            "admits": self.tr("claims it itself"),
            "hedges": self.tr("holds it possible"),
            "negates": self.tr("says it was not so"),
            "considers": self.tr("names it as a plan, a condition or a question"),
            "supports": self.tr("supports"),
            "contradicts": self.tr("contradicts"),
            "updates": self.tr("updates"),
        }[voice.relation]

    def again(self) -> str:
        return self.tr("told again")

    def later(self) -> str:
        return self.tr("updated later")

    def source(self, one: Statement) -> str:
        return one_line(one.origin.name)

    def where(self, one: Statement) -> str:
        """Who carries a statement, and when."""
        names = [*one.via, one.outlet or (one.name if not one.published_at else "")]
        others = dict.fromkeys(name for name in names if name and name != one.origin.name)
        carried = " › ".join(isolated(one_line(name)) for name in others)
        when = date(one.published_at, "short") if one.published_at else ""
        return " · ".join(filter(None, (carried, when)))

    def spoken(self, voice: Voice) -> str:
        """A voice as one sentence, for a tooltip and for a screen reader."""
        one = voice.statement
        parts = [
            isolated(self.source(one)),
            self.again() if voice.copy else self.relation(voice),
            self.later() if voice.updated else "",
            self.tr("“{words}”").format(words=isolated(one_line(one.text))),
            self.where(one),
        ]
        return " · ".join(filter(None, parts))

    def label(self, label: str) -> str:
        """What the scheme calls a label."""
        return self.scheme.name(label, self.language)

    def _means(self, means: str) -> str:
        kind = self.scheme.labels["CLAIM"].attributes.get("means")
        choice = next((c for c in kind.choices if c.value == means), None) if kind else None
        name = name_of(choice, self.language) if choice is not None else means
        return name[:1].upper() + name[1:]


_RELATIONS: tuple[Relation, ...] = (
    *("claims", "accuses", "admits", "hedges", "negates", "considers"),
    *("supports", "contradicts", "denies", "declines", "updates"),
)
