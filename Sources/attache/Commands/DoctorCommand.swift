import Platform
import Reports

extension Command {
  /// `attache doctor`: what editors start and find, and what to do where that is not as it should be.
  static let doctor = Command(
    name: "doctor",
    summary: "find out whether editors start this program, and what is in force in a folder",
    arguments: "[OPTIONS] [FOLDER]",
    operands: .folders,
    options: [
      Option(names: ["--json"], help: "print the report as JSON; see schemas/doctor-report.schema.json"), .cache,
      .color,
    ],
    details: """
      Without FOLDER the working folder is examined. Nothing is changed.

      Exit status: 0 everything works, 1 something does not, 2 wrong usage or no such folder.
      """,
    run: runDoctor
  )
}

private func runDoctor(_ arguments: ParsedArguments) -> Int32 {
  let style: TerminalStyle
  switch Console.style(for: arguments) {
  case .success(let value): style = value
  case .failure(let error): return Console.report(error, command: "doctor")
  }
  guard arguments.operands.count <= 1 else {
    return Console.report(UsageError("doctor examines one folder", hint: "name one"), command: "doctor")
  }
  let path = absolutePath(arguments.operands.first ?? ".")
  guard fileStatus(path)?.kind == .folder else {
    Console.report("no such folder", at: arguments.operands.first ?? path)
    return ExitStatus.failure
  }
  let editors = findEditors()
  let (program, programRemarks) = examineProgram(hasEditors: editors.contains { !$0.configurations.isEmpty })
  let (folder, folderRemarks) = examineFolder(path, cache: arguments["--cache"])
  var remarks = programRemarks
  if !editors.contains(where: { !$0.configurations.isEmpty }) {
    let guide = editors.first?.guide ?? "Editors/README.md"
    remarks.append(.init(.note, "no editor is set up", advice: "\(guide) in the source tree says how."))
  }
  let report = DoctorReport(program: program, editors: editors, folder: folder, remarks: remarks + folderRemarks)
  if arguments.contains("--json") {
    Console.write(doctorJSON(report))
  } else {
    Console.write(doctorText(report, style: style))
  }
  return report.hasProblems ? ExitStatus.findings : ExitStatus.success
}

/// This program, and the one that editors would start.
private func examineProgram(hasEditors: Bool) -> (DoctorReport.Program, [DoctorReport.Remark]) {
  let own = programPath
  let found = programOnPath("attache").map(absolutePath)
  let isOnPath = found.flatMap(fileStatus)?.identity == programStatus?.identity && found != nil
  let answer = (found ?? own).flatMap(timeToInitialize)
  var remarks: [DoctorReport.Remark] = []
  if found == nil {
    let target = own ?? "the program"
    remarks.append(
      .init(
        .problem,
        "attache is not on PATH, so editors cannot start it",
        advice: "Link \(target) into a folder of PATH, for example: ln -s \(target) ~/.local/bin/attache"
      )
    )
  } else if !isOnPath {
    remarks.append(
      .init(
        .problem,
        "editors start \(found ?? "another program"), and this is \(own ?? "another one")",
        advice: "Put the folder of the one that you want first on PATH."
      )
    )
  }
  if answer == nil {
    remarks.append(
      .init(
        .problem,
        "\(found ?? own ?? "the server") does not answer initialize",
        advice: "Run attache lsp in a terminal and see what it says; build it anew where it is damaged."
      )
    )
  } else if let answer, answer > 1000 {
    remarks.append(
      .init(
        .note,
        "the server needed \(answer) ms to answer",
        advice: "A release build answers within some milliseconds."
      )
    )
  }
  let program = DoctorReport.Program(
    version: version,
    path: own,
    pathOnPath: found,
    isOnPath: isOnPath,
    answerTime: answer
  )
  return (program, remarks)
}
