/// An invoice of two lines, as a request to send it.
///
/// - Parameter receiver: Who is to get it; the default is one whom the sandbox delivers to.
func invoice(_ number: String, from company: String, to receiver: String = "0208:TEST_OK") -> String {
    """
    {"type": "invoice", "from": "\(company)", "to": "\(receiver)", "document": {
      "number": "\(number)", "issueDate": "2026-04-25", "dueDate": "2026-05-25", "currency": "EUR",
      "buyerReference": "PO-7701", "buyer": {"name": "Globex SRL", "address": {"country": "BE"}},
      "payment": {"means": "credit_transfer", "iban": "BE68539007547034", "reference": "\(number)"},
      "lines": [
        {"description": "Consulting, April", "quantity": 10, "unit": "hours", "unitPrice": 150.00, "vatRate": 21,
         "vatCategory": "S"},
        {"description": "Travel", "quantity": 1, "unit": "lump", "unitPrice": 450.00, "vatRate": 21,
         "vatCategory": "S"}]}}
    """
}
