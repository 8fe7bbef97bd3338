"""Which spans of several people are about the same place of one text.

Spans with the same extent and label are one node from the start. Nodes are tied where putting
them together saves more than it costs; what is tied to nothing is settled, and each component
of the rest is solved by itself. Spans of one person never go together, so what she nested or
stacked stays apart. Offsets are code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from annotator.diff.assignment import partition
from annotator.diff.clusters import Alignment, Cluster, Member
from annotator.diff.pieces import joined
from annotator.diff.weights import ALONE, LABEL, Content, apart, content, unlike
from annotator.model import Span


class _Node:
    """Spans of one extent and label, of different people."""

    __slots__ = ("_contents", "authors", "end", "label", "members", "start")

    def __init__(self, start: int, end: int, label: str, members: list[Member], bits: int) -> None:
        self.start, self.end, self.label = start, end, label
        self.members = members
        self.authors = bits
        self._contents: list[Content] | None = None

    @property
    def contents(self) -> list[Content]:
        if self._contents is None:
            self._contents = [content(member.span) for member in self.members]
        return self._contents


def align(sets: Mapping[str, Iterable[Span]]) -> Alignment:
    """The clusters of what each person (by id) marked in one text.

    The result depends on the spans and the ids alone, not on any order they come in.
    """
    authors = tuple(sorted(sets))
    ties = _Ties(_nodes(authors, sets))
    clusters = [cluster for component in ties.components() for cluster in ties.solved(component)]
    clusters.sort(key=_reading_order)
    return Alignment(authors, tuple(clusters), joined(clusters))


def _nodes(authors: Sequence[str], sets: Mapping[str, Iterable[Span]]) -> list[_Node]:
    """In reading order. Who marked the same twice has it in two nodes."""
    found: dict[tuple[int, int, str], list[Member]] = {}
    for author in authors:
        for span in sets[author]:
            found.setdefault((span.start, -span.end, span.label), []).append(Member(author, span))
    bits = {author: 1 << place for place, author in enumerate(authors)}
    nodes = []
    for (start, end, label), members in sorted(found.items()):
        for alike in _one_each(members):
            who = sum([bits[author] for author, _ in alike])
            nodes.append(_Node(start, -end, label, alike, who))
    return nodes


def _one_each(members: list[Member]) -> list[list[Member]]:
    """Members by person, no person twice in one list: the second of one goes with the second
    of another. Nearly always they are one list."""
    if len({author for author, _ in members}) == len(members):
        return [members]
    times: list[list[Member]] = []
    for _, own in groupby(members, key=itemgetter(0)):
        for time, member in enumerate(sorted(own, key=_same_place)):
            if time == len(times):
                times.append([])
            times[time].append(member)
    return times


def _same_place(member: Member) -> tuple[list[tuple[str, str]], str]:
    return sorted((one.name, one.value) for one in member.span.attributes), member.span.id


def _gain(one: _Node, other: _Node) -> int | None:
    """What two nodes save by going together; None where they can't."""
    if one.authors & other.authors:
        return None
    first, last = max(one.start, other.start), min(one.end, other.end)
    if first >= last:
        return None
    together = max(one.end, other.end) - min(one.start, other.start)
    saved = 2 * ALONE - apart(last - first, together)
    if one.label != other.label:
        # The attributes of two labels are about different things.
        return (saved - LABEL) * len(one.members) * len(other.members)
    return sum(saved - unlike(a, b) for a in one.contents for b in other.contents)


class _Ties:
    """Nodes in reading order, by number, and what they save by going together."""

    def __init__(self, nodes: Sequence[_Node]) -> None:
        self._nodes = nodes
        self._gains: dict[tuple[int, int], int | None] = {}

    def gain(self, one: int, other: int) -> int | None:
        """As ``_gain``, worked out once; ``one`` is the first in reading order."""
        pair = one, other
        if pair not in self._gains:
            self._gains[pair] = _gain(self._nodes[one], self._nodes[other])
        return self._gains[pair]

    def components(self) -> Iterable[list[int]]:
        """Nodes that are tied to one another, directly or through others.

        Two that save nothing together are not tied: no better solution would put them together
        but for a third that ties them.
        """
        leads = list(range(len(self._nodes)))

        def lead(at: int) -> int:
            while leads[at] != at:
                leads[at] = at = leads[leads[at]]
            return at

        open_: list[tuple[int, int]] = []
        for at, node in enumerate(self._nodes):
            start = node.start
            if open_:
                open_ = [item for item in open_ if item[0] > start]
            for _, other in open_:
                if lead(other) != lead(at) and (self.gain(other, at) or 0) > 0:
                    leads[lead(at)] = lead(other)
            open_.append((node.end, at))
        found: dict[int, list[int]] = {}
        for at in range(len(self._nodes)):
            found.setdefault(lead(at), []).append(at)
        return found.values()

    def solved(self, component: list[int]) -> list[Cluster]:
        """The clusters of one component."""
        nodes = [self._nodes[at] for at in component]
        if len(nodes) == 1:
            return [Cluster(tuple(nodes[0].members))]
        if len(nodes) == 2:
            return [_cluster(nodes)]

        def gain(a: int, b: int) -> int | None:
            return self.gain(component[a], component[b])

        groups = partition([node.authors for node in nodes], gain)
        return [_cluster([nodes[place] for place in group]) for group in groups]


def _cluster(nodes: Sequence[_Node]) -> Cluster:
    members = [member for node in nodes for member in node.members]
    return Cluster(tuple(sorted(members, key=itemgetter(0))))


def _reading_order(cluster: Cluster) -> tuple[int, int, str, str]:
    _, span = cluster.members[0]
    start, end = span.start, span.end
    if len(cluster.members) > 1:
        start, end = cluster.start, cluster.end
    return start, -end, span.label, span.id
