"""What was dropped on a page, if it is files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped(data: QMimeData) -> list[Path]:
    """The local files and folders in ``data``; nothing is fetched from elsewhere."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
