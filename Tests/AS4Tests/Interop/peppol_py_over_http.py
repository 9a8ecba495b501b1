"""A sender by the library `peppol-py` on a network of this machine: it looks the receiver up by DNS, asks its publisher, holds
the receiver's certificate against the authorities and their revocation lists, and posts. See locating.py for what the folder holds.

    peppol_py_over_http.py look-up FOLDER            payload.xml -> prints whether its receiver is found and takes invoices
    peppol_py_over_http.py send FOLDER               payload.xml -> prints what became of it
    peppol_py_over_http.py respond FOLDER            payload.xml, which is an invoice response -> the same
    peppol_py_over_http.py repeat FOLDER             the same message twice
    peppol_py_over_http.py change-header FOLDER      a message that was changed on its way
    peppol_py_over_http.py change-document FOLDER

What it prints is one line of JSON.
"""

import json
import os
import re
import sys
from pathlib import Path

from lxml import etree
from peppol_py import SendPeppolError, as4_sender, send_peppol_document, sender, validate_peppol_receiver

import locating


def load_oscrypto() -> None:
    """Loads what the library checks certificates with. Its release knows no OpenSSL whose version ends in two digits: 3.0.17."""
    search = re.search

    def tolerant(pattern, text, *rest):
        if pattern == r"\b(\d\.\d\.\d[a-z]*)\b":
            pattern = r"\b(\d\.\d\.\d+[a-z]*)\b"
        return search(pattern, text, *rest)

    re.search = tolerant
    try:
        import oscrypto.asymmetric  # noqa: F401
    finally:
        re.search = search


def prepare(folder: Path) -> dict:
    """What the library's way to send takes."""
    # It finds the authorities in files beside itself, under names that tell the generation of the network's.
    authorities = folder / "data" / "certs"
    authorities.mkdir(parents=True, exist_ok=True)
    everybody = (folder / "root.pem").read_bytes() + (folder / "authority.pem").read_bytes()
    for generation in ["g3", "g2-g3"]:
        (authorities / f"ap-test-truststore-{generation}.pem").write_bytes(everybody)
    sender.__file__ = str(folder / "sender.py")
    load_oscrypto()
    locating.join(folder)
    os.environ["PYTHON_OF_XMLSEC"] = sys.executable
    return {
        "document_content": (folder / "payload.xml").read_bytes(),
        "xmlsec_path": str(Path(__file__).parent / "xmlsec_program.sh"),
        "keyfile": str(folder / "sender.key"),
        "keyfile_password": None,
        "certfile": str(folder / "sender.pem"),
        "document_type_version": "2.1",
    }


def receiver(folder: Path) -> str:
    document = etree.fromstring((folder / "payload.xml").read_bytes())
    endpoint = document.find("./{*}AccountingCustomerParty/{*}Party/{*}EndpointID")
    return f"{endpoint.get('schemeID')}:{endpoint.text}"


def look_up(folder: Path) -> dict:
    locating.join(folder)
    try:
        validate_peppol_receiver(receiver(folder))
    except SendPeppolError as error:
        return {"state": "missing", "code": error.code}
    return {"state": "found"}


def outcome(deed) -> dict:
    try:
        stats = deed()
    except SendPeppolError as error:
        said = {"state": "refused", "code": error.code, "reason": str(error)}
        if getattr(error, "endpoint", None):
            said["status"] = error.endpoint["status_code"]
            if error.endpoint["error_xml"]:
                said["error"] = etree.fromstring(error.endpoint["error_xml"]).get("errorCode")
        return said
    return {"state": "delivered", "receiver": stats["receiver_common_name"]}


def send(folder: Path) -> dict:
    arguments = prepare(folder)
    return outcome(lambda: send_peppol_document(**arguments))


def respond(folder: Path) -> dict:
    arguments = prepare(folder)
    response = etree.fromstring(arguments["document_content"])
    sides = [response.find(f"./{{*}}{role}Party/{{*}}EndpointID") for role in ["Sender", "Receiver"]]
    own, other = [f"{endpoint.get('schemeID')}:{endpoint.text}" for endpoint in sides]
    return outcome(lambda: send_peppol_document(**arguments, sender_id=own, receiver_id=other, sender_country="BE"))


def post(folder: Path, times: int = 1, change: str | None = None) -> dict:
    """Packs a message and finds out where it goes, as `send` does, and posts it so often, or one that is changed."""
    arguments = prepare(folder)
    body, headers, stats = send_peppol_document(**arguments, dryrun=True)
    _, address, _ = sender.get_service_info_for_participant_from_smp(
        receiver(folder), stats["document_type"], True, 20, "peppol-py"
    )
    if change is not None:
        body = locating.changed(body, change)

    def deed() -> dict:
        for _ in range(times):
            as4_sender.post_edelivery_as4_document(address, body, headers, 20, "peppol-py")
        return stats

    return outcome(deed)


if __name__ == "__main__":
    deeds = {
        "look-up": look_up,
        "send": send,
        "respond": respond,
        "repeat": lambda folder: post(folder, times=2),
        "change-header": lambda folder: post(folder, change="header"),
        "change-document": lambda folder: post(folder, change="document"),
    }
    print(json.dumps({**deeds[sys.argv[1]](Path(sys.argv[2])), "publishers": locating.publishers}))
