"""Random histories on several desktops, exchanged in parts, twice, in any order: nothing is
lost, nothing diverges, and what was changed in two places is shown."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from annotator.store import Store
from tests.bundles.desktops import DESKTOPS, Desktops, _names, act, ids, is_sound, pass_on, state
from tests.store.things import SARA


@settings(
    max_examples=25,
    deadline=None,
    # Making a failing history smaller takes longer than finding its cause.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, 1 << 32), st.integers(5, 50))
def test_nothing_is_lost_and_nothing_diverges(team: Path, seed: int, steps: int) -> None:
    chance = random.Random(seed)
    with TemporaryDirectory() as folder, Desktops(team, Path(folder)) as desktops:
        made: set[str] = set()
        for _ in range(steps):
            name = chance.choice(list(desktops))
            store, owner = desktops[name], DESKTOPS[name]
            if chance.random() < 0.75:
                before = ids(store)
                act(
                    store,
                    owner.id if owner else SARA.id if chance.random() < 0.3 else "lead",
                    chance,
                )
                made |= ids(store) - before
            else:
                other = desktops[chance.choice(list(desktops))]
                if other is not store:
                    pass_on(store, other, chance, chance.choice((0.3, 0.8, 1.0)))
                    assert is_sound(other)
        _settle(desktops, chance)
        _compare(desktops, made)


def _settle(desktops: dict[str, Store], chance: random.Random) -> None:
    """Everybody's work goes to both leads, and back, until nobody has anything new: what comes
    into a corrected text is carried over, which is work to be sent as well."""
    leads = [desktops["lead"], desktops["reviewer"]]
    others = [store for store in desktops.values() if store not in leads]
    known: list[int] = []
    while known != (known := [len(ids(store)) for store in desktops.values()]):
        chance.shuffle(others)
        for store in others:
            for lead in leads:
                pass_on(store, lead, chance)
        pass_on(*leads, chance)
        pass_on(*reversed(leads), chance)
        for store in others:
            pass_on(chance.choice(leads), store, chance)


def _compare(desktops: dict[str, Store], made: set[str]) -> None:
    lead, other = desktops["lead"], desktops["reviewer"]
    assert made <= ids(lead) == ids(other)
    assert state(lead) == state(other)
    assert [fork.object for fork in lead.forks()] != [] or all(
        len(lead.heads(object_id)) == 1 or len({h.body for h in lead.heads(object_id)}) == 1
        for (object_id,) in lead._connection.execute("SELECT DISTINCT object FROM head")
    )
    assert {f.object for f in lead.forks()} == {f.object for f in other.forks()}
    assert lead.missing() == other.missing() == ()
    for store in desktops.values():
        assert is_sound(store)
        assert store.missing() == ()
        before = state(store)
        store.rebuild()
        assert state(store) == before
    mine, twin = state(desktops["sara"]), state(desktops["sara's other"])
    assert mine == twin
    assert {row for row in state(lead)["span"] if row[-1] in ids(desktops["sara"])} == mine["span"]
    assert not {s.author for s in desktops["sara"].sets(lead.find_document("one").id)} - {SARA.id}
    _compare_submitted(desktops)


def _compare_submitted(desktops: dict[str, Store]) -> None:
    lead, sara = desktops["lead"], desktops["sara"]
    for name in _names(sara, SARA.id):
        document = sara.find_document(name).id
        (here,) = sara.submitted(document) or [None]
        there = [one for one in lead.submitted(document) if one.set.author == SARA.id]
        assert (here is None) == (there == [])
        if here is not None and here.set.submitted is not None:
            assert (here.spans, here.links) == (there[0].spans, there[0].links)
