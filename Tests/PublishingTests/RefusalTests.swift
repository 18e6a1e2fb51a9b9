import Diagnostics
import Glibc
import Testing

@testable import Publishing

@Suite struct RefusalTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func refusal(_ path: String, protecting: [ProtectedFolder] = []) throws -> Fault? {
    switch try OutputFolder.examine(path, protecting: protecting) {
    case .success: nil
    case .failure(let refused): refused.fault
    }
  }

  @Test func aFolderOfSomebodyElseIsRefusedAndUntouched() throws {
    try place.write("site/luan-van.docx", "ba năm làm việc")
    let fault = try #require(try refusal(place.at("site")))
    #expect(fault.id == "output-not-ours")
    #expect(fault.summary.vi.contains("luan-van.docx"))
    #expect(try place.listing("site") == ["luan-van.docx"])
  }

  @Test(arguments: ["", "{}", "{\"name\":\"My app\",\"icons\":[]}", "{\"program\":\"congkhai\",\"fil"])
  func aManifestThatIsNotOursIsRefused(_ text: String) throws {
    try place.write("site/manifest.json", text)
    #expect(try refusal(place.at("site"))?.id == "output-not-ours")
  }

  @Test(arguments: [[], [".gitignore"], [".well-known/x"], [".gitignore", ".well-known/x"]])
  func emptyFoldersAreTaken(_ files: [String]) throws {
    mkdir(place.at("site"), 0o755)
    for file in files { try place.write("site/" + file, "x") }
    #expect(try refusal(place.at("site")) == nil)
  }

  @Test func linksAndFilesAreRefused() throws {
    mkdir(place.at("real"), 0o755)
    symlink("real", place.at("link"))
    symlink("nowhere", place.at("dangling"))
    try place.write("file", "x")
    for name in ["link", "link/", "dangling", "file"] {
      #expect(try refusal(place.at(name))?.id == "output-not-a-folder")
    }
    // A link on the way is the owner's own business.
    #expect(try refusal(place.at("link/site")) == nil)
  }

  @Test(arguments: ["/", ".", "..", "//", "./", "", "/tmp/.."])
  func foldersWithoutANameAreRefused(_ path: String) throws {
    #expect(try refusal(path)?.id == "output-protected")
  }

  @Test func contentAndHomeAreProtected() throws {
    mkdir(place.at("portal"), 0o755)
    mkdir(place.at("portal/content"), 0o755)
    symlink("portal", place.at("alias"))
    let content = ProtectedFolder(place.at("portal/content"), Words("thư mục nội dung", "the content folder"))
    let home = ProtectedFolder(place.at("portal"), Words("thư mục cá nhân", "the home folder"), inside: false)
    for name in ["portal/content", "portal", "portal/content/site", "alias/content", "portal/content/x/../y"] {
      #expect(try refusal(place.at(name), protecting: [content])?.id == "output-protected", "\(name)")
    }
    #expect(try refusal(place.at("portal/site"), protecting: [content, home]) == nil)
    #expect(try refusal(place.at("portal/content2"), protecting: [content]) == nil)
    #expect(try refusal(place.at("portal"), protecting: [home])?.id == "output-protected")
  }
}
