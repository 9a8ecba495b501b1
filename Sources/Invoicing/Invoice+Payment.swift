extension Invoice {
    /// How to pay: BG-16.
    package struct PaymentInstructions: Equatable, Sendable {
        /// The means: BT-81. The code is empty only in a document that was read and lacks it.
        package var means: PaymentMeans
        /// The means in words: BT-82.
        package var meansText: String?
        /// What to quote with the payment: BT-83.
        package var remittanceInformation: String?
        /// Accounts to transfer to: BG-17.
        package var transfers: [CreditTransfer] = []
        /// The card that was used: BG-18.
        package var card: PaymentCard?
        /// The direct debit: BG-19.
        package var directDebit: DirectDebit?

        package init(means: PaymentMeans) {
            self.means = means
        }
    }

    /// An account to transfer to: BG-17.
    package struct CreditTransfer: Equatable, Sendable {
        /// The account, an IBAN where there is one: BT-84. `nil` only in a document that was read and lacks it.
        package var account: String?
        /// Whose it is: BT-85.
        package var accountName: String?
        /// The bank's identifier, its BIC: BT-86.
        package var bank: String?

        package init(account: String?, accountName: String? = nil, bank: String? = nil) {
            self.account = account
            self.accountName = accountName
            self.bank = bank
        }
    }

    /// The card that was used to pay: BG-18.
    package struct PaymentCard: Equatable, Sendable {
        /// The last digits of its number: BT-87.
        package var number: String?
        /// Whose it is: BT-88.
        package var holder: String?
        /// The card network, which UBL asks for beside BT-87. No term of EN 16931.
        package var network: String?

        package init(number: String?, holder: String? = nil, network: String? = nil) {
            self.number = number
            self.holder = holder
            self.network = network
        }
    }

    /// A direct debit that the buyer agreed to: BG-19.
    package struct DirectDebit: Equatable, Sendable {
        /// The mandate: BT-89.
        package var mandate: String?
        /// The creditor's identifier at the bank: BT-90.
        package var creditor: String?
        /// The account that is debited: BT-91.
        package var debitedAccount: String?

        package init(mandate: String? = nil, creditor: String? = nil, debitedAccount: String? = nil) {
            self.mandate = mandate
            self.creditor = creditor
            self.debitedAccount = debitedAccount
        }
    }
}
