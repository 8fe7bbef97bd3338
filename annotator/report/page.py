"""A report as one HTML page: no script, nothing fetched, light or dark as the reader's desktop.

It can be opened on any phone or desktop, and printed. Passages are capped for each cause; all of
them are in the JSON (``data``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from annotator import paths
from annotator.agreement.matching import Counts, Rule
from annotator.model import Document
from annotator.report.differences import CAUSES, SEVERAL, Cause
from annotator.report.figures import OUTCOMES, SHOWN, Shares
from annotator.report.guidance import Guidance
from annotator.report.markup import Html, el, joined
from annotator.report.naming import Naming
from annotator.report.passages import sentence, versions
from annotator.report.reporting import Case, Group, Report
from annotator.report.words import Said, Words
from annotator.settings import Digits, Language

SHOWN_CASES = 8
"""Passages of one cause that are printed."""
PATTERNS = 3
"""Of the commonest confusions of an attribute's values."""
FAMILIES: Mapping[Cause, str] = {
    **dict.fromkeys(CAUSES, "spans"),
    "attribute": "values",
    "link": "links",
}
SHOWN_DOCUMENTS = 12
"""Articles that are listed; more of them are folded."""
DAYS = 12
"""On which she handed in: the last ones."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(report: Report, language: Language, digits: Digits = "arabic") -> bytes:
    """The page in a language, as UTF-8."""
    return _Page(report, Words(language, digits)).made().encode()


class _Page:
    def __init__(self, report: Report, words: Words) -> None:
        self.report, self.words = report, words
        self.naming = Naming(report.scheme, words, report.events)
        self.guidance = Guidance(report.guidelines, report.scheme, words)
        self.total = report.total
        self.parts = [report.earlier, report.latest] if report.earlier else []
        self.groups = [group for group in report.groups if group.cause != "end"]
        self.ends = sum(len(group.cases) for group in report.groups if group.cause == "end")

    def made(self) -> str:
        words = self.words
        title = words("title", name=self.report.person.name)
        style = (paths.resources() / "report" / "style.css").read_text(encoding="utf-8")
        head = joined(
            Html('<meta charset="utf-8">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            Html(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'),
            Html('<meta name="color-scheme" content="light dark">'),
            el("title", title),
            el("style", Html(style)),
        )
        body = el(
            "main",
            self._beginning(),
            self._same(),
            self._days(),
            self._differences(),
            self._documents(),
            el("footer", words("alone")),
        )
        return "<!doctype html>\n" + el(
            "html",
            el("head", head),
            el("body", body),
            lang=words.language,
            dir=words.direction,
        )

    # -- the parts

    def _beginning(self) -> Html:
        words, report = self.words, self.report
        said = [el("p", words("over", project=report.project), class_="over")]
        said.append(el("h1", el("bdi", report.person.name)))
        lead: list[Said | Html] = [words("lead", self.total.articles)]
        if report.skipped:
            lead += [Html(" "), words("skipped", report.skipped)]
        said.append(el("p", *lead))
        if report.closed:
            said.append(el("p", words("closed", date=words.date(report.closed)), class_="quiet"))
        return el("header", *said, self._bar())

    def _bar(self) -> Html:
        """All places of both, in one bar, with a line for each part of it."""
        places = self.total.places
        every = places.total()
        parts = [
            el("i", class_=f"part {name}", style=f"flex-grow:{places[name]}")
            for name in OUTCOMES
            if places[name]
        ]
        lines = [
            el(
                "li",
                el("i", class_=f"part {name}"),
                el("b", self.words.number(places[name])),
                Html(" "),
                self.words(f"places.{name}"),
            )
            for name in OUTCOMES
        ]
        bar = el("div", *parts, class_="bar", aria_hidden="true") if every else Html("")
        return joined(bar, el("ul", *lines, class_="legend"))

    def _same(self) -> Html:
        words = self.words
        names = ("label", "exact", "overlap", "own", "count")
        heads = [el("th", words(f"same.{name}"), scope="col") for name in names]
        rows = [
            self._spans(
                self.naming.label(label),
                self.total.labels[label],
                [tally.labels.get(label) for tally in self.parts],
            )
            for label in sorted(self.total.labels, key=self._order)
        ]
        parts = [tally.all_labels() for tally in self.parts]
        rows.append(self._spans(words("same.all"), self.total.all_labels(), parts, "sum"))
        return el(
            "section",
            el("h2", words("same.heading")),
            el("h3", words("same.spans")),
            el("p", words("same.explained"), class_="quiet"),
            el("table", el("thead", el("tr", *heads)), el("tbody", *rows)),
            el("h3", words("same.values")),
            el("p", words("same.values.explained"), class_="quiet"),
            *self._values(),
        )

    def _order(self, label: str) -> tuple[int, str]:
        known = self.report.scheme.labels.get(label)
        return (known.order if known else 99, label)

    def _spans(
        self,
        name: Said,
        rules: Mapping[Rule, Counts],
        parts: Sequence[Mapping[Rule, Counts] | None],
        class_: str = "",
    ) -> Html:
        cells = [el("th", name, scope="row")]
        for rule in SHOWN:
            share = rules[rule].f1.value
            since = self._since([part[rule].f1.value if part else None for part in parts])
            cells.append(el("td", el("b", self.words.percent(share)), since))
        counts = rules[SHOWN[0]]
        cells += [el("td", self.words.number(n)) for n in (counts.one, counts.other)]
        return el("tr", *cells, class_=class_)

    def _values(self) -> Iterator[Html]:
        """Those that differ now and then with a bar, the others in one line."""
        attributes = self.total.attributes
        often = sorted(
            (name for name, shares in attributes.items() if shares.alike < shares.all),
            key=lambda name: (attributes[name].share or 0, name),
        )
        rows = [
            self._share(
                self.naming.attribute(name),
                attributes[name],
                [tally.attributes[name] for tally in self.parts if name in tally.attributes],
            )
            for name in often
        ]
        if self.total.links.all:
            links = [tally.links for tally in self.parts]
            rows.append(self._share(self.words("same.links"), self.total.links, links))
        if rows:
            yield el("ul", *rows, class_="shares")
        perfect = sorted(name for name in attributes if name not in often)
        if perfect:
            names = self.words.listed(self.naming.attribute(name) for name in perfect)
            yield el("p", self.words("same.perfect"), Html(" "), names)

    def _since(self, shares: Sequence[float | None]) -> Html:
        """What a share was in earlier articles and is in those handed in last, if both are."""
        if len(shares) < 2 or None in shares:
            return Html("")
        before, last = map(self.words.percent, shares)
        return el("small", self.words("same.before", before=before, last=last))

    def _share(self, name: Said, shares: Shares, parts: Sequence[Shares]) -> Html:
        words = self.words
        of = words("same.of", alike=words.number(shares.alike), all=words.number(shares.all))
        said = [el("b", words.percent(shares.share)), Html(" "), el("small", of)]
        said.append(self._since([one.share for one in parts]))
        filled = el("i", style=f"width:{100 * (shares.share or 0):.1f}%")
        return el(
            "li",
            el("span", name, class_="name"),
            el("span", filled, class_="share", aria_hidden="true"),
            el("span", *said, class_="figure"),
        )

    def _days(self) -> Html:
        """How it went from one hand-in to the next, where there are several."""
        listed = list(self.report.by_day.items())[-DAYS:]
        if len(listed) < 2:
            return Html("")
        words = self.words
        rows = []
        for day, tally in listed:
            share = tally.all_labels()["exact"].f1.value
            name = words.date(day) if day else words("days.unknown")
            rows.append(
                el(
                    "li",
                    el("span", name, class_="name"),
                    el("span", el("i", style=f"width:{100 * (share or 0):.1f}%"), class_="share"),
                    el(
                        "span",
                        el("b", words.percent(share)),
                        Html(" "),
                        el("small", words("articles", tally.articles)),
                        class_="figure",
                    ),
                )
            )
        return el(
            "section",
            el("h2", words("days.heading")),
            el("p", words("days.explained"), class_="quiet"),
            el("ul", *rows, class_="shares"),
        )

    def _differences(self) -> Html:
        words = self.words
        head = el("h2", words("differences.heading"))
        if not self.groups:
            return el("section", head, el("p", words("differences.none")))
        explained = el("p", words("differences.explained"), class_="quiet")
        nav = el("nav", *self._contents())
        parts = [self._group(group) for group in self.groups]
        if self.ends:
            parts.append(el("p", words("ends", self.ends), class_="quiet"))
        return joined(el("section", head, nav, explained), *parts)

    def _contents(self) -> Iterator[Html]:
        """All causes with how often they are, spans, values and links apart."""
        most = max(len(group.cases) for group in self.groups)
        for family, listed in groupby(self.groups, key=lambda group: FAMILIES[group.cause]):
            groups = list(listed)
            count = self.words.number(sum(len(group.cases) for group in groups))
            yield el("h4", self.words(f"family.{family}"), Html(" "), el("small", count))
            rows = [self._content(group, most) for group in groups]
            yield el("ul", *rows, class_="shares")

    def _content(self, group: Group, most: int) -> Html:
        often = len(group.cases)
        return el(
            "li",
            el("a", self._title(group), href=f"#{self._anchor(group)}", class_="name"),
            el(
                "span",
                el("i", style=f"width:{100 * often / most:.1f}%"),
                class_="share",
                aria_hidden="true",
            ),
            el("b", self.words.number(often), class_="figure"),
        )

    def _anchor(self, group: Group) -> str:
        return f"d{self.groups.index(group) + 1}"

    def _title(self, group: Group) -> Said:
        return self.naming.title(group.cause, group.detail, group.labels)

    def _group(self, group: Group) -> Html:
        words = self.words
        count = el("small", words.number(len(group.cases)))
        family = []
        if FAMILIES[group.cause] != "spans":
            family.append(el("small", words(f"one.{FAMILIES[group.cause]}"), Html(": ")))
        parts = [el("h3", *family, self._title(group), Html(" "), count)]
        if group.cause == "edge":
            rules = group.detail.split(SEVERAL)
            parts += [el("p", words(f"rule.{rule}.means"), class_="quiet") for rule in rules]
        parts.append(self.guidance.about(group))
        patterns = list(self._patterns(group))
        if patterns:
            parts.append(el("ul", *patterns, class_="patterns"))
        chosen = shown_cases(group)
        parts += [self._case(case) for case in chosen]
        rest = len(group.cases) - len(chosen)
        if rest:
            parts.append(el("p", words("more", rest), class_="quiet"))
        return el("section", *parts, id=self._anchor(group), class_="group")

    def _patterns(self, group: Group) -> Iterator[Html]:
        """Which values are most often taken for which others."""
        if group.cause != "attribute" or len(group.cases) < PATTERNS:
            return
        seen: Counter[tuple[Said, Said]] = Counter()
        for case in group.cases:
            one = case.difference
            own, gold = (
                self.naming.values(side.values, one.label) or self.words("empty")
                for side in (one.own, one.gold)
            )
            seen[own, gold] += 1
        most = sorted(seen.items(), key=lambda item: (-item[1], item[0]))[:PATTERNS]
        for (own, gold), often in most:
            if often > 1:
                yield el("li", self.words("pattern", often, own=own, gold=gold))

    def _case(self, case: Case) -> Html:
        one, report = case.difference, self.report
        parts: list[Html] = []
        documents = [passage.document for passage in case.passages]
        for passage, following in zip(case.passages, [*documents[1:], None], strict=True):
            document = report.documents[passage.document]
            parts.append(sentence(passage, one, self.naming, document.language))
            if passage.document != following:
                parts.append(self._origin(document))
        parts.append(versions(one, self.naming))
        why = list(self._why(case))
        if why:
            row = el("dt", self.words("why")), el("dd", *why)
            parts.append(el("dl", *row, class_="versions why"))
        return el("article", *parts)

    def _why(self, case: Case) -> Iterator[Html]:
        decision = case.difference.decision
        if decision is not None and decision.how == "rule" and case.difference.cause == "edge":
            yield el("span", self.words("settled"), class_="quiet")
        if decision is not None and decision.reason and f"reason.{decision.reason}" in self.words:
            yield el("span", self.words(f"reason.{decision.reason}"))
        if case.note:
            yield el("q", case.note, dir="auto")

    def _origin(self, document: Document) -> Html:
        title = document.title or document.external_id
        parts = [el("bdi", title)]
        if document.outlet:
            parts += [Html(" · "), el("bdi", document.outlet)]
        if document.published_at:
            parts += [Html(" · "), joined(self.words.date(document.published_at))]
        return el("p", *parts, class_="origin")

    def _documents(self) -> Html:
        words = self.words
        often = Counter(case.document for group in self.groups for case in group.cases)
        rows = [
            el(
                "li",
                self._origin(document),
                el("small", words("documents.difference", often[id_]))
                if often[id_]
                else el("small", words("documents.same")),
            )
            for id_, document in self.report.documents.items()
        ]
        heading, listed = words("documents.heading"), el("ul", *rows, class_="documents")
        if len(rows) > SHOWN_DOCUMENTS:
            listed = el("details", el("summary", words("articles", len(rows))), listed)
        return el("section", el("h2", heading), listed)


def shown_cases(group: Group, most: int = SHOWN_CASES) -> list[Case]:
    """The passages to print: those that a reviewer said something about first, then from as many
    articles as there are; told in reading order."""
    seen: Counter[str] = Counter()
    ranked: list[tuple[bool, int, int]] = []
    for place, case in enumerate(group.cases):
        said = bool(case.note or (case.difference.decision and case.difference.decision.reason))
        ranked.append((not said, seen[case.document], place))
        seen[case.document] += 1
    return [group.cases[place] for place in sorted(place for _, _, place in sorted(ranked)[:most])]
