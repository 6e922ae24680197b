// The pane on the right, its first tab: the issue as it was read, in printed order, with every value at its place.

const MOST_ENTRIES = 400; // of the contents, on the screen

class ReadingPanel {
  constructor(root) {
    this.pane = el("div", "scroll reading", null, { tabindex: 0, role: "region", "aria-label": t("readingPane") });
    root.append(this.pane);
    this.list = new List(this.pane, { make: (k) => this.item(this.order[k]), guess: (k) => this.guess(this.order[k]), onScroll: () => page.documents?.follow() });
    this.pane.addEventListener("click", (e) => this.click(e));
  }

  open() { this.filter(); }

  // filter keeps the items of the document that is chosen.
  filter() {
    this.order = [];
    this.index = [];
    this.sift();
    this.list.reset(this.order.length);
    this.pane.scrollTop = 0;
  }

  // grow takes the items that came since.
  grow() {
    this.sift();
    this.list.grow(this.order.length);
  }

  sift() {
    const { items } = state.reading;
    for (let i = this.index.length; i < items.length; i++) {
      const wanted = state.document < 0 || items[i].doc === state.document;
      this.index.push(wanted ? this.order.length : -1);
      if (wanted) this.order.push(i);
    }
  }

  guess(i) {
    const x = state.reading.items[i];
    const letters = Math.max(12, (this.pane.clientWidth - 64) / 17);
    switch (x.type) {
      case "issue": return 120 + 30 * state.reading.issue.contents.length;
      case "document": return 330;
      case "part": return 84;
      case "table": return 40 + 34 * (x.to - x.from);
      case "node": return 14 + 30 * Math.max(1, Math.ceil((x.to - x.from) / letters));
    }
    return 160;
  }

  item(i) {
    const x = state.reading.items[i];
    const e = el("div", "entry entry-" + x.type);
    e.append(this[x.type](x));
    return e;
  }

  issue(x) {
    const { issue } = state.reading;
    const e = el("header", "issue-head");
    const title = thingButton(x.thing, "issue-name", value(x.thing, "name") || t("noName"));
    e.append(title);
    if (issue.latin_name) e.append(printedText("p", "latin", issue.latin_name));
    const facts = [issue.year && issue.year + " 年", issue.number && "第 " + issue.number + " 期", issue.total_number && "总第 " + issue.total_number + " 期"].filter(Boolean).join("　");
    if (facts) e.append(printedText("p", "issue-facts", facts));
    if (issue.sponsor) e.append(printedText("p", "issue-facts", issue.sponsor + (lang === "zh" ? " 主办" : "")));
    if (issue.contents.length) e.append(this.contents());
    return e;
  }

  contents() {
    const nav = el("nav", "contents", null, { "aria-label": t("contents") });
    nav.append(el("h3", "", t("contents")));
    const ol = el("ol");
    let column = "";
    const entries = state.reading.things.filter((x) => x.kind === "entry");
    for (const x of entries.slice(0, state.printing ? Infinity : MOST_ENTRIES)) {
      if (x.obj.column && x.obj.column !== column) {
        column = x.obj.column;
        ol.append(printedText("li", "column", column));
      }
      const li = el("li");
      const b = thingButton(x, "entry-line");
      b.append(printedText("span", "entry-title", x.obj.title));
      if (x.obj.page) b.append(el("span", "entry-page", String(x.obj.page)));
      li.append(b);
      ol.append(li);
    }
    nav.append(ol);
    if (entries.length > MOST_ENTRIES && !state.printing) nav.append(el("p", "hint", t("more", entries.length - MOST_ENTRIES)));
    return nav;
  }

  document(x) {
    const { d, fields } = x;
    const e = el("article", "document-head");
    const joined = boundary(x.thing);
    if (joined) e.append(el("p", "boundary", joined));
    const over = el("p", "over");
    over.append(el("span", "ordinal", String(x.doc + 1)));
    if (fields.column) over.append(fieldButton(fields.column, "column"));
    over.append(fields.number ? fieldButton(fields.number, "doc-number") : el("span", "missing", t("noNumber")));
    e.append(over);
    const h = el("h2", "title");
    h.append(fields.title ? fieldButton(fields.title, "") : thingButton(x.thing, "missing", t("noTitle")));
    e.append(h);
    e.append(this.fieldList(x));
    return e;
  }

