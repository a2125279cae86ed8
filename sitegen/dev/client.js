// The live client: listens for news of this page, and shows what is wrong with the site.
(() => {
  "use strict";
  const { page: digest } = document.currentScript.dataset;
  document.currentScript.remove();
  const kept = "sitegen:scroll";
  // Elements that heed what they hold only when they are new.
  const whole = /^(audio|embed|iframe|object|picture|select|svg|video)$/i;
  const query = new URLSearchParams({ path: location.pathname, digest });
  const events = new EventSource(`/__sitegen/events?${query}`);
  let box, badge, reopen, shown;

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

  // A page that runs nothing is put in place of what is shown: it would look the same if it was loaded.
  function renew(html) {
    try {
      const page = new DOMParser().parseFromString(html, "text/html");
      document.body.normalize();
      mend(document.documentElement, page.documentElement);
      exchange(document.head, page.head);
      exchange(document.body, page.body);
    } catch {
      reload();
    }
  }

  // What is equal stays: pictures do not flash, and what plays goes on.
  function exchange(was, now) {
    mend(was, now);
    const old = [...was.childNodes];
    const fresh = [...now.childNodes];
    const isEqual = (at) => old.at(at)?.isEqualNode(fresh.at(at) ?? null);
    while (isEqual(0)) old.shift(), fresh.shift();
    let end = null;
    while (isEqual(-1)) (end = old.pop()), fresh.pop();
    for (const node of fresh) {
      const kept = node.nodeType === 1 ? old.findIndex((each) => each.isEqualNode(node)) : -1;
      if (kept >= 0) {
        old.splice(0, kept).forEach((each) => each.remove());
        old.shift();
      } else if (old[0]?.nodeName !== node.nodeName || whole.test(node.nodeName)) {
        was.insertBefore(document.adoptNode(node), old[0] ?? end);
      } else if (node.nodeType === 1) exchange(old.shift(), node);
      else old.shift().data = node.data;
    }
    old.forEach((each) => each.remove());
  }

  function mend(was, now) {
    for (const { name } of [...was.attributes]) {
      if (!now.hasAttribute(name)) was.removeAttribute(name);
    }
    for (const { name, value } of now.attributes) {
      if (was.getAttribute(name) !== value) was.setAttribute(name, value);
    }
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

  function pill(text, name = "p") {
    const [host, root] = shadowed(`
      p, button { position: fixed; bottom: 12px; z-index: 2147483646; margin: 0; border: 0;
                  padding: .3em .8em; border-radius: 1em; font: 600 13px/1.4 system-ui, sans-serif; }
      p { right: 12px; background: #ffd43b; color: #1a1a1a; pointer-events: none; }
      button { left: 12px; background: #c5221f; color: #fff; cursor: pointer; }
      @media print { p, button { display: none; } }
    `);
    root.append(element(name, text));
    return host;
  }

  // A dialog keeps the keyboard to itself while it is open, and gives it back where it was.
  function hide() {
    box?.shadowRoot.querySelector("dialog").close();
    box?.remove();
    reopen?.remove();
    box = reopen = undefined;
  }

  function pieces(problem) {
    const pre = element("pre");
    for (const [kind, text] of problem.parts) {
      const isLink = kind === "place" && problem.link;
      pre.append(isLink ? element("a", text, { href: problem.link }) : element("span", text, { class: kind }));
    }
    return pre;
  }

  function opened(problem) {
    const section = element("section");
    section.append(pieces(problem));
    const links = [{ place: "in the editor", link: problem.link }, ...problem.calls];
    for (const { place, link } of links) {
      if (link) section.append(element("a", `Open ${place}`, { href: link, class: "open" }));
    }
    return section;
  }

  function overlay(errors, count) {
    const [host, root] = shadowed(`
      dialog { width: 100%; max-width: none; height: 100%; max-height: none; box-sizing: border-box;
               margin: 0; border: 0; padding: 4vmin; overflow: auto; background: #16181dec;
               color: #f1f1f1; font: 15px/1.5 ui-monospace, monospace; }
      dialog::backdrop { background: none; }
      header, section { max-width: 60rem; margin: 0 auto 1.25rem; }
      header { display: flex; gap: 1.25rem; align-items: baseline; }
      h1 { flex: 1; margin: 0; font-size: 1.1rem; }
      section { padding: 1rem 1.25rem; background: #24262d; border-left: 4px solid #ff6b6b;
                border-radius: 4px; box-sizing: border-box; }
      pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
      a { color: #8ecbff; text-underline-offset: .2em; }
      .open { display: inline-block; margin: .75rem 1.5rem 0 0; }
      .error { color: #ff8a80; }
      .hint { color: #9be59b; }
      .frame { color: #ffe0a3; }
      button { font: inherit; color: inherit; background: none; padding: .1em .6em;
               border: 1px solid #888; border-radius: 4px; cursor: pointer; }
    `);
    const sheet = element("dialog", "", { "aria-labelledby": "title" });
    const head = element("header");
    const close = element("button", "Close (Esc)", { type: "button" });
    close.onclick = () => sheet.close();
    head.append(element("h1", count, { id: "title" }));
    head.append(element("a", "All problems", { href: "/__sitegen/#problems" }), close);
    sheet.append(head, ...errors.map(opened));
    root.append(sheet);
    sheet.showModal();
    close.focus({ preventScroll: true });
    return [host, sheet];
  }

  // Errors that were put away do not come back before they are others.
  function show(problems) {
    const errors = problems.filter((each) => each.level === "error");
    const told = JSON.stringify(errors);
    if (told === shown && (box || reopen)) return;
    hide();
    shown = told;
    if (!errors.length) return;
    const count = `${errors.length} ${errors.length === 1 ? "error" : "errors"}`;
    const open = () => {
      const [host, sheet] = overlay(errors, count);
      box = host;
      sheet.onclose = () => {
        if (box !== host) return;
        hide();
        reopen = pill(count, "button");
        reopen.shadowRoot.querySelector("button").onclick = () => (hide(), open());
      };
    };
    open();
  }

  function mark(hidden) {
    badge?.remove();
    badge = hidden ? pill(hidden) : undefined;
  }

  // A page that the browser keeps for going back would hold one of its few connections.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  const told = (name, act) => events.addEventListener(name, (event) => act(JSON.parse(event.data)));
  told("hello", ({ hidden, problems }) => (mark(hidden), show(problems)));
  told("problems", ({ hidden, problems }) => (mark(hidden), show(problems)));
  told("styles", restyle);
  told("exchange", ({ html }) => renew(html));
  told("reload", reload);
  told("go", ({ url }) => location.assign(url));
})();
