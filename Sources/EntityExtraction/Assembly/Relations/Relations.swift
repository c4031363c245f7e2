import Annotations

/// Stage 8: the facts that an article states about its entities; linear in the mentions and the text around them.
func relations(_ reader: RelationReader, _ subjects: Subjects, speakers: [ResolvedSpeaker]) -> [RelationDraft] {
  let focus = EventFocus(reader: reader)
  var collector = RelationCollector()
  relateHolders(reader, into: &collector)
  relateOwners(reader, into: &collector)
  relateParticipants(reader, subjects, into: &collector)
  relateAttendance(reader, focus, into: &collector)
  relatePlaces(reader, dateline: datelinePlace(reader.article, reader.resolution.table), into: &collector)
  relateDates(reader, into: &collector)
  relateProducts(reader, subjects, focus, into: &collector)
  relateMembers(reader, into: &collector)
  relateAbbreviations(reader, into: &collector)
  relateSpeakers(reader, speakers, into: &collector)
  return collector.drafts
}
