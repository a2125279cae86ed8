// Shows the colours that the reader has chosen. Loaded before anything is drawn, so no page flashes.
window.scheme = (() => {
  const KEY = "scheme";
  const QUERY = /\(prefers-color-scheme:\s*(dark|light)\)/g;
  // Each rule of the page's own stylesheets that asks for the system's scheme, with its query.
  const asked = new Map();

  const find = (rules) => {
    for (const rule of rules) {
      if (rule.media?.mediaText.match(QUERY)) asked.set(rule, rule.media.mediaText);
      if (rule.cssRules) find(rule.cssRules);
    }
  };
  const look = () => {
    for (const sheet of document.styleSheets) {
      try {
        find(sheet.cssRules);
      } catch {
        // The stylesheets of other hosts are their own.
      }
    }
  };
  const show = (chosen) => {
    look();
    document.documentElement.style.colorScheme = chosen;
    for (const [rule, query] of asked) {
      rule.media.mediaText = query.replace(QUERY, (own, wanted) =>
        chosen ? `(width ${wanted === chosen ? ">=" : "<"} 0px)` : own);
    }
  };
  const remembered = () => {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return ""; // Some readers let no site remember anything.
    }
  };
  const choose = (chosen) => {
    show(chosen);
    try {
      chosen ? localStorage.setItem(KEY, chosen) : localStorage.removeItem(KEY);
    } catch {
      // It holds for this page, then.
    }
  };

  if (remembered()) {
    show(remembered());
    // The stylesheets of components stand further down.
    document.addEventListener("DOMContentLoaded", () => show(remembered()));
  }
  return { remembered, choose };
})();
