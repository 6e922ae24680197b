// A value that was not read: a person draws where it is printed, chooses its kind, and says what it means.

// ADDED are the kinds of values that can be added: the list of the document that each belongs to, what is asked for, and how its print looks.
const ADDED = {
  amount: { list: "amounts", fields: [""], like: /[0-9０-９一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾]\s*(?:[%％]|[百千万亿]|元|美元|平方米|公里|吨|亩|户|人|个|家|项|件|名)|百分之/ },
  date: { list: "dates", fields: [""], like: /[0-9０-９〇○零一二三四五六七八九十]{2,4}\s*年(?:.*月)?|月.*日/ },
  duration: { list: "durations", fields: [""], like: /(?:日|天|月|年)(?:内|以内|之内)|工作日|个月|^[0-9０-９一二三四五六七八九十两]+\s*(?:年|天|小时)$/ },
  citation: { list: "citations", fields: ["title", "kind"], like: /[《〈]|[〔［[（(]\d{4}[〕］\]）)]/ },
  contact: { list: "contacts", fields: ["value", "kind"], like: /^[\d\s—－–\-－()（）转]{7,}$|@|^(?:www|https?)/i },
  person: { list: "people", fields: ["name", "post", "unit"], like: /^[\p{sc=Han}·\s　]{2,5}$/u },
  alias: { list: "aliases", fields: ["name", "for"], like: /^[“"「].*[”"」]$/ },
};
const ADDED_CHOICES = { "contact.kind": CHOICES["contact.kind"], "citation.kind": CHOICES["citation.kind"] };

// guessKind says what a print looks like. A date is tried before a duration, a duration before a sum.
function guessKind(s) {
  return ["citation", "duration", "date", "amount", "contact", "person", "alias"].find((k) => ADDED[k].like.test(s.trim())) ?? "amount";
}

// startAdding begins a value at what is selected, at the hit of the search, at the letter that was clicked, or at what is chosen.
function startAdding(offset) {
  const [start, end] = page.source.selection() ?? placeToAdd(offset);
  if (documentAt(start) < 0) return note(t("noDocumentHere"), true);
  state.drawing = { adding: true, thing: state.chosen, start, end, kind: "", typed: {} };
  showDrawing();
  (state.mode === "page" ? page.source.pages.pane : page.source.pane).focus({ preventScroll: true });
}

function placeToAdd(offset) {
  const { bytes } = state.reading.text;
  const hit = state.hits[state.hit];
  if (offset === undefined && hit && state.marks[0]?.start === hit.start) return [hit.start, hit.end];
  let at = offset ?? state.chosen?.start ?? page.source.seen()[0];
  at = Math.max(0, Math.min(Math.floor(at), bytes.length - 1));
  while (at > 0 && (bytes[at] & 0xc0) === 0x80) at--;
  return [at, at + letter(bytes, at)[1]];
}

// documentAt returns the index of the document that a byte belongs to, -1 for none.
function documentAt(at) {
  return state.reading.wide.over(at, at + 1).map((i) => i.what).find((x) => x.kind === "document")?.doc ?? -1;
}

// drawTo moves an end of the span that is drawn to a letter that was clicked: the start with Shift or before it, else the end.
function drawTo(offset, start) {
  const d = state.drawing;
  if (start || offset < d.start) d.start = Math.min(offset, d.end);
  else d.end = offset + letter(state.reading.text.bytes, offset)[1];
  showDrawing(false);
}

// A form asks what is added. It follows the span while it is drawn.
function addingForm() {
  const d = state.drawing;
  const quote = state.reading.text.string(d.start, d.end).replace(/\s*\n\s*/g, "");
  const kind = d.kind || guessKind(quote);
  const form = el("form", "adding");
  const kinds = el("div", "kinds", null, { role: "radiogroup", "aria-label": t("kindFilter") });
  for (const k of Object.keys(ADDED)) {
    kinds.append(button("chip v-" + k, nameOf(k), () => {
      d.kind = k;
      page.inspector.show(d.thing);
      page.inspector.root.querySelector(".kinds [aria-checked=true]").focus();
    }, { role: "radio", "aria-checked": k === kind, "data-kind": k }));
  }
  form.append(kinds);
  for (const name of ADDED[kind].fields) form.append(addingField(kind, name, quote));
  form.append(button("primary", t("save"), () => acceptAdding(), { "data-act": "accept" }), button("", t("cancel"), () => choose(d.thing)));
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && e.target.matches("input, select") && !e.isComposing) e.preventDefault(), acceptAdding();
    if (e.key === "Escape") e.stopPropagation(), choose(d.thing);
  });
  return form;
}

function addingField(kind, name, quote) {
  const d = state.drawing;
  const label = el("label", "", null, { "data-field": name });
  label.append(el("span", "", name ? fieldName(name) : t("readAs")));
  const choices = ADDED_CHOICES[kind + "." + name];
  const input = el(choices ? "select" : "input", "", null, { spellcheck: "false", autocomplete: "off", name: name || "value" });
  for (const c of choices ?? []) input.append(el("option", "", nameOf(c), { value: c }));
  input.value = d.typed[kind + "." + name] ?? addedAtFirst(kind, name, quote);
  input.addEventListener("input", () => (d.typed[kind + "." + name] = input.value));
  label.append(input);
  return label;
}

// addedAtFirst is what a field is taken for until a person says otherwise.
function addedAtFirst(kind, name, quote) {
  const plain = quote.replace(/[《》“”"「」『』\s　]/g, "");
  switch (kind + "." + name) {
    case "citation.title": return plain;
    case "citation.kind": return /[〔［[]\d{4}/.test(quote) || /(通知|意见|公告|批复|函)》?$/.test(quote) ? "document" : "law";
    case "contact.kind": return /@/.test(quote) ? "email" : /^(www|http)/i.test(quote) ? "url" : /^\d{6}$/.test(plain) ? "postcode" : /\p{sc=Han}/u.test(quote) ? "address" : "phone";
    case "contact.value": return quote.trim();
    case "person.name": case "alias.name": return plain;
  }
  return name ? "" : quote.trim();
}

// acceptAdding says the value that was drawn. An amount, a date or a duration is said as it would be printed: its reader reads it.
async function acceptAdding() {
  const d = state.drawing;
  const quote = state.reading.text.string(d.start, d.end).replace(/\s*\n\s*/g, "");
  if (d.end <= d.start || !quote.trim()) return note(t("nothingDrawn"), true);
  const kind = d.kind || guessKind(quote);
  const { list, fields } = ADDED[kind];
  const said = (name) => (d.typed[kind + "." + name] ?? addedAtFirst(kind, name, quote)).trim();
  const is = fields[0] === "" ? said("") : Object.fromEntries(fields.map((f) => [f, said(f)]).filter(([, v]) => v));
  if (kind === "citation") is.relation = "mentions";
  const entry = { field: "documents[" + documentAt(d.start) + "]." + list + "[+]", anchor: anchorOf([d.start, d.end]), verdict: "corrected", is };
  if (!(await tellNew(entry))) return; // it is told, and the form stays
  const x = state.reading.values.over(d.start, d.end).map((i) => i.what).find((v) => v.kind === kind && v.start === d.start);
  choose(x ?? null, { stay: ["source"] });
}
