"""Bytes to records: the strict YAML reader, file hygiene, and the schema's verdict with places."""

from briefing.read.repository import Repository, read_repository

__all__ = ["Repository", "read_repository"]
