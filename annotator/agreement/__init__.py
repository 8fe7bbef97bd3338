"""How far several people agree, in figures that are drawn and printed with what they rest on.

Spans: ``matching`` (pairwise F1), ``gamma`` (position and label at once, corrected for chance),
``unitizing`` (alpha_U). Values on fixed units: ``alpha``, ``coding``. ``report`` puts the figures
of a project together. docs/agreement.md says what each means, by which formula and where from.

Modules that need numpy or scipy import them, so whoever must start fast imports those late.
"""
