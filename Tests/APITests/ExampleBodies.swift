/// The bodies that the reference prints, with the sender's identifier where the reference leaves it open.
enum Example {
    static let company = """
        {
          "vatNumber": "BE0123456789",
          "capabilities": {
            "send": ["invoice","credit-note"],
            "receive": ["invoice"]
          },
          "metadata": { "tenantId": "t_acme" }
        }
        """

    /// As the reference shows it for curl: every field.
    static func invoice(from company: String) -> String {
        """
        {
          "type": "invoice",
          "from": "\(company)",
          "to": "0208:9876543210",
          "document": {
            "number": "INV-2026-0417",
            "issueDate": "2026-04-25",
            "dueDate": "2026-05-25",
            "currency": "EUR",
            "buyerReference": "SERV-FIN-042",
            "orderReference": "PO-91234",
            "seller": { "name": "ACME BVBA" },
            "buyer": { "name": "Globex SRL", "vatNumber": "IT01234567890" },
            "payment": {
              "means": "credit_transfer",
              "iban": "BE68539007547034",
              "bic": "BPOTBEB1",
              "reference": "INV-2026-0417"
            },
            "lines": [
              {
                "description": "Consulting services — April 2026",
                "quantity": 10, "unit": "hours",
                "unitPrice": 150.00,
                "vatRate": 21,
                "vatCategory": "S"
              },
              {
                "description": "Travel expenses",
                "quantity": 1, "unit": "lump",
                "unitPrice": 450.00,
                "vatRate": 21,
                "vatCategory": "S"
              }
            ]
          }
        }
        """
    }

    /// As Python's `json.dumps` writes what the reference shows for it: without a buyer.
    static func invoiceOfPython(from company: String) -> String {
        #"""
        {"type": "invoice", "from": "\#(company)", "to": "0208:9876543210", "document": {"number": "INV-2026-0417", \#
        "issueDate": "2026-04-25", "dueDate": "2026-05-25", "currency": "EUR", "buyerReference": "SERV-FIN-042", \#
        "payment": {"means": "credit_transfer", "iban": "BE68539007547034", "bic": "BPOTBEB1", "reference": \#
        "INV-2026-0417"}, "lines": [{"description": "Consulting \u2014 April", "quantity": 10, "unit": "hours", \#
        "unitPrice": 150.0, "vatRate": 21}, {"description": "Travel", "quantity": 1, "unitPrice": 450.0, "vatRate": 21}]}}
        """#
    }

    /// As JavaScript's `JSON.stringify` writes it: with neither a buyer nor a buyer's reference, and `150.00` as `150`.
    static func invoiceOfJavaScript(from company: String) -> String {
        #"""
        {"type":"invoice","from":"\#(company)","to":"0208:9876543210","document":{"number":"INV-2026-0417",\#
        "issueDate":"2026-04-25","dueDate":"2026-05-25","currency":"EUR","payment":{"means":"credit_transfer",\#
        "iban":"BE68539007547034","bic":"BPOTBEB1","reference":"INV-2026-0417"},"lines":[{"description":\#
        "Consulting — April","quantity":10,"unit":"hours","unitPrice":150,"vatRate":21},{"description":"Travel",\#
        "quantity":1,"unitPrice":450,"vatRate":21}]}}
        """#
    }

    static let payment = """
        {
          "status": "paid",
          "paymentDate": "2026-04-25",
          "paymentAmount": 2359.50,
          "paymentCurrency": "EUR",
          "paymentReference": "PAY-2026-0001"
        }
        """

    static let webhook = """
        {
          "url": "https://example.com/hooks/peppol",
          "events": ["document.received","document.delivered","document.failed"],
          "secret": "whsec_rotate_me"
        }
        """
}
