"""A started nginx with the template of `deploy/` or the block of docs/operations.md, before real workers or one that only tells
what reaches it."""

import datetime
import json
import re
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from pandu.run.cluster.nginx import fill, servers
from pandu.run.cluster.programs import as_account, find_program, own_file, own_folder
from pandu.settings import LOOPBACK, ROOT, free_port, listens

NGINX = find_program("nginx")
ABSENT = "nginx is not installed (Debian: apt-get install nginx)"
REST = "/webhooks/rest/webhook"
OPERATIONS = ROOT / "docs" / "operations.md"


class _Worker(BaseHTTPRequestHandler):
    """Answers a GET with what the proxies before it say of the caller's address; to `?away` with 503."""

    def do_GET(self) -> None:
        """Answer."""
        self.send_response(503 if self.path.endswith("?away") else 200)
        self.send_header("X-Seen", json.dumps(dict(self.headers.items())))
        self.end_headers()
        self.wfile.write(str(self.headers["X-Forwarded-For"]).encode())

    def do_POST(self) -> None:
        """Answer with the length of the body."""
        read = len(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(str(read).encode())

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@contextmanager
def worker() -> Iterator[int]:
    """Give the port of a worker."""
    with ThreadingHTTPServer((LOOPBACK, 0), _Worker) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@dataclass(frozen=True)
class Front:
    """nginx at `port`."""

    port: int

    def get(self, path: str, forwarded: str = "") -> tuple[int, str]:
        """Return status and body; `forwarded` is what the caller writes into X-Forwarded-For."""
        call = urllib.request.Request(f"http://{LOOPBACK}:{self.port}{path}", headers={"X-Forwarded-For": forwarded} if forwarded else {})
        try:
            with urllib.request.urlopen(call, timeout=10) as reply:
                return reply.status, reply.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, ""

    def post(self, path: str, size: int) -> int:
        """Return the status for a body of so many bytes."""
        try:
            with urllib.request.urlopen(f"http://{LOOPBACK}:{self.port}{path}", b"x" * size, timeout=10) as reply:
                return int(reply.status)
        except urllib.error.HTTPError as error:
            return error.code

    def headers(self, path: str, **sent: str) -> dict[str, str]:
        """Return what reaches the worker of a GET with these headers, `_` in a name standing for `-`."""
        call = urllib.request.Request(
            f"http://{LOOPBACK}:{self.port}{path}", headers={name.replace("_", "-"): value for name, value in sent.items()}
        )
        with urllib.request.urlopen(call, timeout=10) as reply:
            found: dict[str, str] = json.loads(reply.headers["X-Seen"])
            return found


def blocks() -> list[str]:
    """Return the configurations of nginx that docs/operations.md shows."""
    return re.findall(r"```nginx\n(.*?)```", OPERATIONS.read_text(encoding="utf-8"), flags=re.DOTALL)


def operations(listen: str, upstream: str, certificate: tuple[Path, Path] | None = None, path: str = "") -> str:
    """Return the block of docs/operations.md with its places filled in; without a certificate it serves plain HTTP."""
    (text,) = blocks()
    secure = f" ssl; ssl_certificate {certificate[0]}; ssl_certificate_key {certificate[1]};" if certificate else ";"
    text = re.sub(r"listen 443 ssl;", f"listen {listen}{secure}", text)
    text = re.sub(r"    ssl_certificate(_key)? .*;\n", "", text)
    text = text.replace("http://127.0.0.1:5005", upstream)
    return (
        text.replace(f"location /               {{ proxy_pass {upstream}; }}", f"location {path}/ {{ proxy_pass {upstream}/; }}")
        if path
        else text
    )


def certificate(folder: Path) -> tuple[Path, Path]:
    """Return a new certificate for this machine and its key; no browser trusts it."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime(2026, 1, 1)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + datetime.timedelta(days=9_999))
    kind = serialization.Encoding.PEM
    private = key.private_bytes(kind, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()).decode()
    return (
        own_file(folder / "certificate.pem", made.sign(key, hashes.SHA256()).public_bytes(kind).decode()),
        own_file(folder / "key.pem", private),
    )


@contextmanager
def gate(folder: Path, port: int, text: str) -> Iterator[None]:
    """Run an nginx with `text` inside its `http { }`, which listens at `port`; `folder` must be reachable by everybody."""
    own_file(own_folder(folder) / "pandu.conf", text)
    around = {"PANDU_FOLDER": str(folder), "PANDU_ACTIONS": servers(f"{LOOPBACK}:1"), "PANDU_ACTIONS_LISTEN": f"{LOOPBACK}:{free_port()}"}
    own_file(folder / "nginx.conf", fill("cluster", around))
    command = as_account([str(NGINX), "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")])
    with subprocess.Popen(command) as process:
        try:
            _wait_for(port, process)
            yield
        finally:
            process.terminate()


@contextmanager
def front(folder: Path, values: dict[str, str], old: str = "", new: str = "") -> Iterator[Front]:
    """Give a started nginx before two workers whose template is filled with `values`, at a port of the test's own; `old` is replaced by
    `new` in it."""
    port = free_port()
    with worker() as one, worker() as other:
        behind = servers(f"{LOOPBACK}:{one}", f"{LOOPBACK}:{other}")
        own = {**values, "PANDU_LISTEN": f"{LOOPBACK}:{port}", "PANDU_WORKERS": behind}
        text = fill("pandu", own)
        assert old in text
        (folder / "pandu.conf").write_text(text.replace(old, new))
        around = {
            "PANDU_FOLDER": str(folder),
            "PANDU_ACTIONS": servers(f"{LOOPBACK}:1"),
            "PANDU_ACTIONS_LISTEN": f"{LOOPBACK}:{free_port()}",
        }
        (folder / "nginx.conf").write_text(fill("cluster", around))
        with subprocess.Popen([str(NGINX), "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]) as process:
            try:
                _wait_for(port, process)
                yield Front(port)
            finally:
                process.terminate()


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + 10
    while not listens(port):
        assert process.poll() is None and time.monotonic() < end, "nginx did not start"
        time.sleep(0.05)
