import Diagnostics
import Records
import Reform

/// Resolves names of agencies in cells, and words what did not resolve.
struct AgencyNames {
  private let directory: AgencyDirectory
  /// Of agencies with one name, those living on the day are meant.
  private var day: Day?
  /// Who issued the document: of names that fit, its own is meant.
  private var speaker: String?

  init(_ agencies: [Agency], province: String?) {
    directory = AgencyDirectory(agencies, province: province)
  }

  /// The same names as they were on a day, in a document of the agency with the code.
  func on(_ day: Day?, speaker: String? = nil) -> AgencyNames {
    var names = self
    names.day = day
    names.speaker = speaker
    return names
  }

  /// A content folder without a list of agencies names them freely: nothing to hold names against.
  private var isEmpty: Bool { directory.agencies.isEmpty }

  /// Whether a text is the code of an agency.
  func has(_ code: String) -> Bool { directory[code] != nil }

  /// The agencies and groups that a cell names; what does not resolve is a warning.
  func several(_ text: String, at place: () -> Place, _ faults: inout [Fault]) -> AgencyNaming {
    guard !text.isEmpty else { return AgencyNaming() }
    let reading = directory.read(text, on: day, speaker: speaker)
    if !isEmpty, !reading.unresolved.isEmpty || !reading.ambiguous.isEmpty {
      let place = place()
      faults += reading.unresolved.map { unknown($0, at: place) }
      faults += reading.ambiguous.map { ambiguous($0, at: place) }
    }
    return reading.naming
  }

  /// The one agency that a field names, by code or name; nil with a warning where there is none.
  func one(_ text: String, at place: Place, _ faults: inout [Fault]) -> String? {
    guard !text.isEmpty, !isEmpty else { return nil }
    if directory[text] != nil { return text }
    let naming = several(text, at: { place }, &faults)
    // A group resolves, and is no agency.
    return naming.agencies.first
  }

  /// The agencies that a long official text names; long texts name many things, so nothing is said of the rest.
  func quietly(_ text: String) -> AgencyNaming {
    guard !text.isEmpty, !isEmpty else { return AgencyNaming() }
    return directory.read(text, on: day, speaker: speaker).naming
  }

  private func unknown(_ name: String, at place: Place) -> Fault {
    LoadingFaults.agencyUnknown.fault(
      at: place,
      Words("không có cơ quan “\(name)” trong co-quan.csv", "co-quan.csv has no agency “\(name)”"),
      suggestion: .didYouMean(NearestName.find(name, in: directory.names)))
  }

  private func ambiguous(_ name: AmbiguousName, at place: Place) -> Fault {
    LoadingFaults.agencyAmbiguous.fault(
      at: place,
      Words("“\(name.text)” có thể là nhiều cơ quan", "“\(name.text)” fits several agencies"),
      suggestion: .didYouMean(name.candidates.map { directory[$0]?.name ?? $0 }))
  }
}
