// Wakes each island when its trigger fires; docs/islands.md tells what each trigger does.
const TAG = "sitegen-island";
const modules = {};

const revived = (_, value) =>
  value?.$date ? new Date(value.$date)
  : value?.$int ? BigInt(value.$int)
  : value?.$set ? new Set(value.$set)
  : value?.$dict ? Object.fromEntries(value.$dict)
  : value;

const triggers = {
  load: (island, wake) => wake(),
  only: (island, wake) => wake(),
  idle: (island, wake, timeout) =>
    window.requestIdleCallback?.(wake, { timeout }) ?? setTimeout(wake, timeout || 200),
  // An island has no box of its own (`display: contents`); its children have.
  visible(island, wake, rootMargin) {
    const children = island.querySelectorAll(TAG + ">*");
    const watch = new IntersectionObserver((seen) => {
      if (seen.some((each) => each.isIntersecting)) {
        watch.disconnect();
        wake();
      }
    }, { rootMargin });
    children[0] ? children.forEach((child) => watch.observe(child)) : wake();
  },
  media(island, wake, query) {
    const media = matchMedia(query);
    media.matches ? wake() : media.addEventListener("change", wake, { once: true });
  },
  // The default of a key stays, as typed text cannot be replayed; that of a click comes later.
  interaction: (island, wake) => ["click", "keydown"].forEach((type) => {
    let held;
    const hold = (event) => {
      const target = event.composedPath()[0];
      event.stopPropagation();
      type == "click" && event.preventDefault();
      held ||= wake().then(async () => {
        island.removeEventListener(type, hold, true);
        await target.closest?.(TAG)?.fired;
        target.dispatchEvent(new event.constructor(type, event));
      });
    };
    island.addEventListener(type, hold, true);
  }),
};

customElements.define(TAG, class extends HTMLElement {
  awake = new Promise((done) => (this.done = done));

  connectedCallback() {
    const get = (name) => this.getAttribute(name) || undefined;
    const client = get("client"), src = get("src");
    const fail = (error) => console.error("island " + src, error);
    const run = async () => {
      const module = await (modules[src] ||= import(src).catch(fail));
      // From the outside in: an island around this one may draw it anew.
      await this.parentNode?.closest?.(TAG)?.awake;
      const before = client == "only" && module ? [...this.childNodes] : [];
      before.forEach((node) => node.remove());
      try {
        if (module && this.isConnected) {
          await module.default(this, JSON.parse(get("props"), revived));
          this.setAttribute("awake", "");
        }
      } catch (error) {
        fail(error);
        this.append(...before);
      }
      this.done();
    };
    // A second time means that it was moved.
    this.begun ||= !triggers[client](this, () => (this.fired ||= run()), get("option"));
  }
});
