"""Chromium for the tests: where it is, a page that notes every fault, axe, and the chat as a user sees it."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from tests.conftest import ROOT

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
ARTIFACTS = ROOT / "tests" / "artifacts"
FLAGS = json.loads((ROOT / "web" / "tests" / "browser" / "chromium.json").read_text(encoding="utf-8"))["flags"]


def chromium_path() -> str | None:
    """Return Debian's Chromium, or what CHROMIUM names; None where there is none."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def started() -> Iterator[Browser]:
    """Give a headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield browser
        browser.close()


class Chat:
    """The chat page, or a page that embeds the widget, in a window of its own."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:
        options = {"viewport": {"width": 1280, "height": 800}, **options}
        self.context = browser.new_context(**options)
        self.faults: list[str] = []
        self.hosts: set[str] = set()
        self.page = self.window(address)

    def window(self, address: str) -> Page:
        """Open another window of the same browser profile."""
        page = self.context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        page.on("request", self._note)
        page.on("websocket", lambda socket: self.hosts.add(socket.url.split("/")[2]))
        page.goto(address)
        return page

    def _note(self, request: Request) -> None:
        if not request.url.startswith("data:"):
            self.hosts.add(request.url.split("/")[2])

    def say(self, text: str) -> None:
        """Type a message and press Enter."""
        box = self.page.get_by_role("textbox", name="Tulis pesan")
        box.fill(text)
        box.press("Enter")

    def press(self, title: str) -> None:
        """Press a quick reply."""
        self.page.get_by_role("button", name=title, exact=True).last.click()

    def reads(self, text: str | re.Pattern[str]) -> None:
        """Wait until the transcript holds a text."""
        expect(self.page.get_by_role("log")).to_contain_text(text, timeout=20_000)

    def messages(self) -> list[str]:
        """Return the texts of the transcript."""
        return [one.inner_text() for one in self.page.locator("pandu-chat .message").all()]

    def violations(self) -> list[str]:
        """Return what axe-core finds against WCAG 2.2 A and AA, each with the element."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})")
        return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found["violations"]]

    def picture(self, name: str) -> None:
        """Keep a screenshot in tests/artifacts/ (ignored by git)."""
        ARTIFACTS.mkdir(exist_ok=True)
        self.page.screenshot(path=ARTIFACTS / f"widget_{name}_{self.page.viewport_size['width']}.png")  # type: ignore[index]
