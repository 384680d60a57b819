"""All sheets together: one immutable catalogue from which every page and data file is read."""
