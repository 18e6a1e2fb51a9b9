import Publishing

/// The state of the preview as the script in the page reads it.
enum EventData {
  static func json(_ now: PreviewState.Snapshot, run: UInt32) -> [UInt8] {
    var out = Array("{\"pages\":\"\(run)-\(now.pages)\",\"errors\":\(now.errors),\"warnings\":\(now.warnings)".utf8)
    out.append(contentsOf: ",\"faults\":[".utf8)
    for (index, fault) in now.faults.prefix(PreviewAssets.shownFaults).enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(fault, to: &out)
    }
    out.append(contentsOf: "]}".utf8)
    return out
  }

  private static func append(_ fault: PreviewFault, to out: inout [UInt8]) {
    let members = [
      ("severity", fault.severity), ("id", fault.id), ("summary", fault.summary), ("place", fault.place),
      ("detail", fault.detail),
    ]
    for (index, member) in members.enumerated() {
      out.append(UInt8(ascii: index == 0 ? "{" : ","))
      JSONText.append(member.0, to: &out)
      out.append(UInt8(ascii: ":"))
      JSONText.append(member.1, to: &out)
    }
    out.append(UInt8(ascii: "}"))
  }
}
