"""The chat page and an embedded widget in Chromium through nginx: both of its files, HTTP and HTTPS, one worker and two."""

import re
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import quote

import psutil
import pytest
from playwright.sync_api import Browser

from pandu.run.cluster.nginx import fill, servers
from pandu.settings import LOOPBACK, free_port
from tests.deploy.front import ABSENT, NGINX, certificate, gate, operations
from tests.deploy.manifests import nginx_values
from tests.run.cluster.conftest import RunningCluster
from tests.served import Served, serve, stop
from tests.web.browser import Chat, chromium_path, started

pytestmark = [
    pytest.mark.skipif(chromium_path() is None, reason="needs Chromium"),
    pytest.mark.skipif(NGINX is None, reason=ABSENT),
]
# What a browser is left with whose network lets no websocket through.
NO_WEBSOCKET = """window.WebSocket = class {
  constructor() { setTimeout(() => { this.onerror?.(new Event("error")); this.onclose?.({ code: 1006, reason: "" }); }, 20); }
  send() {}
  close() {}
};"""
LINES = ["websocket", "polling"]
WAYS = ["template", "template, HTTPS", "operations, HTTP", "operations", "operations before two workers", "operations, below a path"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with started() as chromium:
        yield chromium


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory, school: str) -> Iterator[Served]:
    """A Pandu of one worker behind one proxy."""
    running = serve(tmp_path_factory.mktemp("single"), PANDU_RATE_LIMIT="0", PANDU_PROXIES="1", PANDU_ORIGINS=school)
    yield running
    stop(running)


def _template(listen: str, worker: str) -> str:
    return fill("pandu", {**nginx_values("compose"), "PANDU_LISTEN": listen, "PANDU_WORKERS": servers(worker)})


@pytest.fixture(scope="module")
def ways(single: Served, cluster: RunningCluster, open_folder: Path) -> Iterator[dict[str, str]]:
    """The address of each way through nginx that is not the cluster's own."""
    secure = certificate(open_folder)
    with_key = f"ssl; ssl_certificate {secure[0]}; ssl_certificate_key {secure[1]}"
    found: dict[str, str] = {}
    with ExitStack() as gates:
        for number, way in enumerate(WAYS):
            port, plain = free_port(), way in ("template", "operations, HTTP")
            here = f"{LOOPBACK}:{port}"
            if way.startswith("template"):
                text = _template(here if plain else f"{here} {with_key}", f"{LOOPBACK}:{single.port}")
            else:
                upstream = cluster.front if "two" in way else single.address
                text = operations(here, upstream, None if plain else secure, "/pandu" if "path" in way else "")
            gates.enter_context(gate(open_folder / f"gate-{number}", port, text))
            found[way] = f"http{'' if plain else 's'}://{here}{'/pandu' if 'path' in way else ''}"
        yield found


def _open(browser: Browser, address: str, line: str) -> Chat:
    chat = Chat(browser, "about:blank", ignore_https_errors=True)
    if line == "polling":
        chat.context.add_init_script(NO_WEBSOCKET)
    sockets: list[str] = []
    chat.page.on("websocket", lambda socket: sockets.append(socket.url))
    chat.page.goto(address)
    chat.sockets = sockets  # type: ignore[attr-defined]
    return chat


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("way", [*WAYS, "cluster"])
def test_page_and_widget_chat(browser: Browser, ways: dict[str, str], cluster: RunningCluster, school: str, way: str, line: str) -> None:
    address = cluster.front if way == "cluster" else ways[way]
    page = _open(browser, address + "/", line)
    page.reads("Halo!")
    page.say("apa saja tugasnya?")
    page.reads("Rinciannya")
    widget = _open(browser, f"{school}/?server={quote(address)}", line)
    widget.page.get_by_role("button", name=re.compile("^Buka obrolan")).click()
    widget.reads("Halo!")
    widget.say("apa saja tugasnya?")
    widget.reads("Rinciannya")
    for chat in (page, widget):
        assert bool(chat.sockets) == (line == "websocket")  # type: ignore[attr-defined]
        chat.context.close()


def _answered(cluster: RunningCluster) -> dict[str, float]:
    """Return how many messages of the web channel each worker has had."""
    found = {}
    for worker in ("worker_1", "worker_2"):
        with urllib.request.urlopen(cluster.addresses[worker] + "/metrics", timeout=5) as reply:
            counted = re.findall(r'^pandu_messages_total{channel="web"} ([\d.]+)', reply.read().decode(), re.MULTILINE)
        found[worker] = float(counted[0]) if counted else 0.0
    return found


@pytest.mark.parametrize(("line", "way"), [("websocket", "operations before two workers"), ("polling", "cluster")])
def test_a_quiz_goes_on_when_its_worker_is_killed(
    browser: Browser, ways: dict[str, str], cluster: RunningCluster, line: str, way: str
) -> None:
    chat = _open(browser, (cluster.front if way == "cluster" else ways[way]) + "/", line)
    chat.reads("Halo!")
    before = _answered(cluster)
    chat.say("aku mau tes")
    chat.reads("1 dari 6")
    after = _answered(cluster)
    (its,) = [worker for worker in before if after[worker] > before[worker]]
    chat.press("Sangat")
    chat.reads("2 dari 6")
    cluster.kill(its)
    for answer, then in zip(("Lumayan", "Kurang", "Sangat", "Tidak", "Lumayan"), "3456 ", strict=True):
        chat.press(answer)
        chat.reads(f"{then} dari 6" if then.strip() else "Hasilmu")
    said = [text.split("\n")[-1] for text in chat.messages()]
    assert [said.count(answer) for answer in ("Sangat", "Lumayan", "Kurang", "Tidak")] == [2, 2, 1, 1]
    chat.context.close()
    cluster.wait_for(its)


def test_a_page_reads_within_five_seconds_that_nginx_is_away(browser: Browser, cluster: RunningCluster) -> None:
    """And chats on by itself when it is back, with what was said before."""
    chat = _open(browser, cluster.front + "/", "websocket")
    chat.reads("Halo!")
    chat.say("apa bedanya dengan diplomat?")
    chat.reads("apa bedanya dengan diplomat?")
    told, end = chat.page.get_by_text("Menghubungkan kembali").first, time.monotonic() + 5
    while not told.is_visible():
        assert time.monotonic() < end, "nobody told the user"
        with suppress(AssertionError, psutil.NoSuchProcess):  # it is just being started again
            cluster.kill("nginx")
        chat.page.wait_for_timeout(50)
    chat.say("apa saja tugasnya?")
    chat.reads("Rinciannya")
    chat.reads("apa bedanya dengan diplomat?")
    chat.context.close()
