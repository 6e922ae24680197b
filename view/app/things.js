// Things are what was read: values, fields, provisions, cells. Each knows where it is printed and what it is called in the JSON.

const VALUE_LISTS = { amounts: "amount", dates: "date", durations: "duration", citations: "citation", contacts: "contact", people: "person", aliases: "alias" };
const VALUE_KINDS = ["amount", "date", "duration", "citation", "contact", "person", "alias", "effect"];
const DOCUMENT_FIELDS = {
  masthead: "masthead_spans", title: "title_spans", recipients: "recipient_spans", signers: "signer_spans", date: "date_spans", copy_number: "copy_number_spans", secrecy: "secrecy_spans",
  urgency: "urgency_spans", approved_by: "approved_by_spans", notes: "note_spans",
};
const ROWS_AT_ONCE = 40; // of a table, in one item of the list
const LETTERS_AT_ONCE = 1500; // of a paragraph

// A Reading grows: it begins with what is known of the issue as a whole, and takes documents as they come.
class Reading {
  constructor(data, text) {
    this.data = data;
    this.issue = data.issue;
    this.text = text;
    this.things = [];
    this.values = new Intervals();
    this.fields = new Intervals();
    this.nodes = new Intervals();
    this.wide = new Intervals(); // parts and documents
    this.items = []; // of the reading, in order
    this.heads = []; // the items at which documents begin
    this.byNode = []; // for each document eid → thing
    this.valuesIn = []; // for each document eid → things
    this.ordered = [];
    this.checks = [];
    this.problems = [];
    this.whole = false;
    this.layerStarts = this.issue.layers.map((l) => l.span[0]);
    this.runs = runsOf(data.runs);
    if (data.waiting) return;
    this.issueThings();
    this.findings();
  }

  // add takes the next documents.
  add(documents) {
    for (const d of documents) {
      const i = this.heads.length;
      if (this.issue.documents[i] !== d) this.issue.documents.push(d);
      this.document(d, i);
      for (const x of this.found.get(i) ?? []) x.item = this.heads[i].thing.item;
    }
  }

  // end says that no document follows.
  end() {
    this.colophon();
    this.whole = true;
  }

  // inOrder are all values as they are printed.
  get inOrder() {
    if (this.unordered) this.ordered.sort((a, b) => a.start - b.start);
    this.unordered = false;
    return this.ordered;
  }

  nodeOf(doc, eid) { return this.byNode[doc]?.get(eid); }
  valuesOf(doc, eid) { return this.valuesIn[doc]?.get(eid) ?? []; }

  thing(x) {
    x.id = this.things.length;
    x.spans ??= [];
    x.start = x.spans[0]?.[0] ?? -1;
    this.things.push(x);
    return x;
  }

  place(list, x) {
    for (const [s, e] of x.spans) list.add(s, e, x);
    return x;
  }

  issueThings() {
    const { issue } = this;
    const head = this.thing({ kind: "issue", doc: null, path: "", obj: issue, label: issue.name, item: 0 });
    this.items.push({ type: "issue", thing: head });
    issue.contents.forEach((e, i) => {
      this.place(this.fields, this.thing({ kind: "entry", doc: e.document, path: "contents[" + i + "]", obj: e, label: e.title, spans: e.spans, item: 0 }));
    });
  }

  document(d, i) {
    const path = "documents[" + i + "]";
    const item = this.items.length;
    const whole = this.place(this.wide, this.thing({ kind: "document", doc: i, path, obj: d, label: d.title, spans: d.spans, item }));
    const head = { type: "document", doc: i, d, thing: whole, fields: {} };
    this.items.push(head);
    this.heads.push(head);
    this.byNode.push(new Map());
    this.valuesIn.push(new Map());
    const field = (name, spans, label) => {
      head.fields[name] = this.place(this.fields, this.thing({ kind: "field", name, doc: i, path, obj: d, label, spans: spans ?? [], item }));
    };
    for (const [name, spans] of Object.entries(DOCUMENT_FIELDS)) if (filled(d[name])) field(name, d[spans], shown(d[name]));
    if (d.number) field("number", d.number.spans, d.number.text);
    for (const name of ["kind", "issuers", "column", "copies_to", "printed_by", "printed_on"]) if (filled(d[name])) field(name, [], shown(d[name]));
    (d.history ?? []).forEach((e, k) => this.place(this.fields, this.thing({ kind: "event", doc: i, path: path + ".history[" + k + "]", obj: e, label: e.text, spans: e.spans, item })));
    (d.attachments_listed ?? []).forEach((e, k) => this.place(this.fields, this.thing({ kind: "listed", doc: i, path: path + ".attachments_listed[" + k + "]", obj: e, label: e.title, spans: e.spans, item })));
    d.parts.forEach((p, k) => this.part(p, i, k, path + ".parts[" + k + "]"));
    if (d.effect) head.effect = this.value("effect", d.effect, i, path + ".effect", item);
    for (const [list, kind] of Object.entries(VALUE_LISTS)) (d[list] ?? []).forEach((v, k) => this.value(kind, v, i, path + "." + list + "[" + k + "]", item));
    head.last = this.items.length - 1;
  }

