"""A sender by the library `peppol-py`, over the files of a folder (see network.py).

    peppol_py_library.py send FOLDER      payload.xml -> message.http
    peppol_py_library.py accept FOLDER    answer.xml, status -> prints whether the library takes it for a receipt

The library encrypts with the program of xmlsec 1.3; xmlsec_program.py stands for it. What it prints is one line of JSON.
"""

import datetime
import json
import os
import sys
from pathlib import Path

from lxml import etree
from peppol_py import as4_sender, sender
from peppol_py.exception import SendPeppolError

from network import BILLING, INVOICE_TYPE, RECEIVER, SENDER, write_message


def send(folder: Path) -> dict:
    time = datetime.datetime.now(tz=datetime.timezone.utc).replace(microsecond=0).isoformat()
    ubl = etree.fromstring((folder / "payload.xml").read_bytes())
    content, document = sender.wrap_ubl_in_peppol_standard_business_document_header(
        ubl, time, INVOICE_TYPE, BILLING, SENDER, "BE", RECEIVER
    )
    own, other = (folder / "sender.pem").read_bytes(), (folder / "receiver.pem").read_bytes()
    os.environ["PYTHON_OF_XMLSEC"] = sys.executable
    body, headers = as4_sender.get_headers_and_body_for_posting_as4_document(
        content, document, time, INVOICE_TYPE, BILLING, SENDER, RECEIVER,
        sender.get_common_name_from_certificate(other),
        str(Path(__file__).parent / "xmlsec_program.sh"), str(folder / "sender.key"), None, own, other,
        sender.get_common_name_from_certificate(own),
    )
    write_message(folder / "message.http", headers, body)
    (folder / "document.xml").write_bytes(content)
    return {"bytes": len(body)}


def accept(folder: Path) -> dict:
    class Answer:
        content = (folder / "answer.xml").read_bytes()
        status_code = int((folder / "status").read_text())

    # The library posts and reads the answer in one step; only the reading is wanted here.
    as4_sender.requests.post = lambda *_, **__: Answer
    try:
        as4_sender.post_edelivery_as4_document("http://127.0.0.1/", b"", {}, 1, "interop")
    except SendPeppolError as error:
        return {"state": "refused", "reason": str(error)}
    return {"state": "delivered"}


if __name__ == "__main__":
    deeds = {"send": send, "accept": accept}
    print(json.dumps(deeds[sys.argv[1]](Path(sys.argv[2]))))
