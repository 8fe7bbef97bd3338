"""What an annotator gets back: where her work and gold differ, by cause, with the passages.

Only articles whose gold is closed are told of, only her own work, and never who else said what.
``reporting`` puts a report together from what the store yields (``Closed``), ``page`` makes one
HTML file of it, ``data`` the same for scripts. docs/adr/0019-reports.md says why it is so.

Modules that need numpy or scipy import them, so whoever must start fast imports those late.
"""