  part(p, i, k, path) {
    const item = this.items.length;
    const x = this.place(this.wide, this.thing({ kind: "part_", doc: i, part: k, path, obj: p, label: p.title || p.label, spans: p.spans, item }));
    for (const span of this.headSpans(p)) this.fields.add(span[0], span[1], x);
    if (k > 0) this.items.push({ type: "part", doc: i, p, thing: x });
    this.partNodes(p.body, i, path + ".body", 0);
    const whole = this.issue.documents[i].effect;
    if (p.effect && k > 0 && !(whole && sameSpans(whole.spans, p.effect.spans))) x.effect = this.value("effect", p.effect, i, path + ".effect", item); // else it is that of the document
  }

  // headSpans finds the label and the title of a part where it begins: the JSON has no places for them.
  headSpans(p) {
    const head = p.label + p.title;
    if (!head || !p.spans.length) return [];
    const [s, e] = p.spans[0];
    const at = align(head, this.text, [[s, Math.min(e, s + 3 * byteLength(head) + 60)]]);
    const out = [];
    for (const a of at) {
      if (a < 0) continue;
      const end = a + letter(this.text.bytes, a)[1];
      const last = out.at(-1);
      if (last && a - last[1] < 8) last[1] = end;
      else out.push([a, end]);
    }
    return out;
  }

  partNodes(nodes, i, path, depth) {
    nodes.forEach((n, k) => {
      const at = path + "[" + k + "]";
      const item = this.items.length;
      const x = this.place(this.nodes, this.thing({ kind: "node", doc: i, path: at, obj: n, label: (n.label ?? "") + (n.heading || n.text || n.table?.caption || ""), spans: n.spans, item }));
      this.byNode[i].set(n.eid, x);
      if (n.table) this.tableItems(n, i, x, depth);
      else this.textItems(n, i, x, depth);
      if (n.children.length) this.partNodes(n.children, i, at + ".children", Math.min(depth + 1, 6));
    });
  }

  // A paragraph of a million letters is shown in pieces.
  textItems(n, i, x, depth) {
    for (let from = 0; from === 0 || from < n.text.length; from += LETTERS_AT_ONCE) {
      this.items.push({ type: "node", doc: i, n, thing: x, depth, from, to: Math.min(n.text.length, from + LETTERS_AT_ONCE) });
    }
  }

  tableItems(n, i, x, depth) {
    const rows = n.table.cells.length;
    for (let from = 0; from === 0 || from < rows; from += ROWS_AT_ONCE) {
      this.items.push({ type: "table", doc: i, n, thing: x, depth, from, to: Math.min(rows, from + ROWS_AT_ONCE) });
    }
  }

  value(kind, v, doc, path, head) {
    const node = this.byNode[doc].get(v.eid);
    const x = this.place(this.values, this.thing({ kind, doc, path, obj: v, label: v.text, spans: v.spans, isValue: true, node, item: node ? node.item : head }));
    if (node && v.cell) x.item = node.item + Math.floor(v.cell[0] / ROWS_AT_ONCE);
    const list = this.valuesIn[doc].get(v.eid);
    if (list) list.push(x);
    else this.valuesIn[doc].set(v.eid, [x]);
    this.ordered.push(x);
    this.unordered = true;
    return x;
  }

  colophon() {
    const c = this.issue.colophon;
    if (!c) return;
    const x = this.place(this.fields, this.thing({ kind: "colophon", doc: null, path: "colophon", obj: c, label: c.title || c.text, spans: c.spans, item: this.items.length }));
    this.items.push({ type: "colophon", thing: x });
  }

