import Basics
import Database

/// Which documents a list holds. What is `nil` does not narrow it.
package struct DocumentFilter: Sendable {
    package var direction: Direction?
    package var type: DocumentKind?
    package var status: DocumentStatus?
    package var deliveryStatus: DeliveryStatus?
    package var lifecycleStatus: LifecycleStatus?
    package var company: CompanyID?
    /// The first and the last issue date that count, both included.
    package var issuedFrom: CalendarDate?
    package var issuedTo: CalendarDate?
    /// Bounds of the gross amount, both included.
    package var grossFrom: Amount?
    package var grossTo: Amount?
    /// A part of the number, a party's name, a reference or the note, in any case.
    package var search: String?
    /// Only those made before this one.
    package var before: DocumentID?

    package init() {}

    /// The conditions beside the tenant's, each beginning with ` AND `.
    fileprivate var conditions: SQL {
        var conditions: SQL = ""
        if let direction { conditions += " AND direction = \(direction)" }
        if let type { conditions += " AND type = \(type)" }
        if let status { conditions += " AND status = \(status)" }
        if let deliveryStatus { conditions += " AND delivery_status = \(deliveryStatus)" }
        if let lifecycleStatus { conditions += " AND lifecycle_status = \(lifecycleStatus)" }
        if let company { conditions += " AND company_id = \(company)" }
        if let issuedFrom { conditions += " AND issue_date >= \(issuedFrom)" }
        if let issuedTo { conditions += " AND issue_date <= \(issuedTo)" }
        if let grossFrom { conditions += " AND gross_amount >= \(Hundredths(notBelow: grossFrom))" }
        if let grossTo { conditions += " AND gross_amount <= \(Hundredths(notAbove: grossTo))" }
        if let before { conditions += " AND id < \(before)" }
        if let search {
            let pattern = likePattern(containing: search)
            conditions +=
                """
                 AND (LOWER(number) LIKE \(pattern) ESCAPE '\\' OR LOWER(sender_name) LIKE \(pattern) ESCAPE '\\'
                    OR LOWER(receiver_name) LIKE \(pattern) ESCAPE '\\' OR LOWER(note) LIKE \(pattern) ESCAPE '\\'
                    OR LOWER(buyer_reference) LIKE \(pattern) ESCAPE '\\'
                    OR LOWER(order_reference) LIKE \(pattern) ESCAPE '\\'
                    OR LOWER(payment_reference) LIKE \(pattern) ESCAPE '\\')
                """
        }
        return conditions
    }
}

extension Transaction {
    /// Documents without their contents, newest first.
    package func documents(
        of tenant: Tenant, where filter: DocumentFilter, limit: Int
    ) throws(DatabaseError) -> [Document] {
        let rows = try run(
            """
            SELECT \(Document.columns) FROM documents WHERE \(tenant.owns)\(filter.conditions)
            ORDER BY id DESC LIMIT \(limit)
            """)
        var found: [Document] = []
        found.reserveCapacity(rows.count)
        for row in rows { found.append(try Document(row: row, withContents: false)) }
        return found
    }
}
