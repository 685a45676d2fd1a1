"""What nginx lets through in compose, in Kubernetes and in `make cluster`, each proven by a planted fault."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from sanic.compat import Header

from pandu.addresses import address_of
from pandu.channels.telegram.webhook import MOST_BYTES
from pandu.run.cluster.programs import Programs
from pandu.run.cluster.services import Cluster, Ports
from pandu.run.cluster.services import front as cluster_front
from pandu.settings import LOOPBACK, Settings, free_port
from tests.deploy.front import ABSENT, NGINX, OPERATIONS, REST, Front, blocks, front, gate, operations, worker
from tests.deploy.manifests import DEPLOY, nginx_values

pytestmark = pytest.mark.skipif(NGINX is None, reason=ABSENT)
STRANGER, PROXY = "203.0.113.9", "198.51.100.7"
HERE = "allow 127.0.0.1;"
GATE = 'if ($http_x_forwarded_for != "") { return 403; }'


def _cluster(monkeypatch: pytest.MonkeyPatch, networks: str = "") -> dict[str, str]:
    """Return what `make cluster` fills in."""
    monkeypatch.setenv("PANDU_REST_FROM", networks)
    return cluster_front(Cluster(Settings(), Programs(Path(), "", ""), Ports(), ""))


@pytest.mark.parametrize("source", ["compose", "kubernetes"])
def test_rest_is_closed_until_an_operator_names_who_may(source: str, tmp_path: Path) -> None:
    values = nginx_values(source)
    with front(tmp_path, values) as closed:
        assert closed.get(REST)[0] == 403
        assert closed.get("/health")[0] == closed.get("/webhooks/telegram/webhook")[0] == 200
    with front(tmp_path, {**values, "PANDU_REST_ALLOW": f"allow {PROXY};"}) as for_another:
        assert for_another.get(REST)[0] == 403
    with front(tmp_path, {**values, "PANDU_REST_ALLOW": HERE}) as opened:
        assert opened.get(REST)[0] == 200
        assert opened.get(REST, STRANGER)[0] == 403


def test_a_worker_that_is_not_healthy_keeps_its_users(tmp_path: Path) -> None:
    """nginx leaves one alone for 2 s that fails; what watches the health must not make it do so."""
    with front(tmp_path, nginx_values("compose")) as running:
        for path in ("/health", "/ready"):
            assert [running.get(path + "?away")[0] for _ in range(4)] == [503] * 4
            assert running.get("/chat")[0] == 200
        assert [running.get(path)[0] for path in ("/health", "/ready", "/live", "/front")] == [200] * 4


def test_whatever_telegram_delivers_reaches_the_channel(tmp_path: Path) -> None:
    """It repeats for a day what is refused, and holds back what comes after it; everything else may send less."""
    with front(tmp_path, nginx_values("compose")) as running:
        assert running.post("/webhooks/telegram/webhook", MOST_BYTES) == 200
        assert running.post("/webhooks/telegram/webhook", MOST_BYTES + 1) == 413
        assert running.post("/chat", 40_000) == 413


def test_the_cluster_of_one_machine_opens_rest_to_that_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with front(tmp_path, _cluster(monkeypatch)) as running:
        assert running.get(REST) == (200, "127.0.0.1")
        assert running.get(REST, STRANGER)[0] == 403  # somebody behind a proxy on this machine
    with front(tmp_path, _cluster(monkeypatch, "203.0.113.0/24 ::1")) as elsewhere:
        assert elsewhere.get(REST)[0] == 403


@pytest.mark.parametrize(("old", "forwarded"), [("deny all;", ""), (GATE, STRANGER)])
def test_a_planted_hole_is_seen(old: str, forwarded: str, tmp_path: Path) -> None:
    allow = HERE if forwarded else ""
    with front(tmp_path, {**nginx_values("compose"), "PANDU_REST_ALLOW": allow}, old) as holed:
        assert holed.get(REST, forwarded)[0] == 200


@pytest.mark.parametrize(("proxies", "believed"), [(1, "127.0.0.1"), (2, PROXY)])
def test_what_a_client_writes_of_its_address_is_not_believed(proxies: int, believed: str, tmp_path: Path) -> None:
    """With two proxies the first, which ends HTTPS, has added what it saw to what the client wrote."""
    written = STRANGER if proxies == 1 else f"{STRANGER}, {PROXY}"
    with front(tmp_path, nginx_values("compose")) as running:
        named = running.get("/health", written)[1]
    request = SimpleNamespace(ip="10.0.0.1", headers=Header([("x-forwarded-for", named)]))
    assert address_of(request, proxies) == believed  # type: ignore[arg-type]


def test_an_apology_of_rest_is_not_held_against_a_worker(tmp_path: Path) -> None:
    """With PANDU_REST_STATUS=http it has 503; two of them would else leave nobody to ask."""
    with front(tmp_path, {**nginx_values("compose"), "PANDU_REST_ALLOW": HERE}) as running:
        assert [running.get(f"{REST}?away")[0] for _ in range(4)] == [503] * 4
        assert [running.get(REST)[0] for _ in range(4)] == [200] * 4


def test_every_proxy_of_ours_adds_what_it_sees_in_the_same_form() -> None:
    own = _forwarded((DEPLOY / "nginx" / "pandu.conf.template").read_text())
    assert own == _forwarded(OPERATIONS.read_text(encoding="utf-8")) == {"$proxy_add_x_forwarded_for"}


def _forwarded(text: str) -> set[str]:
    """Return what is passed on as X-Forwarded-For by the nginx that `text` configures."""
    return set(re.findall(r"proxy_set_header X-Forwarded-For ([^;]+);", text))


@pytest.fixture(params=["template", "operations"])
def seen(request: pytest.FixtureRequest, tmp_path: Path, open_folder: Path) -> Iterator[Front]:
    """nginx by either file, before a worker that tells what reaches it."""
    if request.param == "template":
        with front(tmp_path, nginx_values("compose")) as running:
            yield running
        return
    port = free_port()
    with worker() as behind, gate(open_folder / "seen", port, operations(f"{LOOPBACK}:{port}", f"http://{LOOPBACK}:{behind}")):
        yield Front(port)


@pytest.mark.parametrize("path", ["/", "/socket.io/?EIO=4&transport=polling"])
def test_who_asks_for_what_reaches_the_worker_at_every_place(seen: Front, path: str) -> None:
    """Of the line of the chat, too: without `Host` no page's origin is the server's own."""
    found = seen.headers(path, X_Forwarded_For=STRANGER)
    assert found["Host"] == f"{LOOPBACK}:{seen.port}" and found["X-Forwarded-For"] == f"{STRANGER}, {LOOPBACK}"
    assert "Upgrade" not in found
    upgraded = seen.headers(path, Upgrade="websocket", Connection="Upgrade", Host="situs.id")
    assert (upgraded["Host"], upgraded["Upgrade"], upgraded["Connection"]) == ("situs.id", "websocket", "upgrade")


@pytest.mark.parametrize("text", [(DEPLOY / "nginx" / "pandu.conf.template").read_text(), *blocks()], ids=["template", "operations"])
def test_no_place_has_headers_of_its_own(text: str) -> None:
    """Since it would pass on none of the server's."""
    assert re.findall(r"proxy_set_header", text) and not re.findall(r"location [^{]*{[^}]*proxy_set_header", text)


def test_below_a_path_the_worker_sees_none(open_folder: Path) -> None:
    port = free_port()
    with worker() as behind:
        text = operations(f"{LOOPBACK}:{port}", f"http://{LOOPBACK}:{behind}", path="/pandu")
        with gate(open_folder / "below", port, text):
            assert Front(port).get("/pandu/socket.io/?EIO=4")[0] == 200 and Front(port).get("/chat")[0] == 404
