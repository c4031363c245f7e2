import Annotations

/// Stage 8: the facts that an article states about its entities; linear in the mentions and the text around them.
func relations(of article: ArticleMentions, _ resolution: Resolution, quoted: [Range<Int>]) -> [RelationDraft] {
  let reader = RelationReader(article: article, resolution: resolution, quoted: quoted)
  let subjects = Subjects(reader: reader)
  let focus = EventFocus(reader: reader)
  var collector = RelationCollector()
  relateHolders(reader, into: &collector)
  relateOwners(reader, into: &collector)
  relateParticipants(reader, subjects, into: &collector)
  relateAttendance(reader, focus, into: &collector)
  relatePlaces(reader, dateline: datelinePlace(article, resolution.table), into: &collector)
  relateDates(reader, into: &collector)
  relateProducts(reader, subjects, focus, into: &collector)
  relateMembers(reader, into: &collector)
  relateAbbreviations(reader, into: &collector)
  return collector.drafts
}
