internal import AnnotationStore
internal import Annotations

extension Check {
  static let wrongArticle = Check(
    code: "wrong-article",
    level: .warning,
    summary: "a sidecar that names another article than the one it stands beside",
    explanation: """
      A sidecar says in `text` which file it belongs to. It stands beside another one: the article was renamed and the
      name in the sidecar was not, or the sidecar was copied to the wrong place.

          summit-final.txt.attache.json:    "text": {"file":"summit.txt"}

      Where every annotation still finds its words, `attache check --fix` corrects the name. Otherwise see to it that the
      sidecar is the right one.
      """,
    examination: .sidecar { article, sidecar, findings in
      guard sidecar.sidecar.file != article.uri.name else { return }
      var renamed = sidecar.sidecar
      renamed.file = article.uri.name
      let fix = Fix(
        "Name \(article.uri.name)",
        isSafe: article.decided.places.areExact && !sidecar.sidecar.mentions.isEmpty,
        edits: [sidecar.replacingFile(with: renamed)]
      )
      findings.report(
        sidecar.places.range(at: "text", "file"),
        "the sidecar says that it belongs to \(quoted(sidecar.sidecar.file))",
        fixes: [fix]
      )
    }
  )

  static let sidecarWithoutArticle = Check(
    code: "sidecar-without-article",
    level: .warning,
    summary: "a sidecar beside which there is no article",
    explanation: """
      The article that a sidecar belongs to is not there. It was renamed, moved or deleted without the sidecar, and the
      decisions in it now show nowhere.

          summit.txt.attache.json          and no summit.txt

      Move the sidecar to where the article is and give it the article's name with .attache.json behind it, or delete it.
      """,
    examination: .strayFile { sidecar, findings in
      let name = sidecar.uri.name
      let article = name.hasSuffix(Sidecar.suffix) ? String(name.dropLast(Sidecar.suffix.count)) : sidecar.sidecar.file
      findings.report(0..<min(1, sidecar.bytes.count), "there is no article \(quoted(article)) beside this sidecar")
    }
  )
}
