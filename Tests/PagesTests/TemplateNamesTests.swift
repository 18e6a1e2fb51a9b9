import Templates
import Testing

@testable import Pages

/// A name that is declared twice would hide one of its values from every template.
@Test
func namesOfTemplatesAreDeclaredOnceWithTheirMeaning() {
  for kind in PageKind.all {
    for names in kind.roots { #expect(names.mistakes == [], "\(kind.template)") }
  }
}
