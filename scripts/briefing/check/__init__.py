"""Rules on one sheet, by subject. A rule is a generator of findings; its docstring is the rule."""
