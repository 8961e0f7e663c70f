"""The store: where graphs are kept. Two kinds, one protocol."""

from kg.store.answers import Answer, Blank, Selection, Term, Triples, Truth
from kg.store.folder import StoreFolder
from kg.store.opening import create_or_open, memory_store, open_for_reading, store_base
from kg.store.protocol import Change, GraphText, Statistics, Store

__all__ = [
    "Answer",
    "Blank",
    "Change",
    "GraphText",
    "Selection",
    "Statistics",
    "Store",
    "StoreFolder",
    "Term",
    "Triples",
    "Truth",
    "create_or_open",
    "memory_store",
    "open_for_reading",
    "store_base",
]
