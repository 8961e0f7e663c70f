"""The shared language: evidence, record types, ids, terms, vocabularies, shapes."""
