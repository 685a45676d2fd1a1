"""Dashboard and alerts ask only for figures that are there, by labels that they have, and each alert has its page."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import REGISTRY

from pandu import metrics
from pandu.settings import ROOT
from tests.deploy.manifests import compose, manifests

FOLDER = ROOT / "deploy" / "monitoring"
PROMTOOL = shutil.which("promtool")
SCRAPED = {
    "up": {"job", "instance"},
    "process_start_time_seconds": set(),
    "process_cpu_seconds_total": set(),
}  # Prometheus' own, and of Linux
SCRAPED |= {"process_resident_memory_bytes": set(), "process_open_fds": set()}
ADDED = {"job", "instance", "le"}  # by Prometheus to every series; `le` to a histogram's
_NAME = re.compile(r"\b(?:pandu_\w+|process_\w+|up)\b(?!\s*\()")
_LABELS = re.compile(r"\b(?:by|on|without)\s*\(([^)]*)\)|\{([^}]*)\}")


def _alerts() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((FOLDER / "alerts.yml").read_text())["groups"][0]["rules"]
    return found


def _expressions() -> Iterator[tuple[str, str]]:
    """Yield what is asked, with where."""
    for rule in _alerts():
        yield rule["alert"], rule["expr"]
    for panel in json.loads((FOLDER / "dashboard.json").read_text())["panels"]:
        for target in panel["targets"]:
            yield panel["title"], target["expr"]


def _there() -> dict[str, set[str]]:
    """Return the labels of each figure by its name, as the assistant shows them."""
    metrics.begin()
    metrics.tell_version({"release": "1", "model": "2", "content": "3"})
    metrics.TELEGRAM.labels("polling")
    metrics.TELEGRAM_WAITING.labels("updates")
    found: dict[str, set[str]] = {name: set(labels) for name, labels in SCRAPED.items()}
    for family in REGISTRY.collect():
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    return found


def _complaints(expression: str, there: dict[str, set[str]]) -> Iterator[str]:
    names = set(_NAME.findall(re.sub(r'"[^"]*"', '""', expression)))
    if not names:
        yield "it asks for no figure"
    yield from (f"there is no {name}" for name in names - there.keys())
    known = ADDED.union(*(there.get(name, set()) for name in names))
    for grouped, matched in _LABELS.findall(expression):
        labels = grouped.split(",") if grouped else re.findall(r"(\w+)\s*[=!]", matched)
        yield from (f"no figure has the label {label.strip()}" for label in labels if label.strip() and label.strip() not in known)


def test_dashboard_and_alerts_ask_for_what_is_there() -> None:
    there = _there()
    assert [(where, complaint) for where, asked in _expressions() for complaint in _complaints(asked, there)] == []
    assert list(_complaints("sum by (colour) (pandu_message_total)", there)) == [
        "there is no pandu_message_total",
        "no figure has the label colour",
    ]


def test_every_figure_is_drawn() -> None:
    """What nobody looks at need not be counted."""
    drawn = {name for _, asked in _expressions() for name in _NAME.findall(asked)}
    own = {name for name in _there() if name.startswith("pandu_")} - {"pandu_answer_seconds_sum", "pandu_answer_seconds_count"}
    assert own - drawn == set()


def test_nothing_is_doubled_and_failures_begin_with_zero() -> None:
    there = _there()
    assert not [name for name in there if name.endswith("_created")]
    for kind in metrics.FAILURE_KINDS:
        assert REGISTRY.get_sample_value("pandu_turn_failures_total", {"kind": kind}) is not None
    assert REGISTRY.get_sample_value("pandu_limited_total", {"channel": "web", "limit": "connections"}) is not None


def test_each_alert_has_its_page() -> None:
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert [rule["alert"] for rule in _alerts() if f"### {rule['alert']}\n" not in page] == []
    written = set(re.findall(r"^### (Pandu[A-Z]\w+)$", page, flags=re.MULTILINE))
    assert written == {rule["alert"] for rule in _alerts()}


@pytest.mark.skipif(PROMTOOL is None, reason="promtool is not there (Debian: apt-get install prometheus)")
def test_prometheus_itself_takes_them(tmp_path: Path) -> None:
    for asked in (["check", "config", "prometheus.yml"], ["test", "rules", "alerts.test.yml"]):
        done = subprocess.run([str(PROMTOOL), *asked], cwd=FOLDER, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    shutil.copytree(FOLDER, tmp_path / "planted")
    rules = tmp_path / "planted" / "alerts.yml"
    rules.write_text(rules.read_text().replace("> 0.01", "> 0.5"))
    assert subprocess.run(
        [str(PROMTOOL), "test", "rules", "alerts.test.yml"], cwd=rules.parent, capture_output=True, check=False
    ).returncode


def test_prometheus_reaches_the_port_of_the_figures_and_nothing_else() -> None:
    found = {(one["kind"], one["metadata"]["name"]): one for one in manifests()}
    template = found["StatefulSet", "pandu-rasa"]["spec"]["template"]
    (container,) = template["spec"]["containers"]
    port = next(one["value"] for one in container["env"] if one["name"] == "PANDU_METRICS_PORT")
    assert template["metadata"]["annotations"]["prometheus.io/port"] == port
    assert {"name": "metrics", "containerPort": int(port)} in container["ports"]
    rules = found["NetworkPolicy", "rasa"]["spec"]["ingress"]
    (opened,) = (rule for rule in rules if any("namespaceSelector" in one for one in rule["from"]))
    assert opened["ports"] == [{"protocol": "TCP", "port": int(port)}]
    services = compose()["services"]
    assert services["rasa-1"]["environment"]["PANDU_METRICS_PORT"] == port
    scraped = yaml.safe_load((FOLDER / "prometheus.yml").read_text())["scrape_configs"][0]["static_configs"][0]["targets"]
    assert scraped == [f"{name}:{port}" for name in services if name.startswith("rasa-")]
    assert compose()["networks"]["metrics"]["internal"]
