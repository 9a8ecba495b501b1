"""How a sender finds an access point of a network on this machine, by what peppol-py does on the real one.

Beside what network.py says, the folder holds publishers.pem, who signs for metadata publishers, and name_server: the address of
the network's name server, such as 127.0.0.1:5300.
"""

from pathlib import Path
from types import SimpleNamespace

import dns.resolver
import requests
import xmlsec
from as4 import certificate_chain
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from lxml import etree
from peppol_py import smp


# Who has signed the metadata that was asked for, by the names in their certificates.
publishers: list[str] = []


def join(folder: Path) -> None:
    """From now on peppol-py asks this network's name server, and what publishers say is held against their signature.

    The library itself neither checks the signature of metadata nor lets anybody say which name server to ask.
    """
    host, port = (folder / "name_server").read_text().split(":")

    class OneServer(dns.resolver.Resolver):
        def __init__(self, *_, **__):
            super().__init__(configure=False)
            self.nameservers = [host]
            self.port = int(port)

    dns.resolver.Resolver = OneServer
    believed = certificate_chain(
        *x509.load_pem_x509_certificates((folder / "root.pem").read_bytes()),
        intermediates=x509.load_pem_x509_certificates((folder / "publishers.pem").read_bytes()),
    )

    def get(url: str, **options) -> requests.Response:
        answer = requests.get(url, **options)
        if b"SignedServiceMetadata" in answer.content:
            check_signature(answer.content, believed)
        return answer

    smp.requests = SimpleNamespace(get=get, exceptions=requests.exceptions)


def check_signature(metadata: bytes, believed) -> None:
    document = etree.fromstring(metadata)
    text = document.findtext(".//{*}X509Certificate")
    armoured = f"-----BEGIN CERTIFICATE-----\n{text.strip()}\n-----END CERTIFICATE-----\n"
    signer = believed(None, x509.load_pem_x509_certificate(armoured.encode()))
    context = xmlsec.SignatureContext()
    context.key = xmlsec.Key.from_memory(signer.public_bytes(Encoding.PEM), xmlsec.constants.KeyDataFormatCertPem)
    context.verify(xmlsec.tree.find_node(document, xmlsec.constants.NodeSignature))
    publishers.append(signer.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)


def changed(body: bytes, part: str) -> bytes:
    """A message in which somebody changed one byte: in the header, or in the document, which is the last part."""
    if part == "header":
        place = body.index(b"finalRecipient")
        place = body.index(b"<", place) - 1
        return body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]
    place = body.index(b"\r\n\r\n", body.rindex(b"\nContent-Type:")) + 100
    # The part may be written in base64: another character of that alphabet stands there then.
    other = b"B" if body[place : place + 1] == b"A" else b"A"
    return body[:place] + other + body[place + 1 :]
