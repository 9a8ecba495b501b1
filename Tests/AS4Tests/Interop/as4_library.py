"""An access point by the library `as4`, over the files of a folder (see network.py).

    as4_library.py send FOLDER      payload.xml -> message.http, exchange.json
    as4_library.py accept FOLDER    answer.xml, exchange.json -> prints the state that the answer leads to
    as4_library.py receive FOLDER   message.http -> answer.xml; prints the state, and the SHA-256 of the document

What it prints is one line of JSON.
"""

import hashlib
import json
import sys
from pathlib import Path

from as4 import AS4LocalPrivateKey, ReceiptVerificationError
from as4.peppol import (
    BusdoxDocidQnsDocumentIdentifier,
    PeppolAS4MessageBuilderArgs,
    PeppolAS4Profile,
    PeppolSendingExchange,
    create_peppol_external_party,
    create_peppol_internal_party,
    parse_peppol_message,
    peppol_security_policy,
)
from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509.oid import NameOID

from network import BILLING, INVOICE_TYPE, RECEIVER, SENDER, read_message, write_message


def certificate(path: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(path.read_bytes())


def seat(of: x509.Certificate) -> str:
    return of.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value


def ourselves(folder: Path, name: str):
    own = certificate(folder / f"{name}.pem")
    key = load_pem_private_key((folder / f"{name}.key").read_bytes(), None)
    return create_peppol_internal_party(seat(own), own, AS4LocalPrivateKey(key))


def send(folder: Path) -> dict:
    other = certificate(folder / "receiver.pem")
    exchange = PeppolSendingExchange(
        profile=PeppolAS4Profile,
        local_party=ourselves(folder, "sender"),
        remote_party=create_peppol_external_party(seat(other), other),
    )
    headers, body = exchange.build(
        (folder / "payload.xml").read_bytes(),
        PeppolAS4MessageBuilderArgs(
            sender=SENDER,
            recipient=RECEIVER,
            document_type_identifier=BusdoxDocidQnsDocumentIdentifier.from_identifier_value(INVOICE_TYPE),
            document_identification_instance_identifier="f1f0c9a2-0000-4000-8000-000000000001",
            process_identifier=BILLING,
            c1_country_id="BE",
        ),
    )
    exchange.mark_sent()
    write_message(folder / "message.http", headers, body)
    (folder / "exchange.json").write_text(exchange.model_dump_json())
    return {"message": exchange.message_id}


def accept(folder: Path) -> dict:
    exchange = PeppolSendingExchange.restore((folder / "exchange.json").read_text(), ourselves(folder, "sender"))
    try:
        exchange.receive_signal((folder / "answer.xml").read_bytes())
    except ReceiptVerificationError as error:
        return {"state": "unproven", "reason": str(error)}
    error = exchange.error
    return {
        "state": exchange.state,
        "error": error and error.error_code,
        "detail": error and error.error_detail and error.error_detail.value,
    }


def receive(folder: Path) -> dict:
    headers, body = read_message(folder / "message.http")
    exchange = parse_peppol_message(
        headers,
        body,
        ourselves(folder, "receiver"),
        security_policy=peppol_security_policy(
            certificate(folder / "root.pem"), intermediates=[certificate(folder / "authority.pem")]
        ),
    )
    _, answer = exchange.build_signal()
    (folder / "answer.xml").write_bytes(answer)
    message = exchange.message
    if message.parse_error is not None:
        return {"state": exchange.state, "error": str(message.parse_error)}
    documents = [hashlib.sha256(document).hexdigest() for document in message.decrypted_data.values()]
    return {"state": exchange.state, "message": exchange.message_id, "documents": documents}


if __name__ == "__main__":
    deeds = {"send": send, "accept": accept, "receive": receive}
    print(json.dumps(deeds[sys.argv[1]](Path(sys.argv[2]))))
