"""What has to be known of a set to plan what is written into it."""

from __future__ import annotations

from typing import NamedTuple

from annotator.model import AnnotationSet, Layer, Status


class SetRow(NamedTuple):
    """What has to be known of a set to write into it."""

    document: str
    author: str
    layer: Layer
    status: Status


def set_row(own: AnnotationSet) -> SetRow:
    return SetRow(own.document, own.author, own.layer, own.status)
