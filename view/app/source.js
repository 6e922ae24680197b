// The pane on the left: the source as printed, as text with the numbers of its lines or as pages.

const ROW = 28; // pixels of a row of text
const GUTTER = 64;

class SourcePane {
  constructor(root) {
    this.root = root;
    this.bar = el("div", "bar");
    this.pane = el("div", "scroll source-text", null, { tabindex: 0, role: "region", "aria-label": t("sourcePane") });
    this.pages = new PagesPane();
    this.strip = el("canvas", "strip", null, { "aria-hidden": "true" });
    const body = el("div", "source-body");
    body.append(this.pane, this.pages.pane, this.strip);
    root.append(this.bar, body);
    this.list = new List(this.pane, { make: (i) => this.row(i), guess: () => ROW, fixed: true, onScroll: () => this.drawStrip() });
    this.pane.addEventListener("click", (e) => this.click(e));
    this.strip.addEventListener("click", (e) => this.stripClick(e));
    new ResizeObserver(() => this.fit()).observe(this.pane);
  }

  // open takes the reading that is in the state.
  open() {
    this.text = state.reading.text;
    const { source } = state.reading.issue;
    this.hasPages = source.page_spans.length > 0 && (state.reading.runs.length > 0 || state.reading.data.pictures);
    if (!state.mode || !this.hasPages) state.mode = this.hasPages ? "page" : "text";
    this.makeBar();
    this.classes();
    this.list.n = 0;
    this.fit();
    this.pages.open();
    this.setMode(state.mode);
    this.pane.scrollTop = 0;
  }

  makeBar() {
    this.bar.replaceChildren();
    this.bar.append(el("h2", "", t("source")), printedText("span", "file-name", fileName(), { title: visible(state.reading.data.name) }));
    const tools = el("div", "tools");
    if (this.hasPages) {
      this.modes = ["page", "text"].map((m) => button("chip", t(m), () => this.setMode(m), { "data-mode": m }));
      tools.append(...this.modes);
    }
    for (const what of ["layers", "inValues", "unread"]) {
      const b = button("chip", t(what === "inValues" ? "values" : what), () => {
        state[what] = !state[what];
        b.setAttribute("aria-pressed", state[what]);
        this.refresh();
      }, { "aria-pressed": state[what], "data-layer": what });
      tools.append(b);
    }
    this.bar.append(tools);
    const legend = el("div", "legend");
    for (const role of ["cover", "contents", "column", "furniture", "body", "colophon"]) {
      if (state.reading.issue.layers.some((l) => l.role === role)) legend.append(el("span", "key layer-" + role, nameOf(role)));
    }
    this.bar.append(legend);
  }

  setMode(mode) {
    state.mode = mode;
    this.pane.hidden = mode !== "text";
    this.pages.pane.hidden = mode !== "page";
    this.root.dataset.mode = mode;
    for (const b of this.modes ?? []) b.setAttribute("aria-pressed", b.dataset.mode === mode);
    if (mode === "page") this.pages.refresh();
    else if (!this.fit()) this.list.refresh();
    if (state.marks.length) this.light(true);
    else this.drawStrip();
  }

  // fit cuts the rows anew when the pane has another width, and reports whether it did; what was on top stays there.
  fit() {
    if (!this.text || this.pane.clientWidth === 0) return false;
    const room = this.pane.clientWidth - GUTTER - 24;
    measureASCII(getComputedStyle(this.pane).font);
    const unseen = !this.list.shown.size;
    const first = this.text.rows && this.list.n ? this.text.rows[Math.min(this.list.n - 1, this.list.heights.find(this.list.top))] : 0;
    const anew = this.text.wrap(room / HALF) || this.list.n !== this.text.rows.length;
    if (anew) {
      this.list.reset(this.text.rows.length);
      if (first) this.list.show(this.text.rowAt(first), 0, true);
    }
    if (unseen && state.marks.length) this.light(true); // chosen while the pane was not seen
    this.drawStrip();
    return anew;
  }

  classes() {
    this.root.classList.toggle("plain", !state.layers);
    this.root.classList.toggle("no-values", !state.inValues);
    this.root.classList.toggle("no-unread", !state.unread);
  }

  refresh() {
    this.classes();
    this.list.refresh();
    this.pages.refresh();
    this.drawStrip();
  }

