"""The widget in a real Chromium on the real server with the trained model.

What needs a line that is cut, lost receipts, or a host page's hostile styles is in web/tests/browser/behave.mjs.
"""

import http.server
import re
import signal
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog

from pandu.knowledge import Knowledge
from pandu.settings import free_port
from tests.served import Served, serve, stop
from tests.web.browser import AXE, Chat, chromium_path, started

pytestmark = pytest.mark.skipif(chromium_path() is None or not AXE.exists(), reason="needs Chromium and the built widget (Node)")
PROBES = ("<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "[x](javascript:alert(1))", "**tebal** javascript:alert(1)")
HOST_PAGE = """<!doctype html><html lang="id"><meta charset="utf-8"><title>Sekolah</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {pandu}; connect-src {pandu} {socket}; style-src 'unsafe-inline'">
<style>* {{ color: red !important; font-size: 40px }} button {{ display: none }}</style><main><h1>Sekolah</h1></main>
<script src="{pandu}/widget.js" defer data-title="Tanya Pandu"></script></html>"""


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address and the folder of another site."""
    folder, port = tmp_path_factory.mktemp("host"), free_port()
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    handler.func.log_message = lambda *_: None  # type: ignore[attr-defined]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{port}", folder
    server.shutdown()


@pytest.fixture(scope="module")
def pandu(tmp_path_factory: pytest.TempPathFactory, host: tuple[str, Path]) -> Iterator[Served]:
    """A Pandu of its own, since it is restarted; `host` may embed it."""
    running = serve(tmp_path_factory.mktemp("browser"), PANDU_RATE_LIMIT="0", PANDU_ORIGINS=host[0])
    yield running
    stop(running)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with started() as chromium:
        yield chromium


@pytest.mark.parametrize(
    ("width", "height", "scheme"), [(1280, 800, "light"), (390, 844, "light"), (1280, 800, "dark"), (390, 844, "dark")]
)
def test_every_state_is_accessible_and_pictured(
    browser: Browser, pandu: Served, knowledge: Knowledge, width: int, height: int, scheme: str
) -> None:
    """Axe finds nothing, nobody else is called, nothing fails."""
    chat = Chat(browser, pandu.address, viewport={"width": width, "height": height}, color_scheme=scheme)
    suffix = "" if scheme == "light" else "_dark"
    chat.reads("Halo!")

    def look(state: str) -> None:
        chat.page.wait_for_timeout(400)  # let the movement end
        chat.picture(state + suffix)
        assert chat.violations() == [], state

    look("open")
    chat.say("apa saja tugasnya?")
    chat.reads("Rinciannya")
    chat.page.get_by_text("Sumber", exact=True).last.click()
    chat.reads(re.compile("apaya.id|" + re.escape(knowledge.source["title"])))
    look("answer")
    chat.say("aku cocok nggak ya?")
    chat.reads("1 dari 6")
    look("quiz")
    for answer, after in zip(("Sangat", "Lumayan", "Kurang", "Sangat", "Tidak", "Lumayan"), "23456 ", strict=True):
        chat.press(answer)
        chat.reads(f"{after} dari 6" if after.strip() else "Hasilmu")
    look("result")
    assert chat.hosts == {pandu.address.split("/")[2]} and not chat.faults
    chat.context.close()


def test_the_answer_is_painted_fast(browser: Browser, pandu: Served, record_property: Callable[[str, object], None]) -> None:
    """From Enter to the answer's paint; the figure is printed, the bar is loose since machines are shared."""
    chat = Chat(browser, pandu.address)
    chat.reads("Halo!")
    seconds = []
    for question in ("apa saja tugasnya?", "siapa yang cocok?", "siapa yang tidak cocok?", "apa bedanya dengan diplomat?", "apa mitosnya?"):
        count = len(chat.messages())
        start = time.perf_counter()
        chat.say(question)
        chat.page.wait_for_function(
            "n => document.querySelector('pandu-chat').shadowRoot.querySelectorAll('.message').length >= n", arg=count + 2
        )
        seconds.append(time.perf_counter() - start)
    record_property("figures", f"web chat: from Enter to the answer's paint, median: {1000 * statistics.median(seconds):.0f} ms")
    assert statistics.median(seconds) < 2
    paint = chat.page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert paint < 1_000 * 3
    chat.context.close()


def test_markup_stays_text(browser: Browser, pandu: Served) -> None:
    """What a user types is shown as typed: no element, no script, no link comes of it."""
    chat = Chat(browser, pandu.address)

    def told(dialog: Dialog) -> None:
        chat.faults.append("a dialog opened")
        dialog.dismiss()

    chat.page.on("dialog", told)
    chat.reads("Halo!")
    for probe in PROBES:
        count = len(chat.messages())
        chat.say(probe)
        chat.reads(probe)
        chat.page.wait_for_function(
            "n => document.querySelector('pandu-chat').shadowRoot.querySelectorAll('.message').length >= n", arg=count + 2
        )
    assert chat.page.locator("pandu-chat .message img, pandu-chat .message script, pandu-chat a[href^=javascript]").count() == 0
    assert not chat.faults
    chat.context.close()


def test_keyboard_alone_does_a_conversation(browser: Browser, pandu: Served) -> None:
    """A question is typed, a button pressed by its key, and the focus is in the text box again."""
    chat = Chat(browser, pandu.address)
    chat.reads("Halo!")
    chat.page.get_by_role("textbox", name="Tulis pesan").focus()
    chat.page.keyboard.type("apa saja tugasnya?")
    chat.page.keyboard.press("Enter")
    chat.reads("Rinciannya")
    chat.page.get_by_role("button", name="Perundingan").focus()
    chat.page.keyboard.press("Enter")
    chat.reads("meja perundingan")
    focused = chat.page.evaluate("document.querySelector('pandu-chat').shadowRoot.activeElement?.tagName")
    assert focused == "TEXTAREA"
    chat.context.close()


def test_two_windows_and_a_reload_show_one_conversation(browser: Browser, pandu: Served) -> None:
    """What one window says the other shows, and both show it after a reload."""
    chat = Chat(browser, pandu.address)
    chat.reads("Halo!")
    second = chat.window(pandu.address)
    chat.say("apa bedanya dengan diplomat?")  # be the second window there before, in its midst, or after
    for page in (chat.page, second):
        page.locator("pandu-chat .message").nth(2).wait_for()
    chat.page.wait_for_timeout(500)
    shown = chat.messages()
    assert [one.inner_text() for one in second.locator("pandu-chat .message").all()] == shown
    second.close()
    chat.page.reload()
    chat.reads("diplomat")
    chat.page.wait_for_timeout(500)
    assert chat.messages() == shown
    chat.context.close()


def test_a_deleted_conversation_is_gone_from_browser_and_server(browser: Browser, pandu: Served) -> None:
    """Neither the page, nor the browser's storage, nor the database holds it."""
    chat = Chat(browser, pandu.address)
    chat.reads("Halo!")
    chat.say("rahasia kecilku: aku suka bakso urat")
    chat.page.wait_for_timeout(1_500)
    chat.page.get_by_role("button", name="Menu obrolan").click()
    chat.page.get_by_role("menuitem", name="Hapus percakapan").or_(chat.page.get_by_role("button", name="Hapus percakapan")).first.click()
    chat.page.get_by_role("button", name=re.compile("^(Ya, )?[Hh]apus")).last.click()
    chat.page.wait_for_timeout(1_500)
    assert not [text for text in chat.messages() if "bakso" in text]
    assert "bakso" not in chat.page.evaluate("JSON.stringify(localStorage)")
    assert not pandu.texts_with("bakso")
    chat.context.close()


def test_another_site_embeds_the_widget_under_its_policy(browser: Browser, pandu: Served, host: tuple[str, Path]) -> None:
    """One tag is enough, beside hostile styles and under a strict policy."""
    address, folder = host
    (folder / "index.html").write_text(HOST_PAGE.format(pandu=pandu.address, socket=pandu.address.replace("http", "ws")))
    chat = Chat(browser, address + "/index.html")
    launcher = chat.page.get_by_role("button", name="Buka obrolan: Tanya Pandu")
    launcher.wait_for()
    chat.picture("closed")
    assert chat.violations() == []
    launcher.click()
    chat.reads("Halo!")
    chat.say("apa saja tugasnya?")
    chat.reads("Rinciannya")
    chat.page.wait_for_timeout(400)
    chat.picture("embedded")
    chat.page.keyboard.press("Escape")
    assert launcher.is_visible()
    assert chat.hosts == {address.split("/")[2], pandu.address.split("/")[2]}
    assert not chat.faults
    chat.context.close()


def test_a_foreign_site_gets_no_connection(browser: Browser, pandu: Served, host: tuple[str, Path]) -> None:
    """`localhost` is another origin than the 127.0.0.1 that was allowed."""
    address, folder = host
    (folder / "foreign.html").write_text(HOST_PAGE.format(pandu=pandu.address, socket=pandu.address.replace("http", "ws")))
    chat = Chat(browser, address.replace("127.0.0.1", "localhost") + "/foreign.html")
    chat.page.get_by_role("button", name="Buka obrolan: Tanya Pandu").click()
    chat.page.wait_for_timeout(2_500)
    assert chat.messages() == []
    chat.picture("error")
    assert chat.page.get_by_role("status").first.inner_text().strip()
    assert chat.violations() == []
    chat.context.close()


def test_a_restart_in_mid_quiz_goes_on_by_itself(browser: Browser, pandu: Served) -> None:
    """What was said meanwhile counts once, and the quiz comes to its result. Last, since it restarts the server."""
    chat = Chat(browser, pandu.address)
    chat.reads("Halo!")
    chat.say("aku mau tes")
    chat.reads("1 dari 6")
    chat.press("Sangat")
    chat.reads("2 dari 6")
    pandu.process.send_signal(signal.SIGTERM)
    pandu.process.wait(20)
    chat.page.get_by_text("Menghubungkan kembali").first.wait_for()
    chat.picture("reconnecting")
    chat.say("lumayan")
    pandu.process = serve(pandu.folder, pandu.port, PANDU_RATE_LIMIT="0").process
    chat.reads("3 dari 6")
    for answer, after in zip(("Kurang", "Sangat", "Lumayan", "Sangat"), "456 ", strict=True):
        chat.press(answer)
        chat.reads(f"{after} dari 6" if after.strip() else "Hasilmu")
    assert [text.split("\n")[-1] for text in chat.messages()].count("lumayan") == 1
    chat.context.close()
