"""The exceptions of the whole project, one tree.

    GovReportError
    ├── ReadError              a file could not be turned into a Document
    │   ├── UnsupportedMediaError   its content is of a kind that no reader takes (an image, an archive)
    │   ├── UndecodableTextError    its bytes are text in no known encoding
    │   └── BrokenFileError         its kind is known but its content is damaged
    ├── VocabularyError        a shipped or supplied vocabulary breaks its own rules
    ├── PipelineError          a configured pipeline for named things cannot be built, or fails
    ├── UnknownTermError       a name that the ontology does not define
    ├── StoreError             the store on disk cannot be used
    │   ├── StoreVersionError  it was written by an incompatible version
    │   ├── StoreLockedError   another process is writing to it
    │   └── StoreWriteError    it cannot be written (permission, disk full)
    ├── DecisionsError         the file or folder of human decisions cannot be used
    ├── OutputError            a file that was asked for cannot be written
    ├── NetworkError           a network cannot be made as asked
    │   ├── NetworkOptionsError     options out of range, or that do not go together
    │   ├── UnknownNodeError        no unit, leader or place of that name
    │   └── EmptyNetworkError       nothing is left by the selection
    ├── ComparisonError        two things cannot be compared as asked
    ├── MissingExtraError      a library is needed that is not installed
    └── QueryError             a query cannot be run
        ├── UnknownQueryError  no named query of that name
        ├── QuestionError      a question in words is empty or too long
        ├── ParameterError     a parameter is missing, unknown or of the wrong type
        ├── QuerySyntaxError   the text is not SPARQL
        └── QueryTimeoutError  it took longer than allowed

A message says what was expected, what was found, where, and what to do.
"""

from __future__ import annotations


class GovReportError(Exception):
    """Root of all errors that this project raises on purpose."""


class ReadError(GovReportError):
    """A file could not be turned into a Document."""


class UnsupportedMediaError(ReadError):
    """The content is of a kind that no reader takes."""


class UndecodableTextError(ReadError):
    """The bytes are text in no known encoding."""


class BrokenFileError(ReadError):
    """The kind is known but the content is damaged."""


class VocabularyError(GovReportError):
    """A vocabulary breaks its own rules."""


class PipelineError(GovReportError):
    """A configured pipeline cannot be built, or one of its components fails."""


class UnknownTermError(GovReportError, AttributeError):
    """A name that the ontology does not define."""


class StoreError(GovReportError):
    """The store on disk cannot be used."""


class StoreVersionError(StoreError):
    """The store was written by an incompatible version."""


class StoreLockedError(StoreError):
    """Another process is writing to the store."""


class StoreWriteError(StoreError):
    """The store cannot be written."""


class DecisionsError(GovReportError):
    """The file or folder of human decisions cannot be used."""


class OutputError(GovReportError):
    """A file that was asked for cannot be written."""


class NetworkError(GovReportError):
    """A network cannot be made as asked."""


class NetworkOptionsError(NetworkError):
    """An option is out of range, or two of them do not go together."""


class UnknownNodeError(NetworkError):
    """The documents name no unit, leader or place like that."""


class EmptyNetworkError(NetworkError):
    """Nothing is left by the selection."""


class ComparisonError(GovReportError):
    """Two builds, years or documents cannot be compared as asked."""


class MissingExtraError(GovReportError):
    """A library is needed that is not installed."""


class QueryError(GovReportError):
    """A query cannot be run."""


class UnknownQueryError(QueryError):
    """No named query has that name."""


class QuestionError(QueryError):
    """A question in words is empty or too long."""


class ParameterError(QueryError):
    """A query parameter is missing, unknown or of the wrong type."""


class QuerySyntaxError(QueryError):
    """The text is not SPARQL."""


class QueryTimeoutError(QueryError):
    """The query took longer than allowed."""
