"""Pages: one HTML file that shows a network, targets or a timeline in any browser, without network."""

from exports.page.network_page import network_page
from exports.page.sources import NamedSource, Note, NoteKind, Portfolio, Sources, TaskSource
from exports.page.target_series import Figure, Outcome, TargetRows
from exports.page.targets_page import targets_page
from exports.page.timeline_page import timeline_page

__all__ = [
    "Figure",
    "NamedSource",
    "Note",
    "NoteKind",
    "Outcome",
    "Portfolio",
    "Sources",
    "TargetRows",
    "TaskSource",
    "network_page",
    "targets_page",
    "timeline_page",
]
