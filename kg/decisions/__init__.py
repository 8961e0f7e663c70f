"""Human decisions: read on every build, applied before inference, never overwritten."""

from kg.decisions.decision import Decision, Subject, Verb
from kg.decisions.decisions import Decisions

__all__ = ["Decision", "Decisions", "Subject", "Verb"]
