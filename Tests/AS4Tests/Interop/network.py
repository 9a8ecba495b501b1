"""What the scripts beside this one share: a folder with the certificates of two access points, and messages as files.

A folder holds root.pem, authority.pem, sender.pem, sender.key, receiver.pem and receiver.key. A message is a file with a block
of header fields, an empty line, and the body.
"""

from pathlib import Path


def read_message(path: Path) -> tuple[dict[str, str], bytes]:
    head, body = path.read_bytes().split(b"\r\n\r\n", 1)
    fields = [line.split(":", 1) for line in head.decode().split("\r\n")]
    return {name: value.strip() for name, value in fields}, body


def write_message(path: Path, headers: dict[str, str], body: bytes) -> None:
    # A field that was folded is one line here.
    lines = [f"{name}: {' '.join(value.split())}" for name, value in headers.items()]
    path.write_bytes("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


INVOICE_TYPE = (
    "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice"
    "##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1"
)
BILLING = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
SENDER = "0208:0123456789"
RECEIVER = "9925:be0848934496"
