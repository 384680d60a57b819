"""Catalogue to data files: what re-users take. A file is a place in the site and bytes."""

from briefing.data.files import DataFile, data_files
from briefing.data.headers import headers_file

__all__ = ["DataFile", "data_files", "headers_file"]
