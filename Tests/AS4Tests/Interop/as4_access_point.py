"""An access point by the library `as4`, with a metadata publisher that signs by xmlsec, over HTTP at a free port of this machine.

    as4_access_point.py FOLDER

Beside what network.py says, the folder holds publisher.pem and publisher.key, and participants.json: for each participant
that is published, how its messages are answered.

    receipt              with a receipt
    not-serviced         with the library's error that the participant is not served
    wrong-digest         with a receipt whose signature holds and one of whose digests is another
    wrong-digest-once    so the first time, and then with a receipt
    failing-once         the first time with a signed error that is temporary, and then with a receipt

It prints its address and serves until it is ended. Each message that comes is a line of received.jsonl.
"""

import hashlib
import json
import sys
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import xmlsec
from as4 import ParticipantNotServicedError
from as4.peppol import parse_peppol_message, peppol_security_policy
from as4.profiles.peppol.receipt import PeppolAS4Receipt
from lxml import etree

from as4_library import certificate, ourselves
from network import BILLING, INVOICE_TYPE

METADATA = """<SignedServiceMetadata xmlns="http://busdox.org/serviceMetadata/publishing/1.0/"
 xmlns:id="http://busdox.org/transport/identifiers/1.0/" xmlns:wsa="http://www.w3.org/2005/08/addressing">
 <ServiceMetadata><ServiceInformation>
  <id:ParticipantIdentifier scheme="iso6523-actorid-upis">{participant}</id:ParticipantIdentifier>
  <id:DocumentIdentifier scheme="busdox-docid-qns">{type}</id:DocumentIdentifier>
  <ProcessList><Process>
   <id:ProcessIdentifier scheme="cenbii-procid-ubl">{process}</id:ProcessIdentifier>
   <ServiceEndpointList><Endpoint transportProfile="peppol-transport-as4-v2_0">
    <wsa:EndpointReference><wsa:Address>{address}</wsa:Address></wsa:EndpointReference>
    <RequireBusinessLevelSignature>false</RequireBusinessLevelSignature>
    <Certificate>{certificate}</Certificate>
    <ServiceDescription>interop</ServiceDescription>
    <TechnicalContactUrl>mailto:interop@example.com</TechnicalContactUrl>
   </Endpoint></ServiceEndpointList>
  </Process></ProcessList>
 </ServiceInformation></ServiceMetadata>
</SignedServiceMetadata>"""


class AccessPoint:
    def __init__(self, folder: Path):
        self.folder = folder
        self.participants = json.loads((folder / "participants.json").read_text())
        self.local_party = ourselves(folder, "receiver")
        self.policy = peppol_security_policy(
            certificate(folder / "root.pem"), intermediates=[certificate(folder / "authority.pem")]
        )
        self.seen: set[str] = set()

    def metadata(self, path: str, address: str) -> bytes | None:
        """The signed metadata of a participant that is published, for invoices."""
        words = urllib.parse.unquote(path).lstrip("/").split("/services/")
        participant = words[0].removeprefix("iso6523-actorid-upis::")
        if words[1:] != [f"busdox-docid-qns::{INVOICE_TYPE}"] or participant not in self.participants:
            return None
        lines = (self.folder / "receiver.pem").read_text().strip().split("\n")
        text = METADATA.format(
            participant=participant, type=INVOICE_TYPE, process=BILLING, address=address, certificate="\n".join(lines[1:-1])
        )
        return self.signed(etree.fromstring(text))

    def signed(self, document: etree._Element) -> bytes:
        signature = xmlsec.template.create(
            document, xmlsec.constants.TransformInclC14N, xmlsec.constants.TransformRsaSha256
        )
        document.append(signature)
        reference = xmlsec.template.add_reference(signature, xmlsec.constants.TransformSha256, uri="")
        xmlsec.template.add_transform(reference, xmlsec.constants.TransformEnveloped)
        data = xmlsec.template.add_x509_data(xmlsec.template.ensure_key_info(signature))
        xmlsec.template.x509_data_add_subject_name(data)
        xmlsec.template.x509_data_add_certificate(data)
        context = xmlsec.SignatureContext()
        context.key = xmlsec.Key.from_file(self.folder / "publisher.key", xmlsec.constants.KeyDataFormatPem)
        context.key.load_cert_from_file(self.folder / "publisher.pem", xmlsec.constants.KeyDataFormatPem)
        context.sign(signature)
        return etree.tostring(document)

    def accept(self, participant: str) -> None:
        if self.participants.get(participant, "not-serviced") == "not-serviced":
            raise ParticipantNotServicedError(participant)

    def take(self, headers: dict, body: bytes) -> tuple[dict, bytes]:
        """Takes a message in, and gives the answer to it."""
        exchange = parse_peppol_message(
            headers, body, self.local_party, accept_participant=self.accept, security_policy=self.policy
        )
        message = exchange.message
        behaviour = self.participants.get(message.recipient)
        is_first = exchange.message_id not in self.seen
        self.seen.add(exchange.message_id)
        signal = exchange.receipt
        if behaviour == "wrong-digest" or (is_first and behaviour == "wrong-digest-once"):
            references = [reference.model_copy(deep=True) for reference in message.signature_references]
            references[-1].digest_value.text = "A" * 43 + "="
            signal = PeppolAS4Receipt.create_non_repudiation_receipt(
                exchange.message_id, exchange.messaging_id, references, self.local_party
            )
        elif is_first and behaviour == "failing-once":
            signal = PeppolAS4Receipt.create_error_signal(
                "EBMS:0202", "DeliveryFailure", "It cannot be stored at the moment.", "failure", "Come again.",
                "Communication", exchange.message_id, exchange.messaging_id, self.local_party,
            )
        fields, answer = signal.get_request_data()
        self.note(exchange, body, answer)
        return fields, answer

    def note(self, exchange, body: bytes, answer: bytes) -> None:
        message = exchange.message
        line = {
            "state": exchange.state,
            "message": exchange.message_id,
            "error": message.parse_error and str(message.parse_error),
            "recipient": message.recipient,
            "signed": sorted(reference.digest_value.text for reference in message.signature_references),
            "documents": [hashlib.sha256(inner(content)).hexdigest() for content in message.decrypted_data.values()],
            "body": hashlib.sha256(body).hexdigest(),
            "answer": hashlib.sha256(answer).hexdigest(),
        }
        with (self.folder / "received.jsonl").open("a") as file:
            file.write(json.dumps(line) + "\n")


def inner(envelope: bytes) -> bytes:
    """The document in an envelope, in its canonical form."""
    return etree.tostring(etree.fromstring(envelope)[-1], method="c14n", exclusive=True)


class Handler(BaseHTTPRequestHandler):
    access_point: AccessPoint

    def do_GET(self):
        host, port = self.server.server_address
        content = self.access_point.metadata(self.path, f"http://{host}:{port}/as4")
        self.give(404 if content is None else 200, "text/xml", content or b"")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        fields, answer = self.access_point.take(dict(self.headers), body)
        self.give(200, fields["Content-Type"], answer)

    def give(self, status: int, kind: str, content: bytes):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    Handler.access_point = AccessPoint(Path(sys.argv[1]))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
    server.serve_forever()