  fieldList(x) {
    const dl = el("dl", "fields");
    const row = (name, ...content) => {
      const div = el("div");
      const dd = el("dd");
      dd.append(...content);
      const of = content[0].dataset.thing;
      div.append(el("dt", of ? "names" : "", name, of ? { "data-names": of } : {}), dd); // a click on the name is one on the value
      dl.append(div);
    };
    for (const name of ["kind", "masthead", "issuers", "recipients", "signers", "date", "copy_number", "secrecy", "urgency", "approved_by", "copies_to", "printed_by", "printed_on", "notes"]) {
      if (x.fields[name]) row(fieldName(name), fieldButton(x.fields[name], ""));
    }
    if (x.effect) row(t("inForce"), thingButton(x.effect, "value v-effect", effectWords(x.effect.obj)));
    if (x.d.first_page) row(fieldName("pages"), el("span", "", x.d.last_page > x.d.first_page ? x.d.first_page + "–" + x.d.last_page : String(x.d.first_page)));
    for (const thing of state.reading.things.slice(x.thing.id, x.thing.id + 200)) {
      if (thing.doc !== x.doc) break;
      if (thing.kind === "event") row(fieldName("history"), thingButton(thing, "", thing.label));
      if (thing.kind === "listed") row(fieldName("attachments_listed"), thingButton(thing, "", (thing.obj.number ? thing.obj.number + ". " : "") + thing.label));
    }
    return dl;
  }

  part(x) {
    const e = el("div", "part-head");
    const b = thingButton(x.thing, "");
    b.append(el("span", "role", x.p.label ? visible(x.p.label) : nameOf(x.p.role)), printedText("span", "part-title", x.p.title));
    e.append(b);
    if (x.thing.effect) e.append(thingButton(x.thing.effect, "value v-effect", effectWords(x.thing.effect.obj)));
    return e;
  }

  node(x) {
    const { n } = x;
    const e = el("div", "node node-" + n.type + " depth-" + x.depth, null, { "data-thing": x.thing.id });
    const p = el("p");
    if (x.from === 0 && n.label) p.append(thingButton(x.thing, "label", n.label), " ");
    if (x.from === 0 && !n.label) p.append(thingButton(x.thing, "handle", "¶", { "aria-label": nameOf(n.type), title: nameOf(n.type) }));
    const body = el("span", "t words" + (n.heading && n.heading === n.text ? " heading" : ""));
    textWithValues(body, n.text.slice(x.from, x.to), x, n.heading);
    p.append(body);
    e.append(p);
    const split = boundary(x.thing);
    if (split) e.prepend(el("p", "boundary", split));
    return e;
  }

  table(x) { return tableElement(x); }

  colophon(x) {
    const e = el("section", "colophon");
    e.append(el("h3", "", t("colophon")));
    const b = thingButton(x.thing, "t", x.thing.obj.text);
    e.append(b);
    return e;
  }

  click(event) {
    const b = event.target.closest("[data-thing], [data-names]");
    if (!b || !getSelection().isCollapsed) return;
    const x = state.reading.things[b.dataset.thing ?? b.dataset.names];
    if (x) choose(x, { stay: ["reading"] });
  }

  // show scrolls to a thing.
  show(x) {
    let k = this.index[x.item] ?? -1;
    if (k < 0) {
      if (x.item === undefined || state.document < 0) return;
      page.documents.choose(-1);
      k = this.index[x.item];
    }
    this.list.show(k);
    const e = this.list.element(k)?.querySelector('[data-thing="' + x.id + '"]');
    if (!e) return;
    const room = this.pane.getBoundingClientRect();
    const at = e.getBoundingClientRect();
    if (at.top < room.top + 8 || at.bottom > room.bottom - 8) {
      this.pane.scrollTop += at.top - room.top - room.height * 0.3;
      this.list.draw();
    }
  }

  // mark shows which thing is chosen.
  mark() {
    const id = state.chosen ? String(state.chosen.id) : "";
    for (const e of this.pane.querySelectorAll(".chosen")) e.classList.remove("chosen");
    if (!id) return;
    for (const e of this.pane.querySelectorAll('[data-thing="' + id + '"]')) e.classList.add("chosen");
  }

