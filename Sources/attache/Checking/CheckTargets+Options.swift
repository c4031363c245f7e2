import Platform
import Workspace

extension CheckTargets {
  /// What options ask for; nil where git or a list cannot say it, which has been reported.
  static func read(_ options: CheckOptions, _ overlay: FileOverlay) throws(FileFailure) -> CheckTargets? {
    var targets = CheckTargets(overlay)
    for path in overlay.contents.keys { targets.add(path) }
    if let list = options.fileList {
      let bytes = list == "-" ? try readStandardInput() : try readFile(list, kind: .anyStream)
      targets.add(listed: fileNames(in: bytes))
    }
    if !options.operands.isEmpty {
      for operand in options.operands { targets.add(operand) }
    } else if options.fileList == nil, overlay.contents.isEmpty {
      targets.add(".")
    }
    if let reference = options.changedSince {
      do throws(ChangedFiles.Refusal) {
        targets.keepChanged(try ChangedFiles.paths(since: reference.isEmpty ? nil : reference))
      } catch {
        Console.report(error.message)
        return nil
      }
    }
    targets.dropLinks()
    return targets
  }

  /// What is wrong with a code that an option names and that is neither one of the program's checks nor one of the
  /// settings in force; nil where all are known.
  mutating func unknownCode(in options: CheckOptions) -> UsageError? {
    if options.otherCodes.isEmpty { return nil }
    let own = ownChecks()
    return options.otherCodes.first { other in !own.contains { $0.code == other.code } }
      .map { unknownCheck($0.code, in: $0.option, besides: own) }
  }
}

/// The names in a list: parted by NUL where there is one, else one a line.
private func fileNames(in bytes: [UInt8]) -> [String] {
  let separator: UInt8 = bytes.contains(0) ? 0 : 0x0a
  return bytes.split(separator: separator).compactMap { name in
    let name = separator == 0x0a && name.last == 0x0d ? name.dropLast() : name
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
