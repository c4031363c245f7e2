import Annotations
package import PositionedJSON

extension Sidecar {
  /// The file in its canonical form.
  ///
  /// Reading it gives this value again, and writing that gives the same bytes.
  package var canonicalBytes: [UInt8] {
    var layout = CanonicalLayout()
    layout.memberIfPresent("$schema", schema)
    layout.member("format", Self.format)
    layout.member("text", TextMember(sidecar: self))
    if !document.isEmpty { layout.member("document", document) }
    layout.list("mentions", mentions)
    layout.list("quotes", quotes)
    layout.list("relations", relations)
    layout.extensions(extensions)
    return layout.finish()
  }
}

private struct TextMember: JSONWritable {
  var sidecar: Sidecar

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", sidecar.file)
      json.extensions(sidecar.textExtensions)
    }
  }
}

extension DocumentRecord: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.memberIfPresent("title", title)
      json.memberIfPresent("published", published)
      json.memberIfPresent("publisher", publisher)
      json.memberIfPresent("byline", byline)
      json.memberIfPresent("place", place)
      if isTranslation { json.member("translated", true) }
      json.memberIfPresent("state", state?.rawValue)
      json.memberIfPresent("engine", engine)
      json.extensions(extensions)
    }
  }
}

extension StoredMention: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id.rawValue)
      json.member("type", kind.rawValue)
      json.members(of: anchor)
      json.memberIfPresent("entity", entity?.rawValue)
      json.memberIfPresent("value", value?.text)
      json.memberIfPresent("modifier", value?.modifier?.rawValue)
      json.memberIfPresent("unit", value?.unit)
      json.memberIfPresent("eventStatus", eventStatus?.rawValue)
      json.members(of: verdict)
      if let replaces {
        json.key("replaces")
        json.object { json in
          json.member("type", replaces.kind.rawValue)
          json.members(of: replaces.anchor)
        }
      }
      json.memberIfPresent("note", note)
      json.extensions(extensions)
    }
  }
}

extension StoredQuote: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id.rawValue)
      json.member("kind", kind.rawValue)
      json.members(of: anchor)
      if let cue {
        json.key("cue")
        json.object { $0.members(of: cue) }
      }
      json.memberIfPresent("speaker", speaker?.rawValue)
      json.memberIfPresent("speakerMention", speakerMention?.rawValue)
      json.members(of: verdict)
      if let replaces {
        json.key("replaces")
        json.object { json in
          json.member("kind", replaces.kind.rawValue)
          json.members(of: replaces.anchor)
        }
      }
      json.memberIfPresent("note", note)
      json.extensions(extensions)
    }
  }
}

extension StoredRelation: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id.rawValue)
      json.member("type", kind.rawValue)
      json.key("from")
      json.end(from)
      json.key("to")
      json.end(to)
      json.members(of: verdict)
      json.memberIfPresent("note", note)
      json.extensions(extensions)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of anchor: Anchor) {
    member("quote", anchor.quote)
    member("before", anchor.before)
    member("after", anchor.after)
  }

  fileprivate mutating func members(of verdict: Verdict) {
    member("status", verdict.status.rawValue)
    member("by", verdict.by)
    memberIfPresent("confidence", verdict.confidence)
  }

  fileprivate mutating func end(_ end: StoredRelation.End) {
    object { json in
      switch end {
      case .entity(let id): json.member("entity", id.rawValue)
      case .mention(let id): json.member("mention", id.rawValue)
      case .quote(let id): json.member("quote", id.rawValue)
      }
    }
  }
}
