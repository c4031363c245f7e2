/// The kind of a mention: one of the guidelines' kinds, or a kind of the user's own.
///
/// An open set (a struct, not an enum): settings may add kinds, and files may hold kinds that a newer version knows.
public struct MentionKind: RawRepresentable, Hashable, Sendable {
  /// The name of the kind as files and messages write it, for example `person`.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let person = MentionKind(rawValue: "person")
  public static let role = MentionKind(rawValue: "role")
  public static let organization = MentionKind(rawValue: "organization")
  public static let country = MentionKind(rawValue: "country")
  public static let place = MentionKind(rawValue: "place")
  public static let nationality = MentionKind(rawValue: "nationality")
  public static let event = MentionKind(rawValue: "event")
  public static let document = MentionKind(rawValue: "document")
  public static let date = MentionKind(rawValue: "date")
  public static let time = MentionKind(rawValue: "time")
  public static let duration = MentionKind(rawValue: "duration")
  public static let money = MentionKind(rawValue: "money")
  public static let percent = MentionKind(rawValue: "percent")
  public static let quantity = MentionKind(rawValue: "quantity")
  public static let misc = MentionKind(rawValue: "misc")

  /// The kinds of the guidelines, in the order in which the guidelines list them.
  public static let guidelineKinds: [MentionKind] = [
    .person, .role, .organization, .country, .place, .nationality, .event, .document, .date, .time, .duration, .money,
    .percent, .quantity, .misc,
  ]

  /// Whether mentions of the kind say a value and name nothing: dates, times, amounts.
  package var isValue: Bool { [.date, .time, .duration, .money, .percent, .quantity].contains(self) }
}
