import Diagnostics
import Records
import Reform

/// Resolves names of agencies in cells, and words what did not resolve.
struct AgencyNames {
  private let directory: AgencyDirectory
  /// A content folder without a list of agencies names them freely: nothing to hold names against.
  private let isEmpty: Bool

  init(_ agencies: [Sourced<Agency>]) {
    directory = AgencyDirectory(agencies.map(\.value))
    isEmpty = agencies.isEmpty
  }

  /// The agencies and groups that a cell names; what does not resolve is a warning.
  func several(_ text: String, at place: () -> Place, _ faults: inout [Fault]) -> AgencyNaming {
    guard !text.isEmpty else { return AgencyNaming() }
    let reading = AgencyReader.read(text, in: directory)
    if !isEmpty, !reading.unresolved.isEmpty || !reading.ambiguous.isEmpty {
      let place = place()
      for unknown in reading.unresolved {
        faults.append(
          LoadingFaults.agencyUnknown.fault(
            at: place,
            Words(
              "không có cơ quan “\(unknown.text)” trong co-quan.csv", "co-quan.csv has no agency “\(unknown.text)”"),
            suggestion: .didYouMean(unknown.nearest)))
      }
      for ambiguous in reading.ambiguous {
        faults.append(
          LoadingFaults.agencyAmbiguous.fault(
            at: place,
            Words("“\(ambiguous.text)” có thể là nhiều cơ quan", "“\(ambiguous.text)” fits several agencies"),
            suggestion: .didYouMean(ambiguous.nearest)))
      }
    }
    return AgencyNaming(agencies: reading.agencies, groups: reading.groups)
  }

  /// The one agency that a field names, by code or name; nil with a warning where there is none.
  func one(_ text: String, at place: Place, _ faults: inout [Fault]) -> String? {
    guard !text.isEmpty else { return nil }
    if directory.has(code: text) { return text }
    return several(text, at: { place }, &faults).agencies.first
  }

  /// The agencies that a long official text names; long texts name many things, so nothing is said of the rest.
  func quietly(_ text: String) -> AgencyNaming {
    guard !text.isEmpty, !isEmpty else { return AgencyNaming() }
    let reading = AgencyReader.read(text, in: directory)
    return AgencyNaming(agencies: reading.agencies, groups: reading.groups)
  }
}
