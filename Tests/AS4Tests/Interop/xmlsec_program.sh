#!/bin/sh
# Stands for the program of xmlsec 1.3, which Debian 12 does not have: the library is inside the Python package of that name.
exec "$PYTHON_OF_XMLSEC" "$(dirname "$0")/xmlsec_program.py" "$@"
