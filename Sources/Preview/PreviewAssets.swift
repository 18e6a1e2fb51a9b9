import Diagnostics

/// What the preview adds to the pages it shows, never to the pages a build writes: one script tag, and while there are
/// errors the panel that tells them. Script and style come from this server's own address, which the pages'
/// Content-Security-Policy allows.
enum PreviewAssets {
  static let tag = Array("<script src=\"/__congkhai/reload.js\" defer></script>".utf8)
  private static let styleTag = Array("<link rel=\"stylesheet\" href=\"/__congkhai/overlay.css\">".utf8)
  /// An open page gets no more than this by its script either.
  static let shownFaults = 60

  /// The page with the script tag before the end of its head, and the panel of errors before the end of its body.
  static func injected(into page: [UInt8], _ now: PreviewState.Snapshot, _ language: Language) -> [UInt8] {
    let hasErrors = now.errors > 0
    let head = hasErrors ? styleTag + tag : tag
    let panel = hasErrors ? errorPanel(now, language) : []
    let end = Array("</head>".utf8)
    // Heads are short: the first match lies near the beginning.
    let place = page.indices.first { index in
      page[index] == end[0] && page[index...].starts(with: end)
    }
    guard let place else { return page + head + panel }
    let close = Array("</body>".utf8)
    let foot =
      panel.isEmpty
      ? page.endIndex
      : page.indices.reversed().first { page[$0] == close[0] && page[$0...].starts(with: close) } ?? page.endIndex
    return Array(page[..<place]) + head + Array(page[place..<max(place, foot)]) + panel
      + Array(page[max(place, foot)...])
  }

  /// What went wrong, over the last good page: without a script too.
  private static func errorPanel(_ now: PreviewState.Snapshot, _ language: Language) -> [UInt8] {
    let title = Words(
      "\(now.errors) lỗi: đang xem bản tốt gần nhất", "\(now.errors) errors: the last good pages stay"
    ).text(language)
    let errors = now.faults.filter { $0.severity == "error" }.prefix(shownFaults)
    return Array(
      ("<aside class=\"congkhai-panel\" role=\"alert\"><p class=\"congkhai-head\"><strong>\(title)</strong></p><ol>\n"
        + errors.map(item).joined() + "</ol></aside>").utf8)
  }

  private static func item(_ fault: PreviewFault) -> String {
    var out = "<li class=\"congkhai-\(fault.severity)\"><strong>\(escaped(fault.summary))</strong>"
    if !fault.place.isEmpty { out += "<br><code>\(escaped(fault.place))</code>" }
    if !fault.detail.isEmpty { out += "<pre>\(escaped(fault.detail))</pre>" }
    return out + "<small>congkhai explain \(escaped(fault.id))</small></li>\n"
  }

  /// A page of its own that lists the faults: where no site could be built yet.
  static func page(_ now: PreviewState.Snapshot, _ language: Language) -> [UInt8] {
    func words(_ vi: String, _ en: String) -> String { Words(vi, en).text(language) }
    let title =
      now.errors > 0
      ? words("Chưa dựng được trang: \(now.errors) lỗi", "Nothing to show yet: \(now.errors) errors")
      : words("\(now.warnings) cảnh báo", "\(now.warnings) warnings")
    var out = """
      <!doctype html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(title)</title>
      <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/__congkhai/overlay.css">
      <script src="/__congkhai/reload.js" defer></script></head><body class="congkhai-page"><main>
      <h1>\(title)</h1>
      <p>\(words("Sửa rồi lưu tệp, trang này tự đổi.", "Mend and save the file: this page follows."))</p>
      <ol>

      """
    for fault in now.faults { out += item(fault) }
    return Array((out + "</ol></main></body></html>\n").utf8)
  }

  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }

  static let script = Array(
    #"""
    (() => {
      "use strict";
      const isFaultPage = document.body && document.body.classList.contains("congkhai-page");
      const english = document.documentElement.lang === "en";
      let pages = null;
      let first = null;
      let panel = document.querySelector(".congkhai-panel");

      const events = new EventSource("/__congkhai/events");
      events.addEventListener("state", (event) => {
        const state = JSON.parse(event.data);
        const changed = isFaultPage ? first !== null && first !== event.data : pages !== null && pages !== state.pages;
        if (changed) {
          location.reload();
          return;
        }
        first = event.data;
        pages = state.pages;
        if (!isFaultPage) show(state);
      });

      function make(name, text, className) {
        const element = document.createElement(name);
        if (text) element.textContent = text;
        if (className) element.className = className;
        return element;
      }

      function show(state) {
        if (panel) panel.remove();
        panel = null;
        if (state.errors === 0) return;
        if (!document.querySelector('link[href="/__congkhai/overlay.css"]')) {
          const link = document.createElement("link");
          link.rel = "stylesheet";
          link.href = "/__congkhai/overlay.css";
          document.head.append(link);
        }
        panel = make("aside", "", "congkhai-panel");
        panel.setAttribute("role", "alert");
        const head = make("p", "", "congkhai-head");
        head.append(make("strong", english ? `${state.errors} errors: the last good pages stay` : `${state.errors} lỗi: đang xem bản tốt gần nhất`));
        const close = make("button", english ? "Hide" : "Ẩn");
        close.type = "button";
        close.addEventListener("click", () => panel.remove());
        head.append(close);
        panel.append(head);
        const list = make("ol");
        for (const fault of state.faults) {
          if (fault.severity !== "error") continue;
          const item = make("li", "", "congkhai-" + fault.severity);
          item.append(make("strong", fault.summary));
          if (fault.place) item.append(make("br"), make("code", fault.place));
          if (fault.detail) item.append(make("pre", fault.detail));
          item.append(make("small", "congkhai explain " + fault.id));
          list.append(item);
        }
        panel.append(list);
        document.body.append(panel);
      }
    })();

    """#.utf8)

  static let style = Array(
    """
    .congkhai-panel, .congkhai-page main {
      font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #1c1c1c; background: #fff8f6;
    }
    .congkhai-panel {
      position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; padding: 12px 20px 20px;
      border-top: 4px solid #b3261e; box-shadow: 0 -4px 24px rgb(0 0 0 / 25%);
    }
    .congkhai-page { margin: 0; background: #fff8f6; }
    .congkhai-page main { max-width: 60em; margin: 0 auto; padding: 2em 20px; }
    .congkhai-head { display: flex; justify-content: space-between; align-items: baseline; margin: 0; font-size: 17px; color: #8c1d18; }
    .congkhai-head button { font: inherit; padding: 4px 14px; }
    .congkhai-panel ol, .congkhai-page ol { margin: 8px 0 0; padding-left: 1.6em; }
    .congkhai-panel li, .congkhai-page li { margin: 0 0 12px; }
    .congkhai-panel code, .congkhai-page code { color: #49454f; background: none; }
    .congkhai-panel pre, .congkhai-page pre {
      margin: 4px 0; padding: 8px 12px; overflow: auto; color: #1c1c1c; background: #fff; border: 1px solid #e0cfcc;
      font: 13px/1.45 ui-monospace, "Noto Sans Mono", monospace;
    }

    """.utf8)
}
