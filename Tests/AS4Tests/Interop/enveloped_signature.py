"""Documents that hold their own signature, by the library xmlsec, over the files of a folder (see network.py).

    enveloped_signature.py verify FOLDER    document.xml -> prints whether the signature holds by sender.pem
    enveloped_signature.py sign FOLDER      document.xml -> signed-1.xml and so on, one for each way to write it

What it prints is one line of JSON.
"""

import json
import sys
from pathlib import Path

import xmlsec
from lxml import etree

CANONICAL_FORMS = [
    xmlsec.constants.TransformInclC14N,
    xmlsec.constants.TransformInclC14N11,
    xmlsec.constants.TransformExclC14N,
]


def verify(folder: Path) -> dict:
    document = etree.parse(folder / "document.xml")
    context = xmlsec.SignatureContext()
    context.key = xmlsec.Key.from_file(folder / "sender.pem", xmlsec.constants.KeyDataFormatCertPem)
    try:
        context.verify(xmlsec.tree.find_node(document, xmlsec.constants.NodeSignature))
    except xmlsec.Error as error:
        return {"state": "refused", "reason": str(error)}
    return {"state": "holds"}


def sign(folder: Path) -> dict:
    written = 0
    for form in CANONICAL_FORMS:
        for further in [None, xmlsec.constants.TransformExclC14N]:
            document = etree.parse(folder / "document.xml")
            signature = xmlsec.template.create(document, form, xmlsec.constants.TransformRsaSha256)
            document.getroot().append(signature)
            reference = xmlsec.template.add_reference(signature, xmlsec.constants.TransformSha256, uri="")
            xmlsec.template.add_transform(reference, xmlsec.constants.TransformEnveloped)
            if further is not None:
                xmlsec.template.add_transform(reference, further)
            info = xmlsec.template.ensure_key_info(signature)
            xmlsec.template.add_x509_data(info)
            context = xmlsec.SignatureContext()
            context.key = xmlsec.Key.from_file(folder / "sender.key", xmlsec.constants.KeyDataFormatPem)
            context.key.load_cert_from_file(folder / "sender.pem", xmlsec.constants.KeyDataFormatPem)
            context.sign(signature)
            written += 1
            (folder / f"signed-{written}.xml").write_bytes(etree.tostring(document))
    return {"written": written}


if __name__ == "__main__":
    deeds = {"verify": verify, "sign": sign}
    print(json.dumps(deeds[sys.argv[1]](Path(sys.argv[2]))))
