"""The fact sheet and the registries as types: the sole source of field names and their meaning."""
