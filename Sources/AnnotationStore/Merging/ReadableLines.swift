import Annotations
import PositionedJSON

extension Sidecar {
  /// What the file says in lines for people, for `git diff`: an item a line, its words within what stands around them, no
  /// identifiers.
  ///
  /// O(items).
  package var readableLines: String {
    var lines = [column("article") + " " + file]
    let record = document
    for (name, value) in [
      ("title", record.title), ("published", record.published), ("publisher", record.publisher),
      ("byline", record.byline), ("place", record.place), ("translated", record.isTranslation ? "yes" : nil),
      ("state", record.state.map { $0.rawValue + (record.engine.map { ", with engine \($0)" } ?? "") }),
    ] {
      if let value { lines.append(column(name) + " " + value) }
    }
    var words: [ItemID: String] = [:]
    for mention in mentions { words[mention.id] = mention.anchor.readable }
    for quote in quotes { words[quote.id] = quote.anchor.readable }
    func readable(_ end: StoredRelation.End) -> String {
      switch end {
      case .entity(let id): id.rawValue
      case .mention(let id), .quote(let id): words[id] ?? id.rawValue
      }
    }
    for mention in mentions {
      var parts = [column(mention.kind.rawValue), mention.verdict.readable, mention.anchor.readable]
      if let entity = mention.entity { parts.append("→ \(entity.rawValue)") }
      if let value = mention.value {
        let words = [value.modifier?.rawValue, value.text, value.unit].compactMap(\.self)
        parts.append("= " + words.joined(separator: " "))
      }
      if let status = mention.eventStatus { parts.append("(\(status.rawValue))") }
      if let replaced = mention.replaces {
        parts.append("instead of \(replaced.kind.rawValue) \(replaced.anchor.readable)")
      }
      lines.append(joined(parts, note: mention.note, mention.extensions))
    }
    for quote in quotes {
      var parts = [column("quote"), quote.verdict.readable, quote.kind.rawValue, quote.anchor.readable]
      if let cue = quote.cue { parts.append("cue “\(cue.quote)”") }
      if let speaker = quote.speaker { parts.append("said by \(speaker.rawValue)") }
      if let speaker = quote.speakerMention { parts.append("named \(readable(.mention(speaker)))") }
      lines.append(joined(parts, note: quote.note, quote.extensions))
    }
    for relation in relations {
      let parts = [
        column("relation"), relation.verdict.readable, readable(relation.from), relation.kind.rawValue,
        readable(relation.to),
      ]
      lines.append(joined(parts, note: relation.note, relation.extensions))
    }
    for member in extensions { lines.append(text(of: member)) }
    return lines.map { oneLine($0) + "\n" }.joined()
  }
}

extension Registry {
  /// What the file says in lines for people: a fact a line, with the entity that it is of.
  package var readableLines: String {
    var lines: [String] = []
    for entity in entities.sorted(by: { $0.id.rawValue.utf8.lexicographicallyPrecedes($1.id.rawValue.utf8) }) {
      func add(_ fact: String) { lines.append("\(entity.id.rawValue): \(fact)") }
      add("\(entity.kind.rawValue) “\(entity.name)”")
      for alias in entity.aliases { add("also “\(alias)”") }
      for other in entity.sameAs { add("same as \(other)") }
      for other in entity.differentFrom { add("not \(other.rawValue)") }
      for role in entity.roles {
        let owner = role.of.map { " of \($0.rawValue)" } ?? ""
        add("role “\(role.title)”\(owner)\(role.period.readable)\(role.source.map { ", says \($0)" } ?? "")")
      }
      for membership in entity.memberships {
        let source = membership.source.map { ", says \($0)" } ?? ""
        add("member of \(membership.of.rawValue)\(membership.period.readable)\(source)")
      }
      if let other = entity.replacedBy { add("replaced by \(other.rawValue)") }
      if let note = entity.note { add("note “\(note)”") }
      for member in entity.extensions { add(text(of: member)) }
    }
    for words in neverSuggested { lines.append("never suggested: \(words.kind.rawValue) “\(words.words)”") }
    for member in extensions { lines.append(text(of: member)) }
    return lines.map { oneLine($0) + "\n" }.joined()
  }
}

private func joined(_ parts: [String], note: String?, _ extensions: [JSONMember]) -> String {
  var parts = parts
  if let note { parts.append("note “\(note)”") }
  parts += extensions.map(text)
  return parts.joined(separator: " ")
}

/// The first word of a line, wide enough for the names of all kinds.
private func column(_ name: String) -> String {
  name + String(repeating: " ", count: max(0, 12 - name.unicodeScalars.count))
}

private func text(of member: JSONMember) -> String {
  "\(member.key) \(String(decoding: JSONWriter.bytes(of: member.value), as: UTF8.self))"
}

private func oneLine(_ text: String) -> String {
  text.utf8.contains(0x0a) ? text.replacing("\n", with: "⏎") : text
}

extension Anchor {
  /// The words in brackets between what stands around them.
  fileprivate var readable: String { "“\(before)[\(quote)]\(after)”" }
}

extension Verdict {
  fileprivate var readable: String {
    "\(status.rawValue) by \(by)\(confidence.map { " (\($0))" } ?? "")"
  }
}

extension RegisteredPeriod {
  fileprivate var readable: String {
    switch (from, to) {
    case (nil, nil): ""
    case (let from?, nil): ", from \(from)"
    case (nil, let to?): ", to \(to)"
    case (let from?, let to?): ", \(from) to \(to)"
    }
  }
}
