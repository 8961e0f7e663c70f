"""A store as an rdflib Dataset, for code that is written for rdflib.

    from kg.store import open_for_reading
    from kg.store.rdflib_view import as_dataset

    _, store = open_for_reading(Path("kg-store"))
    dataset = as_dataset(store)

The store on disk needs the package oxrdflib (`pip install "govreport-kg[rdflib]"`). The Dataset is a view: it
holds no copy, and it is of use as long as the store is open.
"""

from __future__ import annotations

import rdflib

from kg.store.memory import MemoryStore
from kg.store.oxigraph import OxigraphStore
from kg.store.protocol import Store
from ontology.errors import StoreError


def as_dataset(store: Store) -> rdflib.Dataset:
    """The store as an rdflib Dataset.

    Raises:
        StoreError: oxrdflib is not installed, or the store is of a kind that rdflib cannot use.
    """
    if isinstance(store, MemoryStore):
        return store.dataset
    if not isinstance(store, OxigraphStore):
        raise StoreError(f"rdflib cannot use a {type(store).__name__}")
    try:
        from oxrdflib import OxigraphStore as OxrdflibStore
    except ImportError:
        raise StoreError('rdflib needs oxrdflib for this store: pip install "govreport-kg[rdflib]"') from None
    return rdflib.Dataset(store=OxrdflibStore(store=store.opened()), default_union=True)
