"""What the page says of tolls, in the language of the interface."""

from __future__ import annotations

from collections import Counter
from datetime import date as day_of

from PySide6.QtCore import QObject

from annotator.mentions import Mention, Reason
from annotator.scheme import Scheme
from annotator.tolls import Toll
from annotator.ui.facts.contents import Facts
from annotator.ui.widgets.paint import one_line
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import date, isolated, listed, number

QUOTED = 48
"""Letters of an article's words that are quoted in a line."""


class TollPhrases(QObject):
    """Sentences about mentions and figures. Nothing here knows how they are drawn."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        super().__init__()
        self.scheme, self.language = scheme, language

    def value(self, label: str, attribute: str, value: str) -> str:
        """What the scheme calls a value."""
        kind = self.scheme.labels[label].attributes.get(attribute)
        choice = next((c for c in kind.choices if c.value == value), None) if kind else None
        return name_of(choice, self.language) if choice is not None else value

    def harm(self, harm: str) -> str:
        name = self.value("CASUALTY", "harm", harm)
        return name[:1].upper() + name[1:]

    def chart(self, harm: str) -> str:
        """The heading of a chart."""
        return self.tr("{harm}, as reported").format(harm=self.harm(harm))

    def quoted(self, words: str) -> str:
        """Words of an article within a sentence."""
        shown = one_line(words)
        if len(shown) > QUOTED:
            shown = shown[:QUOTED].rsplit(" ", 1)[0] + "…"
        return self.tr("“{words}”").format(words=isolated(shown))

    # -- mentions

    def figure(self, one: Mention) -> str:
        """The number of a mention in words."""
        low, high, best = one.low, one.high, one.best
        if one.count_type == "none":
            return self.tr("denies any") if one.left_out == "denied" else self.tr("none")
        if one.count_type == "vague":
            return self.quoted(one.text)
        if one.count_type == "approx" and best is not None:
            return self.tr("about {n}").format(n=number(best))
        if low is not None and high is not None and low != high:
            return self.tr("{low} to {high}").format(low=number(low), high=number(high))
        if low is not None and high is None:
            if best is None and low > 0:
                return self.tr("more than {n}").format(n=number(low - 1))
            return self.tr("at least {n}").format(n=number(low))
        if low is None and high is not None:
            return self.tr("at most {n}").format(n=number(high))
        value = best if best is not None else low
        return number(value) if value is not None else self.quoted(one.text)

    def notes(self, one: Mention, facts: Facts) -> str:
        """What else is to be said of a mention: why it does not count, what it contradicts."""
        parts = []
        if one.left_out is not None:
            parts.append(self.reason(one, facts))
        if one.preliminary:
            parts.append(self.tr("preliminary"))
        if one.particular and one.left_out is None:
            parts.append(self._victims(one))
        parts += self._tied(one, facts)
        return " · ".join(filter(None, parts))

    def reason(self, one: Mention, facts: Facts) -> str:
        """Why a mention is in none of the figures."""
        other = facts.mention(one.because)
        figure = self.figure(other) if other is not None else ""
        match one.left_out:
            case "cumulative":
                return self.tr("toll of a longer time")
            case "denied":
                return "" if one.count_type == "none" else self.tr("denied, not claimed")
            case "not_asserted":
                return self.tr("not said to be so")
            case "part":
                return self.tr("part of {figure}").format(figure=figure)
            case "copy":
                where = other.outlet or other.name if other is not None else ""
                if other is None or other.document == one.document:
                    return self.tr("told again")
                return self.tr("repeats {outlet}").format(outlet=isolated(where))
            case "superseded":
                return self.tr("replaced by {figure}").format(figure=figure)
        return ""

    def source(self, one: Mention) -> str:
        """Whose word a mention is."""
        return one_line(one.origin.name)

    def through(self, one: Mention) -> str:
        """Who carries it: relays, then the outlet, where these are not the source."""
        names = [*one.via, one.outlet or ""]
        others = dict.fromkeys(name for name in names if name and name != one.origin.name)
        return " › ".join(isolated(one_line(name)) for name in others)

    def day(self, published_at: str | None) -> str:
        """The heading over the reports of one day."""
        if published_at is None:
            return self.tr("Without a confirmed date, in the order of the articles")
        return date(published_at, "day")

    def spoken(self, one: Mention, facts: Facts) -> str:
        """A mention as one sentence, for a tooltip and for a screen reader."""
        when = date(one.published_at) if one.published_at else ""
        parts = [
            f"{self.harm(one.harm)}: {self.figure(one)}",
            self.notes(one, facts),
            isolated(self.source(one)),
            self.through(one),
            when,
        ]
        return " · ".join(filter(None, parts))

    def _victims(self, one: Mention) -> str:
        *sorts, name = one.group[1:]
        named = [self.value("CASUALTY", "victims", sort) for sort in sorts]
        return listed([*named, *([isolated(one_line(name))] if name else [])])

    def _tied(self, one: Mention, facts: Facts) -> list[str]:
        found: dict[str, list[str]] = {}
        for tie in facts.ties.get(one.span, ()):
            other = facts.mention(tie.other)
            found.setdefault(tie.type, []).append(self.figure(other) if other else "")
        words = {
            "contradicts": self.tr("contradicts {figures}"),
            "updates": self.tr("updates {figures}"),
            "supports": self.tr("supports {figures}"),
            "denies": self.tr("is denied"),
        }
        return [
            words[type_].format(figures=listed(list(dict.fromkeys(figures))))
            for type_, figures in found.items()
        ]

    # -- tolls

    def bound(self, value: int | None, open_: str) -> str:
        return number(value) if value is not None else open_

    def figures(self, toll: Toll) -> list[tuple[str, str]]:
        """(name, figure) of the lowest, best and highest."""
        open_ = "–"
        high = self.tr("open") if toll.counted else open_
        return [
            (self.tr("low"), self.bound(toll.low, open_)),
            (self.tr("best"), self.bound(toll.best, open_)),
            (self.tr("high"), self.bound(toll.high, high)),
        ]

    def counts(self, toll: Toll) -> str:
        """How many mentions by how many sources."""
        mentions = self.tr("%Ln mention(s)", "", len(toll.mentions))
        if not toll.sources:
            return mentions
        sources = self.tr("%Ln source(s)", "", len(toll.sources))
        return f"{mentions} · {sources}"

    def left_out(self, toll: Toll) -> str:
        """What is in none of the figures, by reason."""
        reasons = Counter(one.left_out for one in toll.mentions if one.left_out is not None)
        if not reasons:
            return ""
        parts = [self._left_out(reason, count) for reason, count in reasons.most_common()]
        return self.tr("Left out: {reasons}").format(reasons=listed(parts))

    def _left_out(self, reason: Reason, n: int) -> str:
        return {
            "cumulative": self.tr("%Ln toll(s) of a longer time", "", n),
            "denied": self.tr("%Ln denial(s)", "", n),
            "not_asserted": self.tr("%Ln not said to be so", "", n),
            "part": self.tr("%Ln part(s) of a whole", "", n),
            "copy": self.tr("%Ln told again", "", n),
            "superseded": self.tr("%Ln replaced by newer ones", "", n),
        }[reason]

    def how(self, toll: Toll) -> str:
        """How the three figures came about, in sentences."""
        if not toll.counted:
            return self.tr("Nobody says a number of their own: there is no figure.")
        return " ".join(filter(None, (self._how_best(toll), self._how_bounds(toll))))

    def axis(self, top: int) -> str:
        """That an axis is broken."""
        return self.tr("The axis is broken at {n}; beyond it distances are squeezed.").format(
            n=number(top)
        )

    def _how_best(self, toll: Toll) -> str:
        match toll.no_best:
            case "vague":
                return self.tr("No best figure: all is vague.")
            case "preliminary":
                return self.tr("No best figure: all numbers are preliminary.")
            case "bounds":
                return self.tr("No best figure: there are bounds only.")
            case "none":
                return ""
        chosen = [one for one in toll.counted if one.span in toll.chosen]
        if not chosen:
            return ""
        best, said = number(toll.best or 0), {one.origin.key for one in self._same(toll, chosen)}
        when = chosen[-1].published_at
        exact = all(one.count_type == "exact" for one in chosen)
        if when is None:
            text = self.tr("Best {n}: the last final figure in the order of the articles")
        elif exact:
            text = self.tr("Best {n}: the latest exact, final figure, of {day}")
        else:
            text = self.tr("Best {n}: the latest final figure, of {day}")
        text = text.format(n=best, day=date(when, "day") if when else "")
        summed = self.tr(", groups added up") if len(chosen) > 1 else ""
        many = self.tr(", from %Ln source(s)", "", len(said)) if len(said) > 1 else ""
        return f"{text}{summed}{many}."

    def _same(self, toll: Toll, chosen: list[Mention]) -> list[Mention]:
        """Those that give the best figure on the day it was chosen for."""
        day = _day(chosen[-1])
        return [*chosen, *(o for o in toll.counted if o.best == toll.best and _day(o) == day)]

    def _how_bounds(self, toll: Toll) -> str:
        if toll.low is not None and toll.low == toll.high:
            return ""
        low = next((o for o in toll.counted if o.low == toll.low and not o.vague), None)
        said = []
        if toll.low is not None and low is not None:
            text = self.tr("Low {n}: {source}.")
            said.append(text.format(n=number(toll.low), source=isolated(self.source(low))))
        if toll.high is None:
            said.append(self.tr("High is open: a report sets no upper bound."))
        elif high := next((o for o in toll.counted if o.high == toll.high), None):
            text = self.tr("High {n}: {source}.")
            said.append(text.format(n=number(toll.high), source=isolated(self.source(high))))
        return " ".join(said)


def _day(one: Mention) -> day_of | None:
    try:
        return day_of.fromisoformat((one.published_at or "")[:10])
    except ValueError:
        return None
