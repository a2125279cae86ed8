// The live client: listens for news of this page, and shows what is wrong with the site.
(() => {
  "use strict";
  const digest = document.currentScript.dataset.page;
  const kept = "sitegen:scroll";
  const query = new URLSearchParams({ path: location.pathname, digest });
  const events = new EventSource(`/__sitegen/events?${query}`);
  let box, badge, before;

  const place = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  if (place) {
    const [path, x, y] = JSON.parse(place);
    if (path === location.pathname) scrollTo(x, y);
  }

  function reload() {
    sessionStorage.setItem(kept, JSON.stringify([location.pathname, scrollX, scrollY]));
    location.reload();
  }

  // A sheet is changed for its successor once that is loaded, so that nothing flashes.
  async function restyle() {
    const text = await (await fetch(location.href, { cache: "no-store" })).text();
    const page = new DOMParser().parseFromString(text, "text/html");
    const wanted = 'link[rel~="stylesheet"], style';
    const old = [...document.querySelectorAll(wanted)];
    const fresh = [...page.querySelectorAll(wanted)];
    for (const [at, sheet] of fresh.entries()) {
      const now = document.importNode(sheet, true);
      const was = old[at];
      if (now.href) now.href = `${now.href.split("?")[0]}?${Date.now()}`;
      if (!was) document.head.append(now);
      else if (now.tagName === "LINK") {
        now.onload = now.onerror = () => was.remove();
        was.after(now);
      } else was.replaceWith(now);
    }
    old.slice(fresh.length).forEach((sheet) => sheet.remove());
  }

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function shadowed(css) {
    const host = element("sitegen-live");
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    document.documentElement.append(host);
    return [host, root];
  }

  // Whoever reads by keyboard or by ear is brought to the problems, and back where they came from.
  function hide() {
    const isHere = box && document.activeElement === box;
    box?.remove();
    box = undefined;
    if (isHere) before?.focus?.({ preventScroll: true });
  }

  function show(problems) {
    const errors = problems.filter((each) => each.level === "error");
    if (!errors.length) return hide();
    if (!box) before = document.activeElement;
    box?.remove();
    const [host, root] = shadowed(`
      div { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 4vmin;
            background: #16181dee; color: #f1f1f1; font: 15px/1.5 ui-monospace, monospace; }
      section { max-width: 60rem; margin: 0 auto 1.5rem; padding: 1rem 1.25rem;
                background: #24262d; border-left: 4px solid #ff6b6b; border-radius: 4px; }
      pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
      h1 { max-width: 60rem; margin: 0 auto 1rem; font-size: 1rem; }
      a { color: #8ecbff; display: inline-block; margin-top: .75rem; }
      button { float: right; font: inherit; color: inherit; background: none;
               border: 1px solid #777; border-radius: 4px; cursor: pointer; }
    `);
    const sheet = element("div", "", {
      role: "alertdialog", "aria-modal": "true", "aria-labelledby": "title", tabindex: "-1",
    });
    const close = element("button", "Close (Esc)", { type: "button" });
    close.onclick = hide;
    const count = `${errors.length} ${errors.length === 1 ? "error" : "errors"}`;
    sheet.append(close, element("h1", count, { id: "title" }));
    for (const each of errors) {
      const section = element("section");
      section.append(element("pre", each.text));
      if (each.link) section.append(element("a", "Open in the editor", { href: each.link }));
      sheet.append(section);
    }
    root.append(sheet);
    box = host;
    close.focus({ preventScroll: true });
  }

  function mark(hidden) {
    badge?.remove();
    badge = undefined;
    if (!hidden) return;
    const [host, root] = shadowed(`
      p { position: fixed; right: 12px; bottom: 12px; z-index: 2147483646; margin: 0;
          padding: .3em .8em; background: #ffd43b; color: #1a1a1a; border-radius: 1em;
          font: 600 13px/1.4 system-ui, sans-serif; pointer-events: none; }
    `);
    root.append(element("p", hidden));
    badge = host;
  }

  // A page that the browser keeps for going back would hold one of its few connections.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  const told = (name, act) => events.addEventListener(name, (event) => act(JSON.parse(event.data)));
  told("hello", ({ hidden, problems }) => (mark(hidden), show(problems)));
  told("problems", ({ problems }) => show(problems));
  told("styles", restyle);
  told("reload", reload);
  told("go", ({ url }) => location.assign(url));
})();
