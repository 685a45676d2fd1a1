"""The files of deploy/ against schemas and rules of ours, and each rule is proven by a planted fault."""

import copy
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from pandu.knowledge.yaml_files import load_yaml
from pandu.run.cluster.nginx import fill
from pandu.run.variables import TELEGRAM
from pandu.settings import NAMES, ROOT
from tests.deploy.front import ABSENT, NGINX
from tests.deploy.manifests import (
    DEPLOY,
    Manifest,
    compose,
    compose_complaints,
    faults,
    kubernetes_complaints,
    manifests,
    nginx_values,
    pods,
)

Plant = Callable[[dict[tuple[str, str], Manifest]], Any]


@pytest.mark.parametrize("manifest", manifests(), ids=lambda m: f"{m['kind']} {m['metadata']['name']}")
def test_kubernetes_knows_every_field(manifest: Manifest) -> None:
    assert kubernetes_complaints(manifest) == []


def test_a_wrong_field_is_told() -> None:
    wrong = next(copy.deepcopy(manifest) for manifest in manifests() if manifest["kind"] == "Service")
    wrong["spec"]["ports"][0]["prot"] = "TCP"
    assert "prot" in kubernetes_complaints(wrong)[0]


def test_the_manifests_keep_the_rules() -> None:
    assert list(faults(manifests())) == []


def _container(o: dict[tuple[str, str], Manifest], kind: str, name: str) -> Manifest:
    found: Manifest = o[kind, name]["spec"]["template"]["spec"]["containers"][0]
    return found


PLANTED: list[tuple[Plant, str]] = [
    (lambda o: _container(o, "StatefulSet", "pandu-rasa").update(image="pandu:latest"), "pandu-rasa names no version"),
    (lambda o: _container(o, "StatefulSet", "pandu-rasa").pop("livenessProbe"), "pandu-rasa has no livenessProbe"),
    (lambda o: _container(o, "Deployment", "pandu-actions").pop("resources"), "pandu-actions has no limits"),
    (lambda o: _container(o, "Deployment", "pandu-actions").pop("securityContext"), "pandu-actions may change itself"),
    (lambda o: _container(o, "Deployment", "pandu-redis")["env"][0].update(value="x"), "pandu-redis holds the secret REDIS_PASSWORD"),
    (lambda o: o["Service", "pandu-actions"]["spec"].update(type="NodePort"), "pandu-actions can be reached from outside"),
    (lambda o: o["Service", "pandu-rasa"]["spec"].update(selector={"app": "rasa"}), "selects {'app': 'rasa'}, which no pod has"),
    (lambda o: o["NetworkPolicy", "actions"]["spec"]["ingress"][0].pop("from"), "pandu-actions can be reached by anybody"),
    (lambda o: o.pop(("PodDisruptionBudget", "pandu-nginx")), "pandu-nginx has no PodDisruptionBudget"),
    (
        lambda o: o["Deployment", "pandu-actions"]["spec"]["template"]["spec"].pop("topologySpreadConstraints"),
        "may be on one machine alone",
    ),
    (lambda o: _container(o, "StatefulSet", "pandu-rasa").pop("lifecycle"), "pandu-rasa ends before it is taken out"),
    (lambda o: o.pop(("Deployment", "pandu-actions")), "pandu-actions scales pandu-actions, which is not there"),
    (lambda o: o.pop(("NetworkPolicy", "nothing")), "what no policy names is open"),
    (lambda o: o["Deployment", "pandu-nginx"]["spec"]["template"]["spec"]["securityContext"].pop("runAsNonRoot"), "runs as root"),
]


@pytest.mark.parametrize(("plant", "complaint"), PLANTED, ids=[complaint for _, complaint in PLANTED])
def test_a_planted_fault_is_told(plant: Plant, complaint: str) -> None:
    objects = {(found["kind"], found["metadata"]["name"]): found for found in copy.deepcopy(manifests())}
    plant(objects)
    assert any(complaint in fault for fault in faults(list(objects.values())))


def test_nginx_knows_every_worker_that_may_be_there() -> None:
    found = {(one["kind"], one["metadata"]["name"]): one for one in manifests()}
    most = found["HorizontalPodAutoscaler", "pandu-rasa"]["spec"]["maxReplicas"]
    (named,) = (v["value"] for v in _container(found, "Deployment", "pandu-nginx")["env"] if v["name"] == "PANDU_WORKERS")
    assert re.findall(r"server pandu-rasa-(\d)\.", named) == [str(number) for number in range(most)]
    asked = found["HorizontalPodAutoscaler", "pandu-rasa"]["spec"]["metrics"][0]["pods"]["metric"]["name"]
    assert asked == "pandu_turns_under_way"


