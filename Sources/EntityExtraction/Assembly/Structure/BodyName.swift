import Annotations

/// The name of an organization in its parts: `Ministry of Foreign Affairs of Kazakhstan`, `Russian Foreign Ministry`.
struct BodyName: Sendable {
  /// The noun that says what kind of body it is: `ministry`, `council`; nil for acronyms and bare names.
  var head: FormHash?

  /// The other words that count, in any order; words for foreign affairs are one word.
  var words: Set<FormHash> = []

  /// The states and organizations inside the name, by entity.
  var owners: [Int] = []

  /// Whether the span is one word in capitals.
  var isAcronym = false

  /// Reads a name; linear in its tokens.
  init(_ mention: Int, article: ArticleMentions, table: EntityTable) {
    let text = article.text(of: mention)
    let span = article.mentions[mention].tokens
    var index = span.lowerBound
    var children = article.children(of: mention)[...]
    var headIsFixed = false
    while index < span.upperBound {
      if let child = children.first, article.mentions[child].tokens.lowerBound <= index {
        children.removeFirst()
        let kind = article.mentions[child].kind
        if kind == .role {
          // `Council of Ministers of Foreign Affairs`: the words count, and whose ministers they are.
          for token in article.mentions[child].tokens { add(token, text) }
          for owner in article.children(of: child) { addOwner(owner, table) }
        } else if kind == .place || kind == .organization && headIsFixed == false && child == mention + 1 {
          for token in article.mentions[child].tokens { add(token, text) }
          addOwner(child, table)
        } else {
          addOwner(child, table)
        }
        index = max(index + 1, article.mentions[child].tokens.upperBound)
        continue
      }
      let classes = text.tokens[index].lexical.classes
      if !headIsFixed, classes.contains(.organizationHead) || Self.heads.contains(text.form(index)) {
        if let old = head { words.insert(old) }
        head = text.form(index)
        headIsFixed = text.token(index + 1, in: Self.prepositions)
      } else {
        add(index, text)
      }
      index += 1
    }
    isAcronym = span.count == 1 && text.tokens[span.lowerBound].isAllCaps
    if let head { words.remove(head) }
  }

  /// Whether this may be a short form of a longer name: same head, no other words, no other owner.
  func mayMean(_ longer: BodyName) -> Bool {
    guard let head, head == longer.head, words.isSubset(of: longer.words) else { return false }
    return owners.isEmpty || longer.owners.isEmpty || !Set(owners).isDisjoint(with: longer.owners)
  }

  private mutating func add(_ token: Int, _ text: PlacedText) {
    guard text.tokens[token].kind == .word || text.tokens[token].kind == .number else { return }
    let form = text.form(token)
    if OfficeWords.fillers.contains(form) || Self.prepositions.contains(form) { return }
    let singular = OfficeWords.variants[form] ?? form
    words.insert(OfficeWords.foreign.contains(form) ? OfficeTitle.foreign : singular)
  }

  private mutating func addOwner(_ mention: Int, _ table: EntityTable) {
    if let entity = table.entity(of: mention) { owners.append(entity) }
  }

  private static let prepositions = WordSet("of for on in to and the at between")
  static let heads = WordSet(
    """
    ministry council commission committee organization organisation agency bank fund union association office \
    department bureau authority board court parliament assembly institute university centre center company \
    corporation group federation league party coalition service secretariat community forum
    """
  )
}