  refresh() {
    this.list.refresh();
    this.mark();
  }

  // seenDocument returns the document at the top, -1 above the first.
  seenDocument() {
    if (!this.list.n) return -1;
    const k = this.list.heights.find(this.list.top + 40);
    return state.reading.items[this.order[k]]?.doc ?? -1;
  }
}

function effectWords(v) {
  const parts = [];
  if (v.from) parts.push(v.from);
  if (v.from || v.until) parts.push("→ " + (v.until ?? t("noEnd")));
  return parts.join(" ") || v.text;
}

// thingButton makes a button that chooses a thing. Clicks are heard by the panel.
function thingButton(x, className, text, attributes) {
  const b = el("button", (className ? className + " " : "") + "thing", text === undefined ? undefined : visible(text), { type: "button", "data-thing": x.id, ...attributes });
  const c = x.isValue ? correctionOfAny(x) : null;
  if (c) b.classList.add(c.verdict);
  if (state.chosen === x) b.classList.add("chosen");
  return b;
}

// fieldButton shows a field, corrected where a person did so.
function fieldButton(x, className) {
  const c = correctionOf(x, x.name);
  const b = thingButton(x, className + " t");
  if (c?.verdict === "corrected" && c.is !== undefined) {
    b.append(el("ins", "", visible(shown(c.is))), el("del", "", visible(shown(c.was ?? x.obj[x.name])), { title: t("was") }));
  } else b.append(c?.verdict === "wrong" && x.label ? el("del", "", visible(x.label)) : document.createTextNode(visible(x.label)));
  if (c) b.classList.add(c.verdict), b.append(verdictMark(c));
  return b;
}

// value returns a field of a thing as it stands after corrections.
function value(x, field) {
  const c = correctionOf(x, field);
  return c?.verdict === "corrected" && c.is !== undefined ? c.is : x.obj[field];
}

function verdictMark(c) {
  return el("span", "verdict " + c.verdict, c.verdict === "confirmed" ? "✓" : c.verdict === "wrong" ? "✗" : "✎", { title: t(c.verdict === "wrong" ? "wrongMark" : c.verdict) });
}

// textWithValues puts a text into an element, its values as buttons. Of a long paragraph it looks at the values of this piece alone.
function textWithValues(e, s, x, heading) {
  const things = state.reading.valuesOf(x.doc, x.n.eid);
  const at = things.length ? (x.thing.at ??= align(x.n.text, state.reading.text, x.n.spans)).subarray(x.from, x.to) : null;
  const owner = new Int32Array(s.length).fill(-1);
  for (const v of valuesOn(at, x).sort((a, b) => spanLength(b) - spanLength(a))) {
    for (let j = 0; j < s.length; j++) if (v.spans.some(([a, b]) => a <= at[j] && at[j] < b)) owner[j] = v.id;
  }
  for (let j = 1; j + 1 < s.length; j++) if (owner[j] < 0 && owner[j - 1] >= 0 && at?.[j] < 0 && owner[j + 1] === owner[j - 1]) owner[j] = owner[j - 1];
  const headed = heading && x.from === 0 && s.startsWith(heading) ? heading.length : 0;
  let from = 0;
  for (let j = 1; j <= s.length; j++) {
    if (j < s.length && owner[j] === owner[from] && j !== headed) continue;
    const piece = s.slice(from, j);
    if (owner[from] >= 0) e.append(thingButton(state.reading.things[owner[from]], "value v-" + state.reading.things[owner[from]].kind, piece));
    else if (j <= headed) e.append(el("b", "", visible(piece)));
    else e.append(visible(piece));
    from = j;
  }
}

// valuesOn returns the values of a node whose print lies among some bytes.
function valuesOn(at, x) {
  let first = Infinity;
  let last = -1;
  for (const b of at ?? []) if (b >= 0) (first = Math.min(first, b)), (last = Math.max(last, b));
  if (last < 0) return [];
  const found = state.reading.values.over(first, last + 1).map((i) => i.what);
  return [...new Set(found)].filter((v) => v.doc === x.doc && v.obj.eid === x.n.eid && !v.obj.cell);
}

const spanLength = (x) => x.spans.reduce((n, [s, e]) => n + e - s, 0);
