import Basics
import Database

/// Whose data a query may see: one organisation, and within it one company or every company.
///
/// Every query of tenant data takes one, so a caller who forgets it does not compile.
package struct Tenant: Hashable, Sendable {
    package let organization: OrganizationID
    /// The one company that is seen, or `nil` for all of the organisation's.
    package let company: CompanyID?

    package init(_ organization: OrganizationID, company: CompanyID? = nil) {
        self.organization = organization
        self.company = company
    }

    /// The condition that keeps a query of a table with the columns `organization_id` and `company_id` to this tenant.
    package var owns: SQL {
        if let company {
            "organization_id = \(organization) AND company_id = \(company)"
        } else {
            "organization_id = \(organization)"
        }
    }
}
