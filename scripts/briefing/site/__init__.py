"""The engine adapter: the only place that knows MkDocs, and what happens after HTML."""
