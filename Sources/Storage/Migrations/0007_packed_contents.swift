import Database

extension Migration {
    /// From here on XML may be stored packed (`StoredXML`). The tables are as before; a program that knows no better is kept
    /// away.
    static let packedContents = Migration(7, "packed_contents")
}