def test_probes_ask_what_they_are_for() -> None:
    """A dependency that is away takes no worker out, and a worker that is away does not take nginx out."""
    asked = {}
    for name, template in pods(manifests()):
        container = template["spec"]["containers"][0]
        asked[name] = [container.get(probe, {}).get("httpGet", {}).get("path") for probe in ("readinessProbe", "livenessProbe")]
    assert (asked["pandu-rasa"], asked["pandu-nginx"][0]) == (["/ready", "/live"], "/front")
    assert compose()["services"]["nginx"]["healthcheck"]["test"][-1].endswith("/front")
    health_check = next(line for line in (DEPLOY / "Containerfile").read_text().splitlines() if "local_calls" in line)
    assert health_check.endswith('"pandu.run.local_calls", "http://127.0.0.1:5005/ready"]')


def test_kustomize_takes_every_file() -> None:
    names = load_yaml(DEPLOY / "kustomization.yaml")["resources"]
    assert {DEPLOY / name for name in names} == set((DEPLOY / "kubernetes").glob("*.yml"))
    template = load_yaml(DEPLOY / "kustomization.yaml")["configMapGenerator"][0]["files"][0].partition("=")[2]
    assert (DEPLOY / template).is_file()


def test_compose_keeps_to_its_specification() -> None:
    assert compose_complaints(compose()) == []
    wrong = compose()
    wrong["services"]["redis"]["port"] = 6379
    assert "port" in compose_complaints(wrong)[0]


def test_compose_opens_nginx_alone_and_names_versions() -> None:
    services = compose()["services"]
    assert [name for name, service in services.items() if "ports" in service] == ["nginx", "prometheus"]
    assert services["prometheus"]["profiles"] == ["monitoring"] and services["prometheus"]["ports"][0].startswith("127.0.0.1:")
    assert compose()["networks"]["back"]["internal"]
    assert {name for name, service in services.items() if service["networks"] == ["back"]} == {"actions", "postgresql", "redis"}
    for name, service in services.items():
        assert re.search(r":v?[0-9]|^pandu:local$", service["image"]), name
        assert service["deploy"]["resources"]["limits"].keys() == {"cpus", "memory"}, name


def test_both_run_the_same_versions() -> None:
    kubernetes = {c["image"] for _, template in pods(manifests()) for c in template["spec"]["containers"]}
    assert kubernetes == {service["image"] for service in compose()["services"].values() if "profiles" not in service}


def test_the_image_runs_without_root_and_names_versions_and_digests() -> None:
    lines = (DEPLOY / "Containerfile").read_text().splitlines()
    bases = [line.split()[1] for line in lines if line.startswith("FROM")]
    stages = {line.split()[3] for line in lines if line.startswith("FROM") and " AS " in line}
    assert all(base in stages or re.fullmatch(r"\w+:[0-9][\w.-]+@sha256:[0-9a-f]{64}", base) for base in bases)
    last = lines[max(n for n, line in enumerate(lines) if line.startswith("FROM")) :]
    assert "USER 10001" in last and any(line.startswith("HEALTHCHECK") for line in last)
    sources = [part for line in lines if line.startswith("COPY") and "--from" not in line for part in line.split()[1:-1]]
    assert [part for part in sources if not (ROOT / part).exists()] == []


def test_the_image_gets_what_it_copies() -> None:
    assert not (ROOT / ".containerignore").exists(), "Podman would read it instead of .dockerignore"
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    lines = (DEPLOY / "Containerfile").read_text().splitlines()
    sources = [part for line in lines if line.startswith("COPY") and "--from" not in line for part in line.split()[1:-1]]
    assert not [part for part in sources if not {part, part.split("/")[0]} & {*allowed, "deploy"}]


def test_a_text_is_copied_only_after_the_training() -> None:
    stages = re.split(r"^FROM ", (DEPLOY / "Containerfile").read_text(), flags=re.MULTILINE)
    named = {match[1]: stage for stage in stages if (match := re.match(r"\S+ AS (\w+)", stage))}
    assert "--from=skeleton" in named["model"] and " train " in named["model"]
    assert not re.search(r"^COPY knowledge", named["code"] + named["model"], re.MULTILINE)
    assert re.search(r"^COPY knowledge knowledge$", stages[-1], re.MULTILINE)


