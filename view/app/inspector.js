// Below the reading: what is chosen, what it means, where it is printed, why it is read so, and what can be said about it.

// These fields of each kind are shown, and those that a person corrects are marked.
const SHOWN = {
  amount: ["", "kind", "min", "max", "unit", "per", "bound", "exclusive", "inferred", "words", "confidence"], date: ["", "from", "to", "precision", "bound", "recurring", "role", "edtf", "anchor", "offset", "inferred", "confidence"],
  duration: ["", "iso", "max", "working", "natural", "bound", "exclusive", "confidence"], citation: ["title", "full_title", "number", "kind", "relation", "pinpoint", "target", "alias", "inferred"],
  contact: ["kind", "value"], person: ["name", "role", "post", "unit", "phone"], alias: ["name", "for"], effect: ["from", "until", "term", "anchor", "offset", "trial", "indefinite", "inferred"],
  node: ["label", "heading", "text", "type", "level", "eid"], part_: ["role", "label", "title"], document: ["title", "kind", "date", "issuers", "recipients", "signers", "column", "masthead"],
  entry: ["title", "column", "page"], colophon: ["publisher", "address", "postcode", "phone", "website"], event: ["event", "date", "by"], listed: ["number", "title"], issue: ["name", "year", "number", "total_number", "sponsor"],
};
const CHOICES = {
  "amount.kind": ["money", "percent", "measure", "count"], "amount.bound": ["exact", "at_most", "at_least", "about"], "date.bound": ["exact", "before", "after"], "date.role": ["signed", "effective", "expiry", "deadline", "mention"],
  "date.precision": ["day", "dekad", "month", "quarter", "half", "year", "multi"], "citation.kind": ["law", "document", "other"], "citation.relation": ["basis", "issues", "forwards", "repeals", "amends", "implements", "mentions"],
  "contact.kind": ["phone", "address", "postcode", "url", "email"], "part_.role": ["notice", "instrument", "attachment"], "duration.bound": ["exact", "at_most", "at_least", "about"],
};
const WHOLE = new Set(["amount", "date", "duration"]); // values that a person writes anew as they are printed
const FIXED = new Set(["eid", "confidence", "inferred", "edtf", "type"]);

class Inspector {
  constructor(root) {
    this.root = root;
    this.show(null);
    root.addEventListener("click", (e) => {
      const b = e.target.closest("[data-go]");
      if (b) choose(state.reading.things[b.dataset.go]);
    });
  }

  show(x) {
    this.root.replaceChildren();
    this.root.classList.toggle("empty", !x && !state.drawing);
    if (state.drawing?.adding) return this.adding();
    if (!x) {
      this.root.append(el("p", "hint", t("nothing")));
      return;
    }
    const head = el("div", "inspector-head");
    head.append(el("span", "badge v-" + x.kind + " status-" + (x.status ?? ""), isFinding(x) ? codeLabel(x) : nameOf(x.kind === "field" ? "field" : x.kind)));
    head.append(printedText("strong", "printed", isFinding(x) ? message(x) : clip(x.label || (x.kind === "document" ? t("noTitle") : ""), 120)));
    const close = button("icon", "×", () => choose(null), { "aria-label": t("close") });
    head.append(close);
    this.root.append(head);
    const m = meaning(asSaid(x));
    if (m) this.root.append(printedText("p", "meaning", m));
    this.root.append(this.places(x));
    if (state.drawing) this.root.append(this.drawing());
    if (!isFinding(x)) this.root.append(this.actions(x), this.fields(x));
    this.why = el("div", "why");
    this.root.append(this.why);
    this.explain(x.start);
  }

  // adding asks for a value that was not read.
  adding() {
    const d = state.drawing;
    const e = el("div", "drawing");
    const head = el("div", "inspector-head");
    head.append(el("span", "badge", t("addValue")), printedText("q", "printed", clip(state.reading.text.string(d.start, d.end), 120)), button("icon", "×", () => choose(d.thing), { "aria-label": t("close") }));
    e.append(head, el("p", "hint", t("addHint")), addingForm());
    this.root.append(e);
  }

