/// One office as its name tells it: `Deputy Minister of Foreign Affairs` is a minister's, foreign, of a deputy.
package struct OfficeTitle: Hashable, Sendable {
  /// What the holder's standing adds to an office.
  package struct Standing: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `deputy`, `vice`, `assistant`: another office than the one without it.
    package static let deputy = Standing(rawValue: 1 << 0)
    /// `former`, `late`, `ex`: held no more.
    package static let former = Standing(rawValue: 1 << 1)
    /// `designate`, `incoming`, `elect`: not yet held.
    package static let designate = Standing(rawValue: 1 << 2)
    /// `acting`, `interim`: held for the time being.
    package static let acting = Standing(rawValue: 1 << 3)
  }

  /// The head noun in the singular, one form for each of its variants (`chairwoman` is `chair`).
  package var head: FormHash

  /// The other words of the title: `foreign` of `foreign minister` and of `Minister of Foreign Affairs`.
  package var portfolio: Set<FormHash>

  package var standing: Standing

  package init(head: FormHash, portfolio: Set<FormHash> = [], standing: Standing = []) {
    self.head = head
    self.portfolio = portfolio
    self.standing = standing
  }

  /// Whether a short form (`the Minister`) may mean this office (`Minister of Foreign Affairs`).
  package func isMeant(by short: OfficeTitle) -> Bool {
    if standing.contains(.deputy) != short.standing.contains(.deputy) { return false }
    if short.standing.contains(.former) && !standing.contains(.former) { return false }
    if head == short.head { return short.portfolio.isSubset(of: portfolio) }
    return false
  }

  /// Whether the head names a trade or rank of which offices are kinds: `diplomat`, `official`.
  package var isGeneric: Bool { Self.generic.contains(head) }

  private static let generic = WordSet("diplomat official politician leader envoy statesman")

  /// The offices of diplomats, which `the … diplomat` may mean.
  package var isDiplomatic: Bool {
    Self.diplomatic.contains(head) || portfolio.contains(Self.foreign)
  }

  private static let diplomatic = WordSet(
    "ambassador envoy diplomat consul chargé representative negotiator commissioner"
  )

  /// The portfolio of all names for foreign affairs.
  static let foreign = FormHash(folding: "foreign")
  static let minister = FormHash(folding: "minister")
}
