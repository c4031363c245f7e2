import AnnotationStore
import ArticleText
import LanguageServer
import Platform
import Workspace

extension Command {
  /// `attache lsp`: the language server over standard input and output.
  static let lsp = Command(
    name: "lsp",
    summary: "serve an editor: the Language Server Protocol over standard input and output",
    arguments: "[OPTIONS]",
    options: [
      Option(names: ["--stdio"], help: "what several clients add; there is no other transport"),
      Option(
        names: ["--default-position-encoding"],
        value: "ENCODING",
        choices: ["utf-8", "utf-16", "utf-32"],
        help: "how a client counts columns that does not say so (default: utf-16)"
      ),
      Option(
        names: ["--check-pages"],
        value: "URL",
        help: "a page that explains the checks under #CODE; diagnostics then link to it"
      ),
      .model,
      Option(
        names: ["--cache"],
        value: "DIR",
        help: "where decisions that can be taken back and the index are kept (default: ~/.cache/attache)"
      ),
    ],
    details: """
      Editors start this command; Editors/ in the source tree holds their configurations.

      Exit status: 0 after shutdown and exit or at the end of the input, 1 after exit without shutdown.
      """,
    run: runLanguageServer
  )
}

private func runLanguageServer(_ arguments: ParsedArguments) -> Int32 {
  var options = Session.Options()
  options.version = version
  options.checkPages = arguments["--check-pages"]
  if let encoding = arguments["--default-position-encoding"].flatMap(PositionEncoding.init(rawValue:)) {
    options.defaultPositionEncoding = encoding
  }
  options.indexCacheFolder = arguments["--cache"] ?? defaultCacheFolder
  options.journalPath = options.indexCacheFolder.map { "\($0)/\(Journal.fileName)" }
  // What another model finds is not kept among what the program's own does.
  if arguments.contains("--model") { options.indexCacheFolder = nil }
  do throws(FileFailure) {
    let workspace = Workspace(tagger: try makeTagger(model: arguments["--model"]))
    let session = Session(options: options, workspace: workspace)
    var loop = ServerLoop(session: session, worker: try BackgroundWorker())
    return loop.run()
  } catch {
    Console.report("cannot start: \(error.message)")
    return ExitStatus.failure
  }
}
