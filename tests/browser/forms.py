"""The scripts of the form, called one by one."""

from typing import Any

from playwright.sync_api import Page


def from_script(page: Page, module: str, name: str, *given: object) -> Any:
    """Return what a function of the form's scripts makes of values."""
    return page.evaluate(
        """async ([module, name, given]) => (await import(
           new URL(`../../assets/javascripts/form/${module}`, location)))[name](...given)""",
        [module, name, list(given)],
    )
