import Annotations

/// `holds-role`: from a person to each role mention that is the person's.
func relateHolders(_ reader: RelationReader, into collector: inout RelationCollector) {
  for holder in reader.resolution.holders {
    guard reader.kind(holder.role) == .role else { continue }
    let person = reader.resolution.table.find(holder.person)
    guard reader.resolution.table.kind(person) == .person else { continue }
    collector.add(
      .holdsRole,
      from: .entity(person),
      to: .mention(holder.role),
      rule: holder.rule,
      evidence: reader.span(holder.role, holder.evidence)
    )
  }
}

/// `role-of`: from a role mention to the states, regions and bodies whose office it is.
func relateOwners(_ reader: RelationReader, into collector: inout RelationCollector) {
  for role in reader.article.mentions.indices where reader.kind(role) == .role {
    for owner in reader.resolution.owners[role] ?? [] {
      // `the minister` in a sentence about one side helps to find who is meant and says nothing new.
      if owner.rule == "side-of-sentence", reader.article.determiner(of: role) == .definite { continue }
      collector.add(
        .roleOf,
        from: .mention(role),
        to: .entity(reader.resolution.table.find(owner.entity)),
        rule: owner.rule,
        evidence: reader.span(role, owner.evidence)
      )
    }
  }
}

/// `abbreviates`: from the short form's mention to the full name's.
func relateAbbreviations(_ reader: RelationReader, into collector: inout RelationCollector) {
  for abbreviation in reader.resolution.abbreviations {
    collector.add(
      .abbreviates,
      from: .mention(abbreviation.short),
      to: .mention(abbreviation.full),
      rule: abbreviation.rule,
      evidence: reader.span(abbreviation.short, abbreviation.full)
    )
  }
}
