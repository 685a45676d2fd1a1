"""Fills the templates of `deploy/nginx/`, as the `envsubst` of nginx's own container image does."""

import re
from collections.abc import Iterable, Mapping

from pandu.settings import ROOT, Network

FOLDER = ROOT / "deploy" / "nginx"
_NAME = re.compile(r"\$\{([A-Z_]+)\}")


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return the template `<template>.conf.template` with each `${NAME}` replaced; nginx's own `$names` stay.

    Raises:
        KeyError: a name has no value.
    """
    text = (FOLDER / f"{template}.conf.template").read_text(encoding="utf-8")
    return _NAME.sub(lambda found: values[found[1]], text)


def servers(*addresses: str) -> str:
    """Return the lines of an upstream; one that fails is left alone for 2 s."""
    return " ".join(f"server {address} max_fails=1 fail_timeout=2s;" for address in addresses)


def allowed(networks: Iterable[Network]) -> str:
    """Return the lines that let `networks` in; whether anybody else may is said elsewhere."""
    return " ".join(f"allow {network};" for network in networks)
