"""Cards about one long span and its pieces: one span or several?"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.diff import values
from annotator.diff.cards import Case, Question, Version, Vote, digest
from annotator.diff.clusters import Cluster, Member
from annotator.diff.spans import Asking, Scene, case_of, draft_of, said_in
from annotator.model import Span

_Part = tuple[int, int, str, tuple[tuple[str, ...], ...]]
_Way = tuple[_Part, ...]


def about_pieces(scene: Scene, clusters: Sequence[Cluster]) -> Case:
    """The card of one long span and its pieces."""
    members = [member for cluster in clusters for member in cluster.members]
    by_author: dict[str, list[Member]] = {author: [] for author in scene.people}
    for member in sorted(members, key=lambda one: (one.span.start, -one.span.end, one.span.id)):
        by_author[member.author].append(member)
    base = min(member.span.start for member in members)
    ways: dict[_Way, list[str]] = {}
    for author, held in by_author.items():
        ways.setdefault(tuple(_part(scene, span) for _, span in held), []).append(author)
    versions: dict[str, Version] = {}
    voters: dict[str, list[str]] = {}
    for way in sorted(ways, key=lambda one: (len(one) == 0, len(one), one)):
        held_by = [by_author[author] for author in ways[way]]
        spans = tuple(
            draft_of(scene, [held[place] for held in held_by], label, (start, end))
            for place, (start, end, label, _) in enumerate(way)
        )
        key = digest("pieces", said_in(spans, base))
        versions.setdefault(key, Version(key=key, spans=spans))
        voters.setdefault(key, []).extend(ways[way])
    question = Question(code="pieces", versions=tuple(versions.values()), both=True)
    votes = tuple(
        Vote(question="pieces", version=key, authors=tuple(sorted(who)))
        for key, who in voters.items()
    )
    return case_of(scene, "split", [Asking(question, votes)], members)


def _part(scene: Scene, span: Span) -> _Part:
    """A piece as a version holds it: also with other attributes it is another version, since
    nobody is asked about them afterwards."""
    said = values.told(scene.given[span.id], scene.label(span.label), scene.events)
    return span.start, span.end, span.label, said
