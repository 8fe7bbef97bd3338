"""A report for scripts: the same as on the page, and every passage. Offsets are code points."""

from __future__ import annotations

from typing import Any

from annotator.guideline import parsed
from annotator.model import Guideline
from annotator.report.differences import Side
from annotator.report.figures import OUTCOMES, SHOWN, Shares, Tally
from annotator.report.guidance import places
from annotator.report.reporting import Case, Group, Report

FORM = 1
"""The version of this shape (docs/formats.md)."""


def as_data(report: Report) -> dict[str, Any]:
    """All of it, in values that JSON can hold; labels, causes and reasons as codes."""
    return {
        "report": FORM,
        "project": report.project,
        "person": {"short_id": report.person.short_id, "name": report.person.name},
        "scheme": report.scheme.sha,
        "guidelines": {one.language: one.version for one in report.guidelines},
        "closed_up_to": report.closed or None,
        "articles": [
            {
                "document": one.external_id,
                "title": one.title,
                "outlet": one.outlet,
                "published_at": one.published_at,
                "text_sha256": one.text,
            }
            for one in report.documents.values()
        ],
        "skipped": report.skipped,
        "total": _tally(report.total),
        "earlier": _tally(report.earlier) if report.earlier else None,
        "by_day": [
            {"handed_in": day or None, **_tally(tally)} for day, tally in report.by_day.items()
        ],
        "differences": [
            {
                "cause": group.cause,
                "detail": group.detail,
                "count": len(group.cases),
                "guideline": {
                    one.language: _guideline(report, one, group) for one in report.guidelines
                },
                "cases": [_case(report, case) for case in group.cases],
            }
            for group in report.groups
        ],
    }


def _guideline(report: Report, known: Guideline, group: Group) -> list[str]:
    guide = parsed(known.text)
    return [guide.passages[place].text for place in places(guide, report.scheme, group)]


def _tally(tally: Tally) -> dict[str, Any]:
    labels = [(None, tally.all_labels()), *tally.labels.items()]
    return {
        "articles": tally.articles,
        "places": {name: tally.places[name] for name in OUTCOMES},
        "labels": [
            {
                "label": label,
                "own": rules[SHOWN[0]].one,
                "gold": rules[SHOWN[0]].other,
                **{rule: rules[rule].f1.value for rule in SHOWN},
            }
            for label, rules in labels
        ],
        "attributes": [
            {"attribute": name, **_shares(tally.attributes[name])}
            for name in sorted(tally.attributes)
        ],
        "links": _shares(tally.links),
    }


def _shares(shares: Shares) -> dict[str, Any]:
    return {"alike": shares.alike, "all": shares.all, "share": shares.share}


def _case(report: Report, case: Case) -> dict[str, Any]:
    one = case.difference
    decision = one.decision
    return {
        "document": report.documents[case.document].external_id,
        "start": one.start,
        "end": one.end,
        "label": one.label,
        "gold": _side(report, one.gold),
        "own": _side(report, one.own),
        "reason": decision.reason if decision else None,
        "note": case.note,
        "rules": list(decision.rules) if decision and decision.how == "rule" else [],
        "passages": [
            {
                "document": report.documents[passage.document].external_id,
                "start": passage.start,
                "end": passage.end,
                "text": passage.text,
            }
            for passage in case.passages
        ],
    }


def _side(report: Report, side: Side) -> dict[str, Any]:
    return {
        "spans": [
            {"label": s.label, "start": s.start, "end": s.end, "text": s.text} for s in side.spans
        ],
        "values": {given.name: list(given.values) for given in side.values},
        "links": [
            {
                "type": link.type,
                **{
                    name: {
                        "document": report.documents[end.document].external_id,
                        "label": end.label,
                        "start": end.start,
                        "end": end.end,
                        "text": end.text,
                    }
                    for name, end in (("source", link.source), ("target", link.target))
                },
            }
            for link in side.links
        ],
    }
