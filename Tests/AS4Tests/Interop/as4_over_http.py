"""A sender by the library `as4` on a network of this machine. The library begins and ends with messages: peppol-py finds the
receiver (see locating.py), and `requests` posts.

    as4_over_http.py send FOLDER               payload.xml -> prints what the answer proves to the library
    as4_over_http.py repeat FOLDER             the same message twice
    as4_over_http.py change-header FOLDER      a message that was changed on its way
    as4_over_http.py change-document FOLDER

What it prints is one line of JSON.
"""

import json
import sys
import uuid
from pathlib import Path

import requests
from as4 import ReceiptVerificationError
from as4.peppol import (
    BusdoxDocidQnsDocumentIdentifier,
    PeppolAS4MessageBuilderArgs,
    PeppolAS4Profile,
    PeppolSendingExchange,
    create_peppol_external_party,
)
from cryptography import x509
from lxml import etree
from peppol_py import smp

import locating
from as4_library import ourselves, seat
from network import BILLING, INVOICE_TYPE


def participant(document: etree._Element, role: str) -> str:
    endpoint = document.find(f"./{{*}}Accounting{role}Party/{{*}}Party/{{*}}EndpointID")
    return f"{endpoint.get('schemeID')}:{endpoint.text}"


def post(folder: Path, times: int = 1, change: str | None = None) -> dict:
    locating.join(folder)
    payload = (folder / "payload.xml").read_bytes()
    document = etree.fromstring(payload)
    receiver = participant(document, "Customer")
    _, address, armoured = smp.get_service_info_for_participant_from_smp(receiver, INVOICE_TYPE, True, 20, "as4")
    other = x509.load_pem_x509_certificate(armoured)
    exchange = PeppolSendingExchange(
        profile=PeppolAS4Profile,
        local_party=ourselves(folder, "sender"),
        remote_party=create_peppol_external_party(seat(other), other),
    )
    headers, body = exchange.build(
        payload,
        PeppolAS4MessageBuilderArgs(
            sender=participant(document, "Supplier"),
            recipient=receiver,
            document_type_identifier=BusdoxDocidQnsDocumentIdentifier.from_identifier_value(INVOICE_TYPE),
            document_identification_instance_identifier=str(uuid.uuid4()),
            process_identifier=BILLING,
            c1_country_id="BE",
        ),
    )
    if change is not None:
        body = locating.changed(body, change)
    exchange.mark_sent()
    for _ in range(times):
        answer = requests.post(address, data=body, headers=headers, timeout=20)
        try:
            exchange.receive_signal(answer.content)
        except ReceiptVerificationError as error:
            return {"state": "unproven", "reason": str(error), "status": answer.status_code}
    error = exchange.error
    return {
        "state": exchange.state,
        "receiver": seat(other),
        "status": answer.status_code,
        "error": error and error.error_code,
        "detail": error and error.error_detail and error.error_detail.value,
    }


if __name__ == "__main__":
    deeds = {
        "send": post,
        "repeat": lambda folder: post(folder, times=2),
        "change-header": lambda folder: post(folder, change="header"),
        "change-document": lambda folder: post(folder, change="document"),
    }
    print(json.dumps({**deeds[sys.argv[1]](Path(sys.argv[2])), "publishers": locating.publishers}))
