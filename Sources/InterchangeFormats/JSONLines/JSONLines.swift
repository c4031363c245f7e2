package import Annotations
internal import ArticleText
internal import PositionedJSON

/// Our own interchange form: one annotated article a line, offsets in Unicode scalars of the text as given.
///
/// `schemas/jsonl-output.schema.json` states it.
package enum JSONLines {
  /// Whether a line holds nothing but blanks; such lines are skipped.
  package static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The output line of an annotated article, line end included.
  package static func line(of record: ArticleRecord, analysis: Analysis) -> [UInt8] {
    let offsets = EncodedOffsets(of: record.articleText, in: .utf32)
    var json = JSONWriter()
    json.object { json in
      json.member("id", record.id)
      json.member("text", record.articleText.string)
      json.memberIfPresent("date", record.date)
      json.key("document")
      write(analysis.metadata, offsets, to: &json)
      json.key("mentions")
      json.array { json in
        for mention in analysis.mentions { write(mention, offsets, to: &json) }
      }
      json.key("entities")
      json.array { json in
        for entity in analysis.entities { write(entity, to: &json) }
      }
      json.key("quotes")
      json.array { json in
        for quote in analysis.quotes { write(quote, offsets, to: &json) }
      }
      json.key("relations")
      json.array { json in
        for relation in analysis.relations { write(relation, to: &json) }
      }
      for member in record.others { json.member(member.key, member.value) }
    }
    json.endLine()
    return json.bytes
  }

  /// The output line for an input line that is no article, line end included.
  ///
  /// - Parameter number: the input line's number, from 1.
  package static func line(of error: RecordError, number: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      if let id = error.id { json.string(id) } else { json.null() }
      json.key("error")
      json.object { json in
        json.member("line", number)
        json.member("message", error.message)
      }
    }
    json.endLine()
    return json.bytes
  }
}

private func write(_ metadata: DocumentMetadata, _ offsets: EncodedOffsets, to json: inout JSONWriter) {
  json.object { json in
    json.memberIfPresent("title", metadata.title)
    json.memberIfPresent("published", metadata.published)
    json.memberIfPresent("publisher", metadata.publisher)
    json.memberIfPresent("byline", metadata.byline)
    json.memberIfPresent("place", metadata.place)
    if metadata.isTranslation { json.member("translated", true) }
    guard !metadata.furniture.isEmpty else { return }
    json.key("furniture")
    json.array { json in
      for range in metadata.furniture { write(range, offsets, to: &json) }
    }
  }
}

private func write(_ mention: Mention, _ offsets: EncodedOffsets, to json: inout JSONWriter) {
  let span = offsets.encodedRange(from: mention.range)
  json.object { json in
    json.member("start", span.lowerBound)
    json.member("end", span.upperBound)
    json.member("type", mention.kind.rawValue)
    json.memberIfPresent("entity", mention.entity?.rawValue)
    json.memberIfPresent("value", mention.value?.text)
    json.memberIfPresent("modifier", mention.value?.modifier?.rawValue)
    json.memberIfPresent("unit", mention.value?.unit)
    json.memberIfPresent("status", mention.eventStatus?.rawValue)
    write(mention.provenance, to: &json)
  }
}

private func write(_ entity: Entity, to json: inout JSONWriter) {
  json.object { json in
    json.member("id", entity.id.rawValue)
    json.member("type", entity.kind.rawValue)
    json.member("name", entity.name)
    if !entity.aliases.isEmpty { json.member("aliases", entity.aliases) }
  }
}

private func write(_ quote: Quote, _ offsets: EncodedOffsets, to json: inout JSONWriter) {
  let span = offsets.encodedRange(from: quote.range)
  json.object { json in
    json.member("start", span.lowerBound)
    json.member("end", span.upperBound)
    json.member("kind", quote.kind.rawValue)
    if let cue = quote.cue {
      json.key("cue")
      write(cue, offsets, to: &json)
    }
    json.memberIfPresent("speaker", quote.speaker?.rawValue)
    json.memberIfPresent("speakerMention", quote.speakerMention)
    write(quote.provenance, to: &json)
  }
}

private func write(_ relation: Relation, to json: inout JSONWriter) {
  json.object { json in
    json.member("type", relation.kind.rawValue)
    json.key("from")
    write(relation.from, to: &json)
    json.key("to")
    write(relation.to, to: &json)
    write(relation.provenance, to: &json)
  }
}

private func write(_ end: Relation.End, to json: inout JSONWriter) {
  json.object { json in
    switch end {
    case .entity(let id): json.member("entity", id.rawValue)
    case .mention(let index): json.member("mention", index)
    case .quote(let index): json.member("quote", index)
    }
  }
}

private func write(_ provenance: Provenance, to json: inout JSONWriter) {
  json.member("by", provenance.by)
  json.memberIfPresent("confidence", provenance.confidence)
}

private func write(_ range: Range<Int>, _ offsets: EncodedOffsets, to json: inout JSONWriter) {
  let span = offsets.encodedRange(from: range)
  json.array { json in
    json.int(span.lowerBound)
    json.int(span.upperBound)
  }
}
