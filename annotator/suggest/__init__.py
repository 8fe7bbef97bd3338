"""Proposals: what a span's wording and its neighbours tell about its label, attributes, links.

Pure functions over an article; the wording rules are data in ``seeds``. Each name is imported
from its own module (``proposals.propose``, ``labels.label``, ``linking.links``,
``unfolding.unfolded``, ``inheritance.inherited``, ``actors.Actors``, ``wording.Wording``): the
store needs only the inherited values, and the window stands sooner without the rest.
"""