  // row makes one row of text.
  row(i) {
    const { text } = this;
    const start = text.rows[i];
    const end = text.rowEnd(i);
    const line = text.lineAt(start);
    const first = text.lineStarts[line - 1] === start;
    const role = state.reading.layerAt(start);
    const e = el("div", "row layer-" + role);
    e.append(el("span", "number", first ? String(line) : "", { "aria-hidden": first ? null : "true" }));
    const body = el("span", "letters");
    for (const piece of pieces(start, end, role)) body.append(this.piece(piece));
    e.append(body);
    return e;
  }

  piece(p) {
    if (p.hidden) return el("span", "hidden-letter " + p.classes, codeName(p.hidden), { "data-start": p.start, title: t("hidden") });
    return el("span", p.classes || null, p.text, { "data-start": p.start });
  }

  // light shows the marks; scroll says whether to go to the one with that index.
  light(scroll, index = 0) {
    const mark = state.marks[Math.min(index, state.marks.length - 1)];
    if (state.mode === "page") this.pages.light(scroll, mark);
    else {
      if (scroll && mark && this.text?.rows) this.list.show(this.text.rowAt(mark.start));
      this.list.refresh();
    }
    this.drawStrip();
  }

  click(event) {
    if (!getSelection().isCollapsed) return;
    const offset = this.offsetAt(event);
    if (offset >= 0 && state.drawing) drawTo(offset, event.shiftKey);
    else if (offset >= 0) chooseAt(offset);
  }

  // offsetAt returns the byte at a point of the text.
  offsetAt(event) {
    const span = event.target.closest?.("[data-start]");
    if (!span) {
      const row = event.target.closest?.(".row");
      return row ? this.text.rows[row.dataset.item] : -1;
    }
    return byteIn(span, caretAt(event.clientX, event.clientY));
  }

  // selection returns the bytes that are selected in the text, null if none are.
  selection() {
    const s = getSelection();
    if (s.isCollapsed || s.rangeCount === 0) return null;
    const r = s.getRangeAt(0);
    if (!this.pane.contains(r.startContainer) || !this.pane.contains(r.endContainer)) return null;
    const start = byteOf(r.startContainer, r.startOffset);
    const end = byteOf(r.endContainer, r.endOffset);
    return start >= 0 && end > start ? [start, end] : null;
  }

  // The strip shows the whole source: its layers, what is broken and where we are. What does not move is drawn once.
  drawStrip() {
    const c = this.strip;
    const [w, h] = [c.clientWidth, c.clientHeight];
    if (!this.text || !h) return;
    const still = this.stillStrip(w, h);
    if (c.width !== still.width || c.height !== still.height) Object.assign(c, { width: still.width, height: still.height });
    const g = c.getContext("2d");
    const ratio = still.width / w;
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.drawImage(still, 0, 0);
    g.scale(ratio, ratio);
    const y = (b) => (b / (this.text.bytes.length || 1)) * h;
    g.fillStyle = this.colours.accent;
    for (const m of state.marks) g.fillRect(0, Math.max(0, y(m.start) - 2), w, 4);
    const [from, to] = this.seen();
    g.strokeStyle = this.colours.ink;
    g.strokeRect(0.5, y(from) + 0.5, w - 1, Math.max(6, y(to) - y(from)) - 1);
  }

  // stillStrip returns what of the strip stays as it is until something else is found or the window changes.
  stillStrip(w, h) {
    const key = [w, h, devicePixelRatio, state.hits.length, state.hits[0]?.start].join();
    if (this.still?.key === key && this.still.reading === state.reading) return this.still;
    const c = Object.assign(document.createElement("canvas"), { width: Math.round(w * devicePixelRatio), height: Math.round(h * devicePixelRatio), key, reading: state.reading });
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue("--" + name).trim();
    this.colours = { accent: colour("accent"), ink: colour("ink") };
    const g = c.getContext("2d");
    g.scale(devicePixelRatio, devicePixelRatio);
    const total = this.text.bytes.length || 1;
    const roles = {};
    for (let y = 0; y < h; y++) {
      const role = state.reading.layerNear(Math.floor((y / h) * total), Math.ceil(((y + 1) / h) * total));
      g.fillStyle = roles[role] ??= colour("strip-" + role) || "#fff";
      g.fillRect(0, y, w, 1);
    }
    const ticks = (list, name, height) => {
      g.fillStyle = colour(name);
      let last = -1;
      for (const x of list) {
        const y = Math.round((x.start / total) * h - height / 2);
        if (x.start >= 0 && y !== last) g.fillRect(0, Math.max(0, (last = y)), w, height);
      }
    };
    ticks(state.reading.problems, "warn", 3);
    ticks(state.reading.checks.filter((k) => k.status === "broken"), "bad", 3);
    ticks(state.hits, "hit", 2);
    return (this.still = c);
  }

