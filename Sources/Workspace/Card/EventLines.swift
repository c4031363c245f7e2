import Annotations

extension Workspace {
  /// For example `Took part in the eighth meeting of the … (Almaty, 11 Apr 2025) and 2 more`; nil without events.
  func participationLine(of cluster: Cluster, here: Int) -> String? {
    let own = ownStatements(of: cluster, here: here).participations
    let events = cluster.statements.participations.preferring(own)
    func status(_ event: Statement) -> EventStatus? { links.facts(event.slot)?.entity(event.index)?.eventStatus }
    let best =
      events.first { $0.slot == here && status($0) == nil } ?? events.first { status($0) == nil }
      ?? events.first { status($0) == .planned }
    guard let best else { return nil }
    let verb = status(best) == .planned ? "To take part in" : "Took part in"
    return "\(verb) \(eventPhrase(best))" + more(cluster.statements.participations.count - 1)
  }

  /// `Place of the eighth meeting … (Almaty, 11 Apr 2025) and 2 more`: the newest event with which a place, date or
  /// document is connected; nil without events.
  func settingLine(_ relation: String, of cluster: Cluster, here: Int) -> String? {
    let own = ownStatements(of: cluster, here: here).settings
    let events = cluster.statements.settings.preferring(own)
    guard let best = events.first(where: { $0.slot == here }) ?? events.first else { return nil }
    return "\(relation) \(eventPhrase(best))" + more(cluster.statements.settings.count - 1)
  }

  /// `the eighth meeting of the … (Almaty, 11 Apr 2025)`.
  private func eventPhrase(_ event: Statement) -> String {
    guard let facts = links.facts(event.slot) else { return "" }
    let name = "the " + elided(facts.name(of: event.index), to: 52)
    let setting = facts.setting(of: event.index, after: name)
    return name + (setting.isEmpty ? "" : " (\(setting))")
  }

  func more(_ count: Int) -> String {
    count > 0 ? " and \(count) more" : ""
  }
}
