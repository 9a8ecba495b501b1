"""What an evidence archive of the API holds: the SHA-256 of each file by its name, and of the document in its canonical form; and
why the first transmission failed, if it did.

    evidence.py FOLDER      evidence.zip -> one line of JSON
"""

import hashlib
import json
import sys
import zipfile
from pathlib import Path

from lxml import etree

archive = zipfile.ZipFile(Path(sys.argv[1]) / "evidence.zip")
assert archive.testzip() is None
digests = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
document = etree.tostring(etree.fromstring(archive.read("document.xml")), method="c14n", exclusive=True)
first = json.loads(archive.read("index.json"))["transmissions"][0]
failure = [first.get("failureCode"), first.get("failureMessage")]
print(json.dumps({"files": digests, "document": hashlib.sha256(document).hexdigest(), "failure": failure}))