  findings() {
    const zh = this.data.messages;
    this.found = new Map(); // document → checks and problems
    const finding = (kind, list, statusOf, chinese) => list.map((c, i) => {
      const x = this.thing({ kind, doc: c.document, path: kind + "s[" + i + "]", obj: c, status: statusOf(c), label: c.message, zh: chinese[i], spans: c.spans, item: 0 });
      if (this.found.has(c.document)) this.found.get(c.document).push(x);
      else this.found.set(c.document, [x]);
      return x;
    });
    this.checks = finding("check", this.issue.checks, (c) => c.status, zh.checks);
    this.problems = finding("problem", this.issue.problems, () => "problem", zh.problems);
  }

  layerAt(offset) { return this.issue.layers[lastAtMost(this.layerStarts, offset)]?.role ?? "body"; }

  // layerNear returns the layer that says most about some bytes: a head rather than the body, anything rather than blanks.
  layerNear(start, end) {
    let best = "blank";
    for (let i = lastAtMost(this.layerStarts, start), n = 0; i < this.layerStarts.length && this.layerStarts[i] < end && n < 40; i++, n++) {
      const { role } = this.issue.layers[i];
      if (best === "blank" || best === "body" && role !== "blank") best = role;
    }
    return best;
  }

  // cellAt returns the cell of a table at an offset.
  cellAt(node, offset) {
    const cells = node.obj.table?.cells ?? [];
    for (let r = 0; r < cells.length; r++) {
      for (let c = 0; c < cells[r].length; c++) {
        if (cells[r][c].spans.some(([s, e]) => s <= offset && offset < e)) return this.cell(node, r, c);
      }
    }
    return null;
  }

  // cell returns the thing of a cell; it is made when it is first asked for.
  cell(node, r, c) {
    node.cells ??= new Map();
    const key = r + " " + c;
    let x = node.cells.get(key);
    if (!x) {
      const { table } = node.obj;
      const head = table.header.length;
      const path = node.path + ".table." + (r < head ? "header[" + r + "]" : "rows[" + (r - head) + "]") + "[" + c + "]";
      x = this.thing({ kind: "cell", doc: node.doc, path, obj: table.cells[r][c], row: r, column: c, node, label: table.cells[r][c].text, spans: table.cells[r][c].spans, item: node.item + Math.floor(r / ROWS_AT_ONCE) });
      node.cells.set(key, x);
    }
    return x;
  }

  // at returns what was read at an offset, the smallest first.
  at(offset) {
    const out = [];
    const add = (list) => {
      for (const x of list.over(offset, offset + 1).sort((a, b) => a.end - a.start - (b.end - b.start))) if (!out.includes(x.what)) out.push(x.what);
    };
    add(this.values);
    add(this.fields);
    for (const x of this.nodes.over(offset, offset + 1)) {
      const cell = x.what.obj.table ? this.cellAt(x.what, offset) : null;
      if (cell) out.push(cell);
    }
    add(this.nodes);
    add(this.wide);
    return out;
  }

  // covers reports whether something was read at any byte of a span, beside parts and documents.
  covers(start, end) {
    return this.values.over(start, end).length > 0 || this.fields.over(start, end).length > 0 || this.nodes.over(start, end).length > 0;
  }
}

const filled = (v) => v !== null && v !== undefined && v !== "" && v !== 0 && !(Array.isArray(v) && v.length === 0);

// shown writes a value of the JSON for people.
function shown(v) {
  if (v === null || v === undefined) return "";
  if (v === true) return t("yes");
  if (v === false) return t("no");
  if (Array.isArray(v)) return v.map(shown).join("；");
  if (typeof v === "object") return v.text ?? JSON.stringify(v);
  return String(v);
}

// money writes yuan as people say them: 3000万元.
function money(n) {
  const x = Number(n);
  if (!Number.isFinite(x)) return String(n);
  const round = (y) => String(Math.round(y * 10000) / 10000);
  if (lang !== "zh") return x.toLocaleString("en") + " CNY";
  if (Math.abs(x) >= 1e8) return round(x / 1e8) + "亿元";
  if (Math.abs(x) >= 1e4) return round(x / 1e4) + "万元";
  return round(x) + "元";
}

const sameSpans = (a, b) => JSON.stringify(a) === JSON.stringify(b);

// asSaid is a thing with what was said of its fields, where the reading was not made anew with it.
function asSaid(x) {
  if (!x.isValue || reads()) return x;
  const obj = { ...x.obj };
  for (const name of SHOWN[x.kind] ?? []) {
    const c = name && correctionOf(x, name);
    if (!c || c.verdict !== "corrected" || c.is === undefined) continue;
    obj[name] = c.is;
    const other = { min: "max", max: "min", from: "to", to: "from" }[name];
    if (other && x.obj[name] === x.obj[other] && !correctionOf(x, other)) obj[other] = c.is; // one figure
  }
  const whole = correctionOf(x, "");
  return { ...x, obj, said: whole?.verdict === "corrected" && typeof whole.is === "string" ? whole.is : undefined };
}

