internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import Workspace

/// Enters an office of the person at a place in the registry, with its dates and the article as its source.
///
/// At a role the holder is the person of whom the article says so.
func planRole(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  let desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let index = try session.mention(arguments, at: desk)
  let mention = desk.analysis.mentions[index]
  guard let stated = desk.view.office(at: index, in: desk.text) else {
    let words = title(mention.kind, desk.words(mention.range))
    throw ResponseError(.requestFailed, "\(words) is no person, and no role of whom the article names the holder")
  }
  guard let roleTitle = try arguments.textIfPresent("title") ?? stated.title else {
    throw ResponseError(.invalidParams, "\"title\": the article says no office of \(stated.name); give one")
  }
  var draft = try session.registryDraft(for: desk)
  _ = draft.register(stated.person, in: desk)
  guard draft.entity(stated.person) != nil else {
    throw ResponseError(.requestFailed, "\(stated.name) cannot be entered in the registry")
  }
  let owner = try arguments.textIfPresent("owner").map(EntityID.init(rawValue:)) ?? stated.owner
  if let owner {
    _ = draft.register(owner, in: desk)
    guard draft.entity(owner) != nil else {
      throw ResponseError(.requestFailed, "neither the article nor the registry has an entity \"\(owner.rawValue)\"")
    }
  }
  let period = RegisteredPeriod(from: try arguments.date("from"), to: try arguments.date("to"))
  if let mistake = period.mistake { throw ResponseError(.invalidParams, "“\(roleTitle)”: \(mistake)") }
  let source = try arguments.textIfPresent("source") ?? desk.article.name
  let role = RegisteredRole(title: roleTitle, of: owner, period: period, source: source)
  draft.change(stated.person) { if !$0.roles.contains(role) { $0.roles.append(role) } }
  return DecisionPlan(
    title: "enter “\(roleTitle)” as an office of \(stated.name)",
    files: [draft.file].compactMap(\.self)
  )
}

/// An office as an article states it.
struct StatedOffice: Sendable {
  var person: EntityID
  var name: String
  var title: String?
  var owner: EntityID?
}

extension DecidedAnalysis {
  /// The office of the person that a mention names, or the one that a role names with its holder; nil for other
  /// mentions.
  func office(at index: Int, in text: ArticleText) -> StatedOffice? {
    let mention = analysis.mentions[index]
    let held = analysis.relations.lazy.filter { $0.kind == .holdsRole }
    let person: EntityID
    let role: Int?
    switch mention.kind {
    case .person:
      guard let entity = mention.entity else { return nil }
      person = entity
      role = held.first { $0.from == .entity(entity) }.flatMap(\.to.mention)
    case .role:
      guard case .entity(let holder)? = held.first(where: { $0.to == .mention(index) })?.from else { return nil }
      person = holder
      role = index
    default: return nil
    }
    guard let name = analysis.name(of: person) else { return nil }
    guard let role, analysis.mentions.indices.contains(role) else { return StatedOffice(person: person, name: name) }
    let owner = analysis.relations.first { $0.kind == .roleOf && $0.from == .mention(role) }?.to
    var office = StatedOffice(person: person, name: name, title: text.string(in: analysis.mentions[role].range))
    if case .entity(let id)? = owner { office.owner = id }
    return office
  }
}

extension Relation.End {
  fileprivate var mention: Int? { if case .mention(let index) = self { index } else { nil } }
}

extension CommandArguments {
  /// A date of the registry, to the year, month or day; nil where none is given.
  fileprivate func date(_ key: String) throws -> String? {
    guard let date = try textIfPresent(key) else { return nil }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let isRight =
      (1...3).contains(parts.count) && parts.first?.utf8.count == 4
      && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard isRight else {
      throw ResponseError(.invalidParams, "\"\(key)\": expected a date such as \"2031\", \"2031-03\" or \"2031-03-31\"")
    }
    return date
  }
}
