"""The commands of `briefing`, one module each. `cli.py` lists them."""
