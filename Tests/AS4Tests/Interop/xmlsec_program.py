"""`xmlsec1 --encrypt --pubkey-cert-pem FILE --session-key aes-128 --binary-data /dev/stdin … TEMPLATE`, by the library."""

import sys

import xmlsec
from lxml import etree

arguments = sys.argv[1:]
certificate = arguments[arguments.index("--pubkey-cert-pem") + 1]
assert arguments[0] == "--encrypt" and arguments[arguments.index("--session-key") + 1] == "aes-128"
template = etree.parse(arguments[-1]).getroot()

manager = xmlsec.KeysManager()
manager.add_key(xmlsec.Key.from_file(certificate, xmlsec.constants.KeyDataFormatCertPem))
context = xmlsec.EncryptionContext(manager)
context.key = xmlsec.Key.generate(xmlsec.constants.KeyDataAes, 128, xmlsec.constants.KeyDataTypeSession)
encrypted = context.encrypt_binary(template, sys.stdin.buffer.read())
sys.stdout.buffer.write(etree.tostring(encrypted))