  // seen returns the bytes that are seen.
  seen() {
    if (state.mode === "page") return this.pages.seen();
    if (!this.list.n) return [0, 0];
    const { rows } = this.text;
    const first = this.list.heights.find(this.list.top);
    const last = this.list.heights.find(this.list.top + this.pane.clientHeight);
    return [rows[first], this.text.rowEnd(last)];
  }

  // showByte scrolls so that a byte stands on top.
  showByte(at) {
    if (state.mode === "page") this.pages.showByte(at);
    else if (this.text.rows) this.list.show(this.text.rowAt(at), 0, true);
  }

  stripClick(event) {
    const share = event.offsetY / this.strip.clientHeight;
    const at = Math.floor(share * this.text.bytes.length);
    if (state.mode === "page") this.pages.showByte(at);
    else this.list.show(this.text.rowAt(at), 0.4, true);
  }
}

// pieces cuts the letters of a row where anything about them changes.
function pieces(start, end, role) {
  const { reading } = state;
  const { bytes } = reading.text;
  const values = state.inValues ? reading.values.over(start, end) : [];
  const marks = state.marks.filter((m) => m.start < end && m.end > start);
  const hits = hitsIn(start, end);
  const fields = reading.fields.over(start, end);
  const nodes = reading.nodes.over(start, end);
  const fixed = corrected(start, end);
  const unreadable = state.unread && (role === "body");
  const out = [];
  let now = null;
  for (let i = start; i < end;) {
    const [c, n] = letter(bytes, i);
    if (c === 10 || c === 13) {
      i += n;
      continue;
    }
    const inside = (x) => x.start <= i && i < x.end;
    const value = smallest(values, i);
    let classes = "";
    if (value) classes += " v v-" + value.what.kind;
    if (unreadable && !value && !fields.some(inside) && !nodes.some(inside) && c !== 0x20 && c !== 0x3000 && c !== 9) classes += " unread";
    const mark = marks.find(inside);
    if (mark) classes += mark.side ? " lit side-b" : " lit";
    if (hits.some(inside)) classes += hits.some((h) => inside(h) && h.now) ? " hit now" : " hit";
    if (fixed.some(inside)) classes += " fixed";
    if (isHidden(c)) {
      out.push({ start: i, hidden: c, classes: classes.trim() });
      now = null;
    } else {
      const key = classes + (value ? value.what.id : "");
      if (!now || now.key !== key) {
        now = { start: i, text: "", classes: classes.trim(), key };
        out.push(now);
      }
      now.text += String.fromCodePoint(c);
    }
    i += n;
  }
  return out;
}

function smallest(list, i) {
  let best = null;
  for (const x of list) if (x.start <= i && i < x.end && (!best || x.end - x.start <= best.end - best.start)) best = x;
  return best;
}

// caretAt returns how many letters of the text under a point stand before it.
function caretAt(x, y) {
  const at = document.caretPositionFromPoint?.(x, y);
  if (at) return { node: at.offsetNode, offset: at.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

// byteIn returns the byte of a caret in a piece of text; the letter behind it, or before it at the end.
function byteIn(span, caret) {
  const start = Number(span.dataset.start);
  if (!caret || !span.contains(caret.node) || span.classList.contains("hidden-letter")) return start;
  const before = span.textContent.slice(0, caret.offset);
  const at = start + byteLength(before);
  return caret.offset >= span.textContent.length ? start + byteLength(Array.from(before).slice(0, -1).join("")) : at;
}

// byteOf returns the byte of an end of a selection.
function byteOf(node, offset) {
  const span = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-start]");
  if (span && node.nodeType === Node.TEXT_NODE) {
    if (span.classList.contains("hidden-letter")) return Number(span.dataset.start);
    return Number(span.dataset.start) + byteLength(node.textContent.slice(0, offset));
  }
  const row = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.(".row");
  return row ? state.reading.text.rows[row.dataset.item] : -1;
}
