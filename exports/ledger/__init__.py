"""The ledger of supervision: tasks by unit or by leader, as sheets."""

from exports.ledger.ledger import By, TaskDetails, ledger_sheets

__all__ = ["By", "TaskDetails", "ledger_sheets"]
