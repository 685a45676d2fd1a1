"""The files of deploy/ as data, and the schemas that two packages of PyPI bring (read as files: nothing of them runs)."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, RefResolver

from pandu.settings import ROOT

DEPLOY = ROOT / "deploy"
KUBERNETES = "v1.34.0"
Manifest = dict[str, Any]


def package(name: str) -> Path:
    """Return the folder of an installed package without importing it."""
    found = find_spec(name)
    assert found and found.submodule_search_locations, f"{name} is not installed; run 'make setup'"
    return Path(found.submodule_search_locations[0])


def manifests() -> list[Manifest]:
    """Return every Kubernetes object."""
    return [found for path in sorted((DEPLOY / "kubernetes").glob("*.yml")) for found in yaml.safe_load_all(path.read_text())]


def compose() -> Manifest:
    """Return compose.yml, its anchors resolved."""
    found: Manifest = yaml.safe_load((DEPLOY / "compose.yml").read_text())
    return found


def _complaints(schema: dict[str, Any], found: object, others: dict[str, Any]) -> list[str]:
    validator = Draft202012Validator(schema, resolver=RefResolver.from_schema(schema, store=others))
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator.iter_errors(found)]


@cache
def _definitions(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "_definitions.json").read_text())
    return {found["$id"]: found}


def kubernetes_complaints(manifest: Manifest) -> list[str]:
    """Return what Kubernetes's own schema says against an object; unknown fields count."""
    folder = package("kubernetes_validate") / "kubernetes-json-schema" / f"{KUBERNETES}-local-strict"
    group, _, version = manifest["apiVersion"].rpartition("/")
    name = "-".join(part for part in (manifest["kind"].lower(), group.split(".")[0], version) if part)
    return _complaints(json.loads((folder / f"{name}.json").read_text()), manifest, _definitions(folder))


def compose_complaints(found: Manifest) -> list[str]:
    """Return what the schema of the Compose specification says against a file."""
    folder = package("check_jsonschema") / "builtin_schemas" / "vendor"
    return _complaints(json.loads((folder / "compose-spec.json").read_text()), found, {})


def pods(found: list[Manifest]) -> Iterator[tuple[str, Manifest]]:
    """Yield name and template of all pods."""
    for manifest in found:
        if template := manifest.get("spec", {}).get("template"):
            yield manifest["metadata"]["name"], template


def faults(found: list[Manifest]) -> Iterator[str]:
    """Yield what the schemas do not see: one sentence for each fault."""
    objects = {(manifest["kind"], manifest["metadata"]["name"]): manifest for manifest in found}
    for name, template in pods(found):
        yield from _pod_faults(name, template)
    labels = [template["metadata"]["labels"] for _, template in pods(found)]
    for (kind, name), manifest in objects.items():
        selector = manifest["spec"].get("selector", manifest["spec"].get("podSelector", {})) if "spec" in manifest else {}
        wanted = selector.get("matchLabels", selector if kind == "Service" else {})
        if wanted and wanted not in labels:
            yield f"{kind} {name} selects {wanted}, which no pod has"
        if kind == "Service" and manifest["spec"].get("type", "ClusterIP") != "ClusterIP" and name != "pandu":
            yield f"{name} can be reached from outside"
    yield from _policy_faults(objects)
    yield from _availability_faults(objects)


def _pod_faults(name: str, template: Manifest) -> Iterator[str]:
    spec = template["spec"]
    if not spec["securityContext"].get("runAsNonRoot") or spec.get("automountServiceAccountToken", True):
        yield f"{name} runs as root or holds a token of the cluster"
    for container in spec["containers"]:
        if container["image"].partition(":")[2] in ("", "latest"):
            yield f"{name} names no version of its image"
        if not {"requests", "limits"} <= container.get("resources", {}).keys():
            yield f"{name} has no limits"
        for probe in ("readinessProbe", "livenessProbe"):
            if probe not in container:
                yield f"{name} has no {probe}"
        guarded = container.get("securityContext", {})
        if guarded.get("allowPrivilegeEscalation", True) or not guarded.get("readOnlyRootFilesystem"):
            yield f"{name} may change itself"
        for variable in container.get("env", []):
            if any(word in variable["name"] for word in ("SECRET", "PASSWORD", "DATABASE_URL", "REDIS_URL")) and "value" in variable:
                yield f"{name} holds the secret {variable['name']}"


def _policy_faults(objects: dict[tuple[str, str], Manifest]) -> Iterator[str]:
    policies = [manifest["spec"] for (kind, _), manifest in objects.items() if kind == "NetworkPolicy"]
    if not any(
        not spec["podSelector"] and set(spec["policyTypes"]) == {"Ingress", "Egress"} and "ingress" not in spec for spec in policies
    ):
        yield "what no policy names is open"
    for spec in policies:
        app = spec["podSelector"].get("matchLabels", {}).get("app", "")
        if app != "pandu-nginx" and any("from" not in rule for rule in spec.get("ingress", [])):
            yield f"{app} can be reached by anybody"


def _availability_faults(objects: dict[tuple[str, str], Manifest]) -> Iterator[str]:
    """Yield what would let all pods of one kind go at once, or cut connections off."""
    kept = [found["spec"]["selector"]["matchLabels"]["app"] for (kind, _), found in objects.items() if kind == "PodDisruptionBudget"]
    for (kind, name), found in objects.items():
        if found.get("spec", {}).get("replicas", 1) > 1:
            spec = found["spec"]["template"]["spec"]
            if name not in kept:
                yield f"{name} has no PodDisruptionBudget"
            if "topologySpreadConstraints" not in spec and "podAntiAffinity" not in spec.get("affinity", {}):
                yield f"{name} may be on one machine alone"
            if "preStop" not in spec["containers"][0].get("lifecycle", {}):
                yield f"{name} ends before it is taken out"
        if kind == "HorizontalPodAutoscaler":
            target = found["spec"]["scaleTargetRef"]
            if (target["kind"], target["name"]) not in objects:
                yield f"{name} scales {target['name']}, which is not there"


def _filled(text: str) -> str:
    """Return a value of compose.yml, its variables at their defaults."""
    return re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", text)


def nginx_values(source: str) -> dict[str, str]:
    """Return what compose or Kubernetes fills into nginx's template, made fit for an nginx without their name servers."""
    if source == "compose":
        values = {name: _filled(value) for name, value in compose()["services"]["nginx"]["environment"].items()}
    else:
        nginx = next(template for name, template in pods(manifests()) if name == "pandu-nginx")
        values = {variable["name"]: variable["value"] for variable in nginx["spec"]["containers"][0]["env"]}
    assert values["PANDU_WORKERS"].count("resolve;") in (2, 4)  # nginx 1.27.3 and later follow a worker to its new address
    workers = re.sub(r"server [^:]+:", "server 127.0.0.1:", values["PANDU_WORKERS"]).replace(" resolve;", ";")
    return {**values, "PANDU_WORKERS": workers, "PANDU_RESOLVER": re.sub(r"resolver \S+", "resolver 127.0.0.1", values["PANDU_RESOLVER"])}
