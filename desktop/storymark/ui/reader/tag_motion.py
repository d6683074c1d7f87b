"""What time does to tags: a new tint fades in, and a tag that waits long for the disk grows faint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from storymark.ui.reader.shown import PENDING, ShownTag

APPEAR_MS = 140
PENDING_GRACE_MS = 500
"""Nearly every tag is saved within a few milliseconds: growing faint for those would only flicker."""

_FRAME_MS = 16


class TagMotion(QObject):
    """Knows since when tags are there and pending; asks for a repaint of those that look different now."""

    def __init__(self, repaint: Callable[[Iterable[str]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._repaint = repaint
        self._clock = QElapsedTimer()
        self._clock.start()
        self._came_ms: dict[str, int] = {}
        self._pending_ms: dict[str, int] = {}
        self._late: frozenset[str] = frozenset()
        self._frames = QTimer(self)
        self._frames.setInterval(_FRAME_MS)
        self._frames.timeout.connect(self._advance)
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.timeout.connect(self._look_for_late)

    def reset(self, tags: Iterable[ShownTag] = ()) -> None:
        """Another story: nothing moves, and what is pending already has waited long enough."""
        self._came_ms.clear()
        self._frames.stop()
        self._grace.stop()
        self._pending_ms = dict.fromkeys((tag.id for tag in tags if tag.state == PENDING), 0)
        self._late = frozenset(self._pending_ms)

    def put(self, tags: Iterable[ShownTag], *, new_ids: Iterable[str], is_animated: bool) -> None:
        """Tags came or changed."""
        now_ms = self._clock.elapsed()
        for tag in tags:
            if tag.state == PENDING:
                self._pending_ms.setdefault(tag.id, now_ms)
            else:
                self._pending_ms.pop(tag.id, None)
        self._late &= self._pending_ms.keys()
        if len(self._late) < len(self._pending_ms) and not self._grace.isActive():
            self._grace.start(PENDING_GRACE_MS)
        if is_animated:
            self._came_ms.update(dict.fromkeys(new_ids, now_ms))
            if self._came_ms:
                self._frames.start()

    @property
    def late(self) -> frozenset[str]:
        """Ids of tags that have been waiting for the disk too long."""
        return self._late

    def appearing(self) -> Mapping[str, float]:
        """How far new tints have come, 0 to 1, eased out; ids that are not in it are wholly there."""
        now_ms = self._clock.elapsed()
        return {i: 1 - (1 - min(1.0, (now_ms - t) / APPEAR_MS)) ** 3 for i, t in self._came_ms.items()}

    def _advance(self) -> None:
        now_ms = self._clock.elapsed()
        moving = list(self._came_ms)
        self._came_ms = {i: t for i, t in self._came_ms.items() if now_ms - t < APPEAR_MS}
        if not self._came_ms:
            self._frames.stop()
        self._repaint(moving)

    def _look_for_late(self) -> None:
        now_ms = self._clock.elapsed()
        late = frozenset(i for i, t in self._pending_ms.items() if now_ms - t >= PENDING_GRACE_MS)
        fresh, self._late = late - self._late, late
        waiting = [t for i, t in self._pending_ms.items() if i not in late]
        if waiting:
            self._grace.start(max(1, min(waiting) + PENDING_GRACE_MS - now_ms))
        if fresh:
            self._repaint(fresh)