def test_rasa_fills_the_variables_into_the_endpoints(monkeypatch: pytest.MonkeyPatch) -> None:
    from rasa.core.utils import AvailableEndpoints

    filled = {
        "PANDU_ACTION_URL": "http://actions:5055/webhook",
        "PANDU_ACTION_SECRET": "s3cret",
        "PANDU_REDIS_URL": "redis://:p@redis:6379/0",
    }
    for name, value in filled.items():
        monkeypatch.setenv(name, value)
    endpoints = AvailableEndpoints.read_endpoints(str(DEPLOY / "endpoints.yml"))
    assert endpoints.action.url == filled["PANDU_ACTION_URL"]
    assert endpoints.action.headers == {"X-Pandu-Secret": "s3cret"}
    assert endpoints.lock_store.url == filled["PANDU_REDIS_URL"]
    own, here = load_yaml(DEPLOY / "endpoints.yml"), load_yaml(ROOT / "endpoints.yml")
    assert own["tracker_store"]["type"] == here["tracker_store"]["type"]
    assert own["action_endpoint"]["enable_selective_domain"] == here["action_endpoint"]["enable_selective_domain"]


def _nginx_says(folder: Path, text: str) -> str:
    (folder / "pandu.conf").write_text(text)
    (folder / "nginx.conf").write_text(f"events {{}}\npid {folder}/pid;\nhttp {{ include {folder}/pandu.conf; }}\n")
    done = subprocess.run([str(NGINX), "-t", "-e", "stderr", "-c", str(folder / "nginx.conf")], capture_output=True, text=True, check=False)
    return "" if not done.returncode else done.stderr


@pytest.mark.skipif(NGINX is None, reason=ABSENT)
@pytest.mark.parametrize("source", ["compose", "kubernetes"])
def test_nginx_takes_what_is_filled_in(source: str, tmp_path: Path) -> None:
    text = fill("pandu", nginx_values(source))
    assert _nginx_says(tmp_path, text) == ""
    assert "unknown directive" in _nginx_says(tmp_path, text.replace("proxy_buffering", "proxy_bufering"))


def test_no_script_of_nginx_eats_its_own_variables() -> None:
    for name in ("pandu", "cluster"):
        text = (DEPLOY / "nginx" / f"{name}.conf.template").read_text()
        assert not re.findall(r"\$PANDU_|\$\{(?!PANDU_)", text)


def test_all_of_it_is_yaml_without_doubled_keys() -> None:
    for path in [*DEPLOY.rglob("*.yml"), *DEPLOY.rglob("*.yaml")]:
        assert list(yaml.safe_load_all(path.read_text())), path


# What a container does not decide by a variable, or is given in another way.
FIXED = {
    *("PANDU_HOST", "PANDU_PORT", "PANDU_DIALOGUE", "PANDU_ACTION_PORT", "PANDU_DATA", "PANDU_LOGS", "PANDU_KNOWLEDGE"),
    *("PANDU_PREVIEW_PORT", "PANDU_DRAFT"),  # of an editor's draft
}


def test_every_setting_is_passed_on_to_the_workers() -> None:
    """Every one that docs/operations.md has in its table."""
    table = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8").split("\n## ")[0]
    wanted = set(re.findall(r"PANDU_[A-Z_]+", "".join(line.split("|")[1] for line in table.splitlines() if line.startswith("| `")))) - FIXED
    assert "PANDU_CLIENT_TURNS" in wanted and "LOG_LEVEL" in NAMES
    wanted |= {"LOG_LEVEL", *TELEGRAM}
    passed = {name: set(environment) for name, environment in _environments()}
    assert {name: wanted - found for name, found in passed.items()} == {name: set() for name in passed}


def _environments() -> Iterator[tuple[str, list[str]]]:
    yield "compose", list(compose()["x-rasa"]["environment"])
    (rasa,) = (one for one in manifests() if one["kind"] == "StatefulSet" and one["metadata"]["name"] == "pandu-rasa")
    yield "kubernetes", [one["name"] for one in rasa["spec"]["template"]["spec"]["containers"][0]["env"]]
