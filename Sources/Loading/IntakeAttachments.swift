import Diagnostics
import Records

extension Intake {
  /// A warning where a record names a file that content does not have.
  mutating func reportIfMissing(attachment file: String, at place: Place, consequence: Words) {
    guard !file.isEmpty, !has(file) else { return }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let there = allPaths(under: "tep") + allPaths(under: "van-ban")
    let near = there.filter { $0.hasSuffix("/" + name) }
    faults.append(
      LoadingFaults.attachmentMissing.fault(
        at: place, Words("không có tệp “\(file)”", "there is no file “\(file)”"),
        suggestion: .didYouMean(near.isEmpty ? NearestName.find(file, in: there, limit: 1) : near)
          ?? Words(
            "đặt tệp vào tep/ và ghi tep/\(name), hoặc để trống",
            "put the file into tep/ and write tep/\(name), or leave it empty"),
        consequence: consequence))
  }

  /// A signed file that a record names: published at its own path. Those in `tep/` and `van-ban/` are published anyway.
  mutating func signedFile(_ path: String, at place: Place, consequence: Words) -> [Attachment] {
    reportIfMissing(attachment: path, at: place, consequence: consequence)
    guard !path.hasPrefix("tep/"), !path.hasPrefix("van-ban/"), let file = take(path) else { return [] }
    return [Attachment(path: path, bytes: file.bytes)]
  }
}
