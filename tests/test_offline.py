"""The whole build without a network: in a namespace that has none, not even a loopback."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from killed import command, count
from site_fixture import WATER, copy_site, environment

_WITHOUT_NETWORK = ("unshare", "--user", "--map-root-user", "--net")
_CONNECTS = "import socket; socket.create_connection(('127.0.0.1', 9), 2)"


def refused() -> str:
    """Say why this machine gives nobody a namespace without a network, or nothing when it does."""
    if not shutil.which("unshare"):
        return "there is no unshare here"
    done = subprocess.run([*_WITHOUT_NETWORK, "true"], capture_output=True, text=True, check=False)
    return done.stderr.strip() if done.returncode else ""


pytestmark = pytest.mark.skipif(bool(refused()), reason=f"no network namespace: {refused()}")


def test_the_namespace_has_no_network() -> None:
    done = subprocess.run(
        [*_WITHOUT_NETWORK, sys.executable, "-c", _CONNECTS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Network is unreachable" in done.stderr


@pytest.mark.slow
def test_a_site_is_built_and_verified_without_a_network(tmp_path: Path) -> None:
    root = copy_site(WATER, tmp_path / "root")
    target = tmp_path / "site"
    build = [*_WITHOUT_NETWORK, *command(root, target)]
    done = subprocess.run(
        build, cwd=root, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert count(target) > 300
