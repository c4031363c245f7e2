package import PositionedJSON

/// The report of `attache doctor` as JSON; `schemas/doctor-report.schema.json` describes it.
package func doctorJSON(_ report: DoctorReport) -> [UInt8] {
  var json = JSONWriter()
  report.write(to: &json)
  json.endLine()
  return json.bytes
}

extension DoctorReport: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("format", "attache-doctor/1")
      json.member("program", program)
      json.member("editors", editors)
      json.member("folder", folder)
      json.member("remarks", remarks)
    }
  }
}

extension DoctorReport.Program: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("version", version)
      json.memberIfPresent("path", path)
      json.memberIfPresent("pathOnPath", pathOnPath)
      json.member("isOnPath", isOnPath)
      json.memberIfPresent("answerMilliseconds", answerTime)
    }
  }
}

extension DoctorReport.Editor: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.memberIfPresent("path", path)
      json.memberIfPresent("version", version)
      json.member("configurations", configurations)
      json.member("guide", guide)
    }
  }
}

extension DoctorReport.Folder: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("path", path)
      json.member("isWritable", isWritable)
      json.member("articles", articles)
      json.member("articlesWithDecisions", articlesWithDecisions)
      json.memberIfPresent("settings", settings)
      json.member("ignore", ignore)
      json.member("featuresOff", featuresOff)
      json.memberIfPresent("registry", registry)
      json.member("entities", entities)
      json.member("annotator", annotator)
      json.member("annotatorSource", annotatorSource)
      json.memberIfPresent("cache", cache)
      json.memberIfPresent("repository", repository)
      json.member("isShallow", isShallow)
    }
  }
}

extension DoctorReport.Remark: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("level", level.rawValue)
      json.member("message", message)
      json.member("advice", advice)
    }
  }
}