// meaning says in a few words what a value means.
function meaning(x) {
  const v = x.obj;
  if (x.said) return x.said;
  switch (x.kind) {
    case "amount": {
      const unit = v.kind === "money" ? "" : " " + v.unit;
      const n = (y) => (v.kind === "money" ? money(y) : y + unit);
      const sum = v.min === v.max ? n(v.max) : n(v.min) + "–" + n(v.max);
      return (v.bound && v.bound !== "exact" ? nameOf(v.bound) + " " : "") + sum + (v.per?.length ? " / " + v.per.join(" / ") : "");
    }
    case "date": return v.from ? (v.from === v.to ? v.from : v.from + " – " + v.to) + sideOf(v.bound) : [v.recurring && nameOf(v.recurring), v.edtf].filter(Boolean).join(" ");
    case "duration": return (v.bound && v.bound !== "exact" ? nameOf(v.bound) + " " : "") + spanWords(v.iso, v.working) + (v.max ? " – " + spanWords(v.max, v.working) : "");
    case "citation": return [nameOf(v.relation), v.number?.text, v.pinpoint].filter(Boolean).join("，");
    case "contact": return nameOf(v.kind) + (v.value ? " " + v.value : "");
    case "person": return [v.name, v.role, v.post, v.unit].filter(Boolean).join("，");
    case "alias": return v.name + " = " + (v.for ?? "");
    case "effect": return [v.from && t("fromDay") + " " + v.from, v.until && t("untilDay") + " " + v.until, lengthWords(v.term)].filter(Boolean).join(" ");
  }
  return "";
}

// sideOf says on which side of a day a date lies, as it is printed: 前, 起.
const sideOf = (bound) => (bound === "before" || bound === "after" ? (lang === "zh" ? { before: "前", after: "起" }[bound] : " (" + nameOf(bound) + ")") : bound === "about" ? "（" + nameOf(bound) + "）" : "");

// spanWords says P30D of working days as 30个工作日.
const spanWords = (iso, working) => (!working ? lengthWords(iso) : lang === "zh" ? lengthWords(iso).replace(/日$/, "个工作日") : lengthWords(iso) + " (" + fieldName("working") + ")");

// runsOf makes objects of the list of numbers.
function runsOf(numbers) {
  const out = [];
  for (let i = 0; i + 6 < numbers.length; i += 7) out.push({ start: numbers[i], end: numbers[i + 1], page: numbers[i + 2], box: numbers.slice(i + 3, i + 7) });
  return out;
}

// align finds where the letters of a reading stand in the source: it returns, for letters of text, their bytes, -1 where unknown.
function align(reading, text, spans) {
  const at = new Int32Array(reading.length).fill(-1);
  const letters = [];
  for (const [s, e] of spans) {
    for (let i = s; i < e;) {
      const [c, n] = letter(text.bytes, i);
      const f = folded(c);
      if (f) letters.push([f, i]);
      i += n;
    }
  }
  let k = 0;
  for (let j = 0; j < reading.length; j++) {
    const f = folded(reading.codePointAt(j));
    if (!f) continue;
    for (let d = 0; d < 40 && k + d < letters.length; d++) {
      if (letters[k + d][0] !== f) continue;
      if (d > 2 && !agrees(reading, j, letters, k + d)) continue;
      at[j] = letters[k + d][1];
      k += d + 1;
      break;
    }
  }
  return at;
}

// agrees reports whether two letters more are alike, so that a far one is not taken by chance.
function agrees(reading, j, letters, k) {
  for (let n = 0; n < 2; n++) {
    do j++; while (j < reading.length && !folded(reading.codePointAt(j)));
    k++;
    if (j >= reading.length || k >= letters.length) return n > 0 || true;
    if (folded(reading.codePointAt(j)) !== letters[k][0]) return false;
  }
  return true;
}

// folded is a letter in half width, 0 for white space.
function folded(c) {
  if (c === 0x20 || c === 0x3000 || c === 0x09 || c === 0x0a || c === 0x0d || c === 0xa0) return 0;
  if (c > 0xff00 && c < 0xff5f) return c - 0xfee0;
  return c;
}
