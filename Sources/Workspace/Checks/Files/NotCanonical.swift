internal import AnnotationStore

extension Check {
  static let notCanonical = Check(
    code: "not-canonical",
    level: .information,
    summary: "a sidecar, registry or settings file that is not in canonical form",
    explanation: """
      These files have one canonical form: members in a fixed order, one item a line, items in document order. Files in it
      differ only where decisions differ, so that git shows and merges what people did, and nothing else. A file in another
      form means the same, but its next rewrite changes every line.

          { "mentions": [ { "type": "person", "id": "m-7hq2c4tx", …

      `attache fmt`, or `attache check --fix`, writes the file in canonical form.
      """,
    examination: .each([
      .sidecar { _, sidecar, findings in
        findings.reportForm(of: sidecar.bytes, canonical: sidecar.sidecar.canonicalBytes)
      },
      .registry { registry, findings in
        findings.reportForm(of: registry.bytes, canonical: registry.registry.canonicalBytes)
      },
      .settings { settings, findings in
        findings.reportForm(
          of: settings.bytes,
          canonical: Settings.canonicalBytes(of: settings.bytes) ?? settings.bytes
        )
      },
    ])
  )
}

extension Findings {
  fileprivate mutating func reportForm(of bytes: [UInt8], canonical: [UInt8]) {
    guard canonical != bytes else { return }
    let start = bytes.indices.first { $0 >= canonical.count || bytes[$0] != canonical[$0] } ?? bytes.count
    let whole = Location(article: file, range: 0..<bytes.count)
    let fix = Fix(
      "Write the file in canonical form",
      isSafe: true,
      edits: [Fix.Edit(whole, String(decoding: canonical, as: UTF8.self))]
    )
    report(
      min(start, bytes.count)..<min(start + 1, bytes.count),
      "from here on the file is not in canonical form",
      fixes: [fix]
    )
  }
}
