"""Policy briefings from YAML fact sheets: read, check, link, render, publish."""

__version__ = "0.1.0"
