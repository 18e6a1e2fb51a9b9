import Testing

@testable import Publishing

@Suite struct ManifestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func sha256(_ text: String, _ hex: String) {
    let hasher = SHA256Hasher()
    _ = hasher.digest([1, 2, 3])
    #expect(hasher.digest(Array(text.utf8)).hex == hex)
    #expect(SHA256Digest(hex: hex)?.hex == hex)
  }

  private var manifest: Manifest {
    let digest = SHA256Hasher().digest([65])
    return Manifest(
      version: "1.2\"3", asOf: "2026-01-01", inputs: digest,
      files: [
        .init(path: "a.html", size: 0, digest: digest), .init(path: "tep/Đơn \"xin\" cấp.pdf", size: 7, digest: digest),
      ])
  }

  @Test func whatIsWrittenIsReadBack() {
    #expect(Manifest(json: manifest.json()) == manifest)
  }

  @Test func anotherLayoutOfTheSameJSONIsRead() {
    let hex = String(repeating: "0a", count: 32)
    let text = """
      { "files": [ {"sha256":"\(hex)", "later": [1,{"x":-2.5e3}], "path":"tep\\/\\u0111\\ud83d\\ude00.html" , "size":12} ],
        "inputs":"\(hex)", "note": null, "asOf":"2026-01-01","version":"9","program":"congkhai" }
      """
    let read = Manifest(json: Array(text.utf8))
    #expect(read?.files.map(\.path) == ["tep/đ😀.html"])
    #expect(read?.files.first?.size == 12)
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", "{\"program\":\"congkhai\"}", String(repeating: "[", count: 100_000),
    String(repeating: "{\"a\":", count: 10_000), "{\"program\":\"khac\",\"files\":[]}", "{\"a\":1}x", "{\"a\":tru}",
    "{\"a\":\"\\u12", "{\"a\":\"\\ud800x\"}", "{\"a\":99999999999999999999999}",
  ])
  func whatIsNotOursIsNotRead(_ text: String) {
    #expect(Manifest(json: Array(text.utf8)) == nil)
  }

  @Test func aManifestCutAnywhereIsNotRead() {
    let bytes = manifest.json()
    for length in 0..<bytes.count - 2 { #expect(Manifest(json: Array(bytes[..<length])) == nil) }
  }

  @Test func aManifestThatClimbsIsNotRead() {
    let text = String(decoding: manifest.json(), as: UTF8.self).replacing("a.html", with: "../a.html")
    #expect(Manifest(json: Array(text.utf8)) == nil)
  }

  @Test func inputsAreHashedByPathAndBytesInPathOrder() {
    let hasher = SHA256Hasher()
    let one = ("content/a.csv", hasher.digest([1]))
    let two = ("content/b.csv", hasher.digest([2]))
    #expect(InputDigest.of([one, two]) == InputDigest.of([two, one]))
    #expect(InputDigest.of([one, two]) != InputDigest.of([("content/a.csv", two.1), ("content/b.csv", one.1)]))
    #expect(InputDigest.of([one]) != InputDigest.of([one, two]))
  }
}
