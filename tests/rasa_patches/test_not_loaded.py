"""What a server's process does not load, and that it says so where it is used."""

import subprocess
import sys

from pandu.rasa_patches.not_loaded import UNUSED
from pandu.settings import ROOT

SERVER = """
import sys
from pandu.rasa_patches import not_loaded
not_loaded.install()
from pandu.rasa_patches import patches
patches.install()
import rasa.core.run, rasa.server, rasa.core.agent
import pandu.nlu.message_reader, pandu.nlu.question_reader, pandu.nlu.quiz_answers, pandu.nlu.intent_classifier, pandu.nlu.trait_reader
print(*(name for name in sys.argv[1:] if getattr(sys.modules.get(name), "__file__", None)))
print("scipy.stats" in sys.modules)
try:
    sys.modules["boto3"].client("s3")
except not_loaded.StartError as error:
    print(error)
"""


def test_a_server_loads_none_of_it_and_tells_what_would_need_it() -> None:
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", SERVER, *UNUSED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-3:] == [
        "",
        "False",
        "boto3.client is not loaded by a server of Pandu's: pandu/rasa_patches/not_loaded.py.",
    ]