  // more lists what else was read at the same place.
  more(list, offset) {
    if (list.length < 2) return;
    const nav = el("div", "stack");
    nav.append(el("span", "stack-name", t("readHere")));
    for (const x of list) {
      const b = button("chip v-" + x.kind, nameOf(x.kind) + " " + clip(x.label ?? "", 12), () => {
        choose(x, { stay: ["source"] });
        this.more(list, offset);
      }, { "aria-pressed": x === state.chosen });
      nav.append(b);
    }
    this.root.querySelector(".inspector-head").after(nav);
    this.explain(offset);
  }

  // nothing says what a place without any value was taken for.
  nothing(offset) {
    this.root.classList.remove("empty");
    this.root.replaceChildren(el("p", "hint", t("nothingHere") + "：" + nameOf(state.reading.layerAt(offset)) + "，" + placeOf([offset, offset + 1])));
    const bar = el("div", "actions");
    if (documentAt(offset) >= 0) bar.append(button("", t("addValue"), () => startAdding(offset), { "data-act": "add" }));
    this.root.append(bar);
    this.why = el("div", "why");
    this.root.append(this.why);
    this.explain(offset);
  }

  places(x) {
    const nav = el("div", "places");
    x.spans.slice(0, 12).forEach((s, i) => {
      const b = button("place" + (isFinding(x) && i > 0 ? " side-b" : ""), placeIn(x, s), () => page.source.light(true, i), { "data-place": i });
      nav.append(b);
    });
    if (x.spans.length > 12) nav.append(el("span", "hint", t("more", x.spans.length - 12)));
    if (state.tab !== "reading" && !isFinding(x)) nav.append(button("place quiet", t("goReading"), () => page.panels.open("reading")));
    return nav;
  }

  actions(x) {
    const bar = el("div", "actions");
    bar.append(button("primary", t("confirm"), () => confirmThing(x), { "data-act": "confirm" }));
    bar.append(button("", t("wrong"), () => wrongThing(x), { "data-act": "wrong" }));
    bar.append(button("", t("edit"), () => this.edit(), { "data-act": "edit" }));
    if (x.spans.length) bar.append(button("", t("draw"), () => startDrawing(x), { "data-act": "draw" }));
    if (!x.isValue && x.doc !== null && x.spans.length) bar.append(button("", t("addValue"), () => startAdding(state.clicked), { "data-act": "add" }));
    if (x.kind === "node") bar.append(button("", t("split"), () => splitAt(x), { "data-act": "split" }));
    if (x.kind === "document" && x.doc > 0) bar.append(button("", t("join"), () => joinDocument(x), { "data-act": "join" }));
    const c = correctionOfAny(x);
    if (c) bar.append(verdictMark(c.op ? { verdict: "corrected" } : c), el("span", "hint", (c.op ? t(c.op === "split" ? "splitHere" : "joinHere") : t(c.verdict === "wrong" ? "wrongMark" : c.verdict)) + (c.who ? " · " + clip(c.who, 60) : "")));
    return bar;
  }

  fields(x) {
    const dl = el("dl", "values");
    const names = x.kind === "field" ? [x.name] : x.kind === "cell" ? [""] : SHOWN[x.kind] ?? [];
    for (const name of names) {
      const v = name === "" ? (WHOLE.has(x.kind) ? meaning(asSaid(x)) : x.obj.text) : x.obj[name];
      const important = ["min", "max", "title", "name", "from", "until"].includes(name);
      if (!filled(v) && !important && !(x.kind in DEFAULTS && DEFAULTS[x.kind].includes(name))) continue;
      const div = el("div", "", null, { "data-field": name });
      div.append(el("dt", "", name === "" ? (WHOLE.has(x.kind) ? t("readAs") : fieldName("text")) : fieldName(name)), this.fieldValue(x, name, v));
      dl.append(div);
    }
    return dl;
  }

  fieldValue(x, name, v) {
    const dd = el("dd");
    const c = correctionOf(x, name);
    const words = this.words(x, name, v);
    if (c?.verdict === "corrected" && c.is !== undefined) dd.append(el("ins", "t", visible(this.words(x, name, c.is))), " ", el("del", "t", visible(clip(this.words(x, name, c.was ?? v), 80))));
    else dd.append(el("span", "t", visible(clip(words, 400)) || t("valueEmpty")));
    if (c) dd.append(verdictMark(c));
    if (!FIXED.has(name)) {
      dd.append(button("pencil", "✎", () => this.editor(x, name, dd), { "aria-label": t("edit") + " " + fieldName(name || "text"), title: t("edit"), "data-edit": name }));
    }
    return dd;
  }

