import EntityExtraction
import Platform

/// The tagger with the weights that the command line names: a file, or `none`, which gives nil; nil for the program's own.
func makeTagger(model path: String?) throws(FileFailure) -> Tagger? {
  guard let path else { return .embedded }
  return path == "none" ? nil : Tagger(try taggerModel(path))
}

/// An analyzer with the weights that the command line names: a file, or `none` for the rules alone; nil for the program's own.
func makeAnalyzer(model path: String?) throws(FileFailure) -> Analyzer {
  Analyzer(tagger: try makeTagger(model: path))
}

/// The weights in a file, or the program's own for `own`.
func taggerModel(_ path: String) throws(FileFailure) -> TaggerModel {
  let model = path == "own" ? TaggerModel.embedded : TaggerModel(compiled: try readFile(path, limit: 64 << 20))
  guard let model else {
    throw FileFailure(path: path, reason: .notUnderstood("weights that this version of attache train makes"))
  }
  return model
}
