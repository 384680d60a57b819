"""What comes in from outside is pinned: packages by hash, actions by commit, jobs by right."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_fixture import PROJECT

LOCKS = [PROJECT / "requirements.lock", PROJECT / ".github" / "audit.lock"]
WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
# The only rights beyond reading, with the job that needs them.
WRITES = {("comment", "post", "pull-requests"), ("publish", "deploy", "pages")}
WRITES |= {("publish", "deploy", "id-token")}


def jobs(workflow: Path) -> dict[str, Any]:
    whole = yaml.safe_load(workflow.read_text("utf-8"))
    assert whole["permissions"] == {}
    return dict(whole["jobs"])


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_is_pinned_with_its_hashes(lock: Path) -> None:
    entries = re.split(r"(?m)^(?=[a-z0-9])", lock.read_text("utf-8"))[1:]
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+==[^\s;]+( ;[^\\]*)? \\\n +--hash=sha256:[0-9a-f]{64}", entry)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.stem)
def test_every_action_is_pinned_by_commit_and_says_which_release_that_is(workflow: Path) -> None:
    for line in re.findall(r"uses: (.*)", workflow.read_text("utf-8")):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[0-9.]+", line), line


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.stem)
def test_no_job_may_do_more_than_read_but_those_that_are_named(workflow: Path) -> None:
    found = {
        (workflow.stem, name, right)
        for name, job in jobs(workflow).items()
        for right, how in job["permissions"].items()
        if how != "read"
    }
    assert found == {one for one in WRITES if one[0] == workflow.stem}
    assert all(job["timeout-minutes"] <= 30 for job in jobs(workflow).values())


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.stem)
def test_no_checkout_leaves_a_token_behind(workflow: Path) -> None:
    for job in jobs(workflow).values():
        for step in job["steps"]:
            if str(step.get("uses", "")).startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_nothing_is_installed_unpinned_or_from_source() -> None:
    text = "\n".join(path.read_text("utf-8") for path in [PROJECT / "Makefile", *WORKFLOWS])
    joined = text.replace("\\\n", " ")
    installs = re.findall(r"pip\"? install (.*)", joined)
    assert len(installs) >= 5
    for one in installs:
        alone = "--no-index" in one and "--no-deps" in one
        # `make lock` fetches uv to resolve anew: what it makes is read by people before it is used.
        assert (
            alone
            or one.startswith("-q uv;")
            or ("--require-hashes" in one and "--only-binary :all:" in one)
        ), one


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.stem)
def test_no_workflow_runs_a_change_with_rights_or_keeps_a_cache(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    on = yaml.safe_load(text)[True]  # YAML 1.1 reads the key `on` as a truth value
    assert "pull_request_target" not in on
    assert "workflow_run" not in on or workflow.stem == "comment"
    assert not re.search(
        r"actions/cache|^ *cache:|secrets\.|runs-on:.*self-hosted", text, re.MULTILINE
    )


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.stem)
def test_no_shell_holds_an_expression_and_no_artifact_comes_from_another_run(
    workflow: Path,
) -> None:
    for job in jobs(workflow).values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), step["name"]
            if str(step.get("uses", "")).startswith("actions/download-artifact@"):
                assert set(step["with"]) == {"name"}
