import EntityExtraction
import Platform
import Workspace

extension Command {
  /// `attache train`: makes the tagger's weights.
  static let train = Command(
    name: "train",
    summary: "train the tagger of names on labelled texts",
    arguments: "--data FOLDER --output FILE",
    options: [
      Option(
        names: ["--data"],
        value: "FOLDER",
        help: "labelled texts, at any depth: *.jsonl, *.jsonl.gz, and articles with decisions beside them"
      ),
      Option(names: ["--output", "-o"], value: "FILE", help: "where the weights go"),
      Option(
        names: ["--base"],
        value: "FILE",
        help: "go on from these weights, and keep what they know; own for the program's own"
      ),
      Option(
        names: ["--weights"],
        value: "NAME=N,…",
        help: "how often the texts of a folder or file count (default: 1)"
      ),
      Option(names: ["--epochs"], value: "N", help: "how often the texts are gone through (default: 4)"),
      Option(names: ["--rows"], value: "N", help: "how many features the model keeps (default and most: 190000)"),
      Option(names: ["--margin"], value: "N", help: "by how much right labels must win"),
      Option(names: ["--step"], value: "N", help: "how much a mistake changes the weights, with --base"),
      Option(
        names: ["--minimum-count"],
        value: "N",
        help: "how often a feature must occur (default: 3, 2 with --base)"
      ),
      Option(names: ["--curve"], help: "train on a tenth, a third and all of the texts, and print how well each does"),
      .cache,
    ],
    details: """
      A line of the data is {"text": …, "entities": [{"start", "end", "type"}], "annotated_types": [type]}, with offsets
      in Unicode scalars; a type that is not annotated is unknown there, not absent. Files whose names begin with dev are
      held back, else every tenth text: the score on them is printed, and gives the confidence of what the tagger finds.

      The same texts and options give the same weights, byte for byte.

      Examples:
        attache train --data labelled/ --output mine.bin
        attache annotate --model mine.bin article.txt

      Exit status: 0 done, 2 wrong usage, or data that cannot be read.
      """,
    run: runTrain
  )
}

private func runTrain(_ arguments: ParsedArguments) -> Int32 {
  guard let folder = arguments["--data"], let output = arguments["--output"] else {
    return Console.report(UsageError("train needs --data and --output"), command: "train")
  }
  let basePath = arguments["--base"]
  var options = basePath == nil ? TaggerTrainer.Options() : .refinement
  var weights: [String: Int] = [:]
  do throws(UsageError) {
    options.epochs = try number(arguments, "--epochs", in: 1...1000) ?? options.epochs
    options.rows = try number(arguments, "--rows", in: 1...TaggerModel.capacity) ?? options.rows
    options.minimumCount = try number(arguments, "--minimum-count", in: 1...1000) ?? options.minimumCount
    options.margin = Int32(try number(arguments, "--margin", in: 0...100_000) ?? Int(options.margin))
    options.step = Int32(try number(arguments, "--step", in: 1...100) ?? Int(options.step))
    weights = try textWeights(arguments["--weights"] ?? "")
  } catch {
    return Console.report(error, command: "train")
  }
  do throws(FileFailure) {
    let base = try basePath.flatMap { path throws(FileFailure) in try taggerModel(path) }
    let corpus = try Corpus.read(folder, weights: weights, base: base, cache: TextCache(arguments["--cache"]))
    guard !corpus.training.isEmpty else {
      Console.report("no labelled texts; expected *.jsonl, *.jsonl.gz, or articles with decisions", at: folder)
      return ExitStatus.failure
    }
    if corpus.skippedLines > 0 { Console.report("\(corpus.skippedLines) lines are no labelled texts", at: folder) }
    if corpus.decisions > 0 { say("\(corpus.decisions) decisions") }
    let training = Training(options: options, base: base, heldBack: corpus.heldBack)
    if let base { say("before: \(training.report(training.score(base)))") }
    for share in arguments.contains("--curve") ? [10, 3, 1] : [1] {
      let documents = corpus.training.enumerated().filter { $0.offset % share == 0 }.map(\.element)
      let model = training.run(documents)
      if share == 1 { try writeFileAtomically(model, to: output) }
    }
    return corpus.hasFailed ? ExitStatus.failure : ExitStatus.success
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
}

/// What all runs of a training have in common.
private struct Training {
  var options: TaggerTrainer.Options
  var base: TaggerModel?
  var heldBack: [TrainingDocument]

  /// Trains, scores and reports.
  ///
  /// - Returns: the compiled weights with their reliability.
  func run(_ documents: [TrainingDocument]) -> [UInt8] {
    let trainer = TaggerTrainer(documents, onTopOf: base, options: options)
    say("\(documents.count) texts, \(trainer.islandCount) stretches, \(trainer.featureCount) features")
    var progress = ProgressLine("training", of: trainer.stepCount)
    let weights = trainer.train(
      worked: { progress.show($0) },
      progress: { epoch, accuracy in
        progress.clear()
        say("epoch \(epoch): \(percent(accuracy)) of the labels by a margin")
      }
    )
    progress.clear()
    guard let model = TaggerModel(compiled: weights) else { return weights }
    let score = score(model)
    say("held back: \(report(score)), \(weights.count) bytes")
    // Some dozen held-back texts say less of a confidence than the thousands that the base was measured on.
    return TaggerModel.compiled(weights, with: base?.reliability ?? score.reliability)
  }

  func score(_ model: TaggerModel) -> TaggerScore {
    var score = TaggerScore()
    for document in heldBack { score.add(document, found: model) }
    return score
  }

  func report(_ score: TaggerScore) -> String {
    "\(heldBack.count) texts, F1 \(percent(score.f1)), precision \(percent(score.precision)), "
      + "recall \(percent(score.recall))"
  }
}

private func say(_ line: String) { Platform.write(harmless(line) + "\n", to: .error) }

/// A share in percent with one decimal.
private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

private func number(
  _ arguments: ParsedArguments,
  _ option: String,
  in range: ClosedRange<Int>
) throws(UsageError) -> Int? {
  guard let text = arguments[option] else { return nil }
  guard let number = Int(text), range.contains(number) else {
    throw UsageError(
      "\(option) cannot be “\(text)”",
      hint: "a whole number from \(range.lowerBound) to \(range.upperBound)"
    )
  }
  return number
}

/// Reads `re3d=3,politics=2`.
private func textWeights(_ text: String) throws(UsageError) -> [String: Int] {
  var weights: [String: Int] = [:]
  for part in text.split(separator: ",") {
    let sides = part.split(separator: "=").map(String.init)
    guard sides.count == 2, let weight = Int(sides[1]), (1...100).contains(weight) else {
      throw UsageError("--weights cannot be “\(part)”", hint: "write NAME=N with N from 1 to 100")
    }
    weights[sides[0]] = weight
  }
  return weights
}