  words(x, name, v) {
    if (name === "" && WHOLE.has(x.kind)) return v && typeof v === "object" ? meaning({ kind: x.kind, obj: v }) : shown(v);
    if (name === "unit" && v === "CNY" && lang === "zh") return "元（CNY）";
    if (name === "min" || name === "max") return v === undefined || v === null ? "" : String(v) + (x.obj.kind === "money" && Math.abs(v) >= 10000 ? "（" + money(v) + "）" : "");
    if (typeof v === "string" && (DURATION_FIELDS.has(name) || x.kind === "duration" && name === "max")) return lengthWords(v);
    if (typeof v === "string" && (CHOICES[x.kind + "." + name] || name === "type" || name === "event")) return nameOf(v);
    return shown(v);
  }

  // edit opens the editor of the first field that can be corrected.
  edit() { this.root.querySelector("[data-edit]")?.click(); }

  // editor turns a field into an input. A list is written with ；between its entries, a number as a number.
  editor(x, name, dd) {
    const old = name === "" ? x.obj.text : x.obj[name];
    const now = correctionOf(x, name)?.is ?? old;
    const choices = CHOICES[x.kind + "." + name];
    const input = choices ? el("select") : el(name === "text" || name === "" && !WHOLE.has(x.kind) || String(shown(now)).length > 16 && !(name === "" && WHOLE.has(x.kind)) ? "textarea" : "input", "", null, { spellcheck: "false" });
    if (choices) for (const c of choices) input.append(el("option", "", nameOf(c), { value: c, selected: c === now }));
    else input.value = name === "" && WHOLE.has(x.kind) ? x.label : inWords(x, name, now);
    input.setAttribute("aria-label", fieldName(name || "text"));
    if (input.tagName === "TEXTAREA") input.rows = Math.min(8, 1 + Math.ceil(input.value.length / 24));
    const save = () => correctTyped(x, name, input.value, old);
    const leave = () => this.show(x);
    input.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && !e.shiftKey && !e.isComposing) e.preventDefault(), save();
      if (e.key === "Escape") e.stopPropagation(), leave();
    });
    const bar = el("div", "edit-bar");
    bar.append(button("primary", t("save"), save), button("", t("cancel"), leave), el("span", "hint", t("inputHint")));
    dd.replaceChildren(input, bar);
    input.focus();
    input.select?.();
  }

  drawing() {
    const e = el("div", "drawing", null, { role: "status" });
    const d = state.drawing;
    e.append(printedText("q", "", clip(state.reading.text.string(d.start, d.end), 80)), el("p", "hint", t("drawHint")));
    e.append(button("primary", t("accept"), acceptDrawing, { "data-act": "accept" }), button("", t("cancel"), () => choose(d.thing), {}));
    return e;
  }

  async explain(offset) {
    const box = this.why;
    if (offset < 0) return;
    try {
      const c = await state.host.explain(state.file, offset);
      if (c && box === this.why) box.replaceChildren(...claimElements(c));
    } catch {
      // a page without reasons is still of use
    }
  }
}

const DEFAULTS = { amount: ["per"], person: ["name", "role", "post", "unit"], effect: ["from", "until"], citation: ["title"], document: ["title", "kind", "date"] };

function claimElements(c) {
  const dl = el("dl", "claims");
  const row = (name, words, why) => {
    const div = el("div");
    const dd = el("dd");
    dd.append(el("span", "claim", words));
    if (why) dd.append(el("span", "reason", why));
    div.append(el("dt", "", name), dd);
    dl.append(div);
  };
  row(t("why"), nameOf(c.role) + " · " + kindWord(c.kind), reason(c));
  for (const v of c.lost ?? []) row(t("otherReadings"), kindWord(v.kind), reason(v));
  return [dl];
}

const kindWord = (k) => (lang === "zh" ? LINE_KINDS[k] ?? k : k);
const reason = (v) => (lang === "zh" && v.chinese) || v.why;
const message = (x) => (lang === "zh" && x.zh) || x.label;
