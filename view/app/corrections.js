// What a person says about the reading. Each entry is told to the host, which keeps it; the page shows it over what was read.

const CONTEXT = 32; // letters that an entry keeps on each side of its place, as package corrections does

// keyOf names a field by its path without places in lists, and by where it is printed.
function keyOf(path, span) {
  const plain = path.split(".").map((s) => {
    const keys = s.match(/\[[^\]]*\]/g) ?? [];
    return s.replace(/\[.*$/, "") + (keys.length > 1 ? keys.join("") : "");
  }).join(".");
  return plain + " " + span[0] + "," + span[1];
}

// A field that is not printed is known by its document alone.
const lasting = (path) => path.replace(/^documents\[(\d+)\]/, (all, i) => "documents[" + (state.reading.issue.documents[i]?.id ?? i) + "]");

const pathOf = (x, field) => (field ? (x.path ? x.path + "." : "") + field : x.path);

// hull is where a thing is printed, from its first letter to its last.
const hull = (x) => [x.spans[0][0], x.spans.reduce((n, s) => Math.max(n, s[1]), 0)];

function indexCorrections() {
  state.byKey = new Map();
  state.fixedSpans = [];
  for (const c of state.corrections) {
    if (c.anchor) state.fixedSpans.push({ start: c.anchor.span[0], end: c.anchor.span[1] });
    if (c.drawn) state.fixedSpans.push({ start: c.drawn.span[0], end: c.drawn.span[1] });
    if (c.op) state.byKey.set("boundary " + c.anchor.span[0], c);
    else {
      if (c.anchor) state.byKey.set(keyOf(c.field, c.anchor.span), c);
      if (c.drawn) state.byKey.set(keyOf(c.field, c.drawn.span), c);
      state.byKey.set(c.field, c);
    }
  }
}

// correctionOf returns what was said about a field of a thing.
function correctionOf(x, field) {
  const path = pathOf(x, field);
  return state.byKey?.get(x.spans.length ? keyOf(path, hull(x)) : lasting(path));
}

// correctionOfAny returns what was said about any field of a thing.
function correctionOfAny(x) {
  for (const name of ["", ...(x.kind === "field" ? [x.name] : SHOWN[x.kind] ?? [])]) {
    const c = correctionOf(x, name);
    if (c) return c;
  }
  return boundaryEntry(x);
}

// boundaryEntry returns what was said about where documents begin: of a provision where no document begins yet.
function boundaryEntry(x) {
  if (x.kind !== "node" && x.kind !== "document" || x.start < 0) return undefined;
  const c = state.byKey?.get("boundary " + x.start);
  if (c && x.kind === "node" && state.reading.heads.some((h) => h.thing.start === x.start)) return undefined;
  return c;
}

// boundary says that a document begins here, or no longer does.
function boundary(x) {
  const c = boundaryEntry(x);
  return c ? "✎ " + t(c.op === "split" ? "splitHere" : "joinHere") : "";
}

const corrected = (start, end) => (state.fixedSpans ?? []).filter((s) => s.start < end && s.end > start);

// anchorOf describes a place so that it can be found again.
function anchorOf([start, end]) {
  const { text } = state.reading;
  const { bytes } = text;
  let from = start;
  for (let n = 0; from > 0 && n < CONTEXT;) {
    from--;
    while (from > 0 && (bytes[from] & 0xc0) === 0x80) from--;
    if (folded(letter(bytes, from)[0])) n++;
  }
  let to = end;
  for (let n = 0; to < bytes.length && n < CONTEXT;) {
    const [c, size] = letter(bytes, to);
    to += size;
    if (folded(c)) n++;
  }
  return { span: [start, end], quote: text.string(start, end), before: text.string(from, start), after: text.string(end, to) };
}

// keeper is who keeps entries: the host, or the page for as long as it is open.
const keeper = () => (reads() ? state.host : pageKeeper);

// reads reports whether the keeper reads what is said, as package corrections does, and gives the reading anew.
const reads = () => state.reading.data.keeps || !!state.host.applies;

// What is kept nowhere but in the page is not let go without a question.
addEventListener("beforeunload", (e) => {
  if (state.unsaved.size) e.preventDefault();
});

const pageKeeper = {
  say: async (_, entry) => [...state.corrections.filter((c) => !entry.replaces?.includes(c.id)), entry],
  takeBack: async (_, id) => state.corrections.filter((c) => c.id !== id),
  merge: async (_, side) => {
    if (side.source?.sha256 !== state.reading.issue.source.sha256) throw new Error(t("otherText"));
    const log = [...state.corrections, ...side.corrections.map((c) => ({ ...c, id: c.id || newID() }))];
    return inForce(log.filter((c, i) => log.findIndex((d) => d.id === c.id) === i));
  },
};

// inForce leaves out what later entries replace or take back, as package corrections does.
function inForce(log) {
  const replaced = new Set();
  const out = [];
  for (const c of log.toReversed()) {
    if (replaced.has(c.id)) continue;
    for (const id of c.replaces ?? []) replaced.add(id);
    if (c.op !== "undo") out.unshift(c);
  }
  return out;
}

const RELOADED_UP_TO = 2_000_000; // bytes of text; the reading of a longer one is made anew only where documents begin elsewhere

// tell gives an entry to its keeper and shows what is in force then.
async function tell(x, entry) {
  const c = { ...entry };
  if (!c.anchor && x.spans.length) c.anchor = anchorOf(hull(x));
  const old = c.op ? boundaryEntry(x) : correctionOf(x, entry.name);
  delete c.name;
  if (old) c.replaces = [old.id];
  if (!(await change(() => keeper().say(state.file, signed(c)), savedWords(), c.op))) return;
  if (state.chosen === x) choose(x, { stay: ["source", "reading"] });
  if (c.op) chooseDocumentAt(x.start);
}

// tellNew gives an entry on a value that nobody read, and reports whether it was kept.
const tellNew = (entry) => change(() => keeper().say(state.file, signed(entry)), savedWords(), "add");

const savedWords = () => t(state.reading.data.keeps ? "saved" : "heldOnly");

// signed says who made an entry and when.
function signed(entry) {
  const c = { ...entry, when: new Date().toISOString() };
  if (state.who) c.who = state.who;
  if (reads()) delete c.was; // the reader knows best
  else c.id = newID();
  return c;
}

const newID = () => "c" + Date.now().toString(36) + Math.random().toString(36).slice(2, 7);

// chooseDocumentAt chooses the document that a place belongs to now.
function chooseDocumentAt(at) {
  const d = state.reading.wide.over(at, at + 1).map((i) => i.what).find((x) => x.kind === "document");
  if (d) choose(d);
}

const takeBack = (id) => change(() => keeper().takeBack(state.file, id), t("undone"), "undo");

let changes = Promise.resolve(); // one after the other: a second undo takes back what the first left

const change = (act, words, op) => (changes = changes.then(() => changeNow(act, words, op)));

async function changeNow(act, words, op) {
  try {
    const list = await act();
    if (!state.reading.data.keeps) {
      if (list.length) state.unsaved.add(state.file);
      else state.unsaved.delete(state.file);
    }
    if (reads() && (op || state.reading.text.bytes.length < RELOADED_UP_TO)) await reload(list);
    else takeCorrections(list);
    if (!reads()) state.host.hold?.(state.file, list);
    note(words);
    return true;
  } catch (e) {
    note(t("unsaved", complaint(e.message)), true);
    return false;
  }
}

function takeCorrections(list) {
  state.corrections = list;
  indexCorrections();
  page.reading.refresh();
  page.source.light(false);
  page.panels.counts();
  if (state.tab !== "reading") page.panels.open(state.tab);
}

const mainField = (x) => (x.kind === "field" ? x.name : "");

const confirmThing = (x) => !isFinding(x) && tell(x, { name: mainField(x), field: pathOf(x, mainField(x)), verdict: "confirmed", was: wasOf(x, mainField(x)) });
const wrongThing = (x) => !isFinding(x) && tell(x, { name: mainField(x), field: pathOf(x, mainField(x)), verdict: "wrong", was: wasOf(x, mainField(x)) });

function wasOf(x, field) {
  if (field) return x.obj[field] ?? null;
  return x.kind === "cell" ? x.obj.text : x.obj;
}

function correctField(x, field, is) {
  const was = wasOf(x, field);
  if (JSON.stringify(is) === JSON.stringify(was)) {
    note(t("notApplied"));
    page.inspector.show(x);
    return;
  }
  tell(x, { name: field, field: pathOf(x, field), verdict: "corrected", was, is });
}

// correctTyped takes what was typed into a field. Where a reader keeps the entries, it reads what was typed; what cannot be read is told, and
// the editor stays open.
function correctTyped(x, field, words, old) {
  const whole = field === "" && WHOLE.has(x.kind);
  let is;
  try {
    is = whole ? words.trim() : typed(x, field, words, old);
  } catch (e) {
    if (!reads()) return note(t("unsaved", complaint(e.message)), true);
    is = words.trim();
  }
  if (whole && is === x.label && !correctionOf(x, field)) return correctField(x, field, wasOf(x, field));
  correctField(x, field, is);
}

const splitAt = (x) => tell(x, { op: "split" });
const joinDocument = (x) => tell(x, { op: "join" });

// undo takes back the entry that is last when its turn comes.
function undo() {
  if (!state.corrections.length) return note(t("noCorrections"));
  return change(async () => {
    const last = state.corrections.at(-1);
    return last ? keeper().takeBack(state.file, last.id) : state.corrections;
  }, t("undone"), "undo");
}

// A span is drawn with the keys from what is printed now, or taken from what is selected in the source.
function startDrawing(x) {
  const selected = page.source.selection();
  const [start, end] = selected ?? x.spans[0] ?? [0, 0];
  state.drawing = { thing: x, start, end };
  showDrawing();
  page.source.pane.focus();
}

function showDrawing(scroll = true) {
  const d = state.drawing;
  state.marks = [{ start: d.start, end: d.end, side: 0 }];
  page.source.light(scroll);
  page.inspector.show(d.thing);
}

// draw moves an end of the span by one letter.
function draw(first, forward) {
  const d = state.drawing;
  const { bytes } = state.reading.text;
  const one = (at) => {
    if (forward) return Math.min(bytes.length, at + letter(bytes, Math.min(at, bytes.length - 1))[1]);
    at = Math.max(0, at - 1);
    while (at > 0 && (bytes[at] & 0xc0) === 0x80) at--;
    return at;
  };
  const move = (at) => { // over the ends of lines, which nobody sees
    let to = one(at);
    while (to > 0 && to < bytes.length && (bytes[to - 1] === 10 || bytes[to - 1] === 13)) to = one(to);
    return to;
  };
  if (first) d.start = Math.min(move(d.start), d.end);
  else d.end = Math.max(move(d.end), d.start);
  showDrawing();
}

function acceptDrawing() {
  if (state.drawing.adding) return acceptAdding();
  const { thing, start, end } = state.drawing;
  state.drawing = null;
  if (end > start) tell(thing, { name: mainField(thing), field: pathOf(thing, mainField(thing)), verdict: "corrected", drawn: anchorOf([start, end]) });
}

// A selection in the source is the span, while one is drawn.
document.addEventListener("selectionchange", () => {
  if (!state.drawing) return;
  const s = page.source.selection();
  if (s) Object.assign(state.drawing, { start: s[0], end: s[1] }), page.inspector.show(state.drawing.thing);
});

// correctedName names the field of an entry: a value by its kind, a cell by its row and column.
function correctedName(last) {
  const cell = /^(rows|header)\[(\d+)\]\[(\d+)\]$/.exec(last);
  if (cell) return t("cellNo", (cell[1] === "header" ? nameOf("head") + " " : "") + (Number(cell[2]) + 1), Number(cell[3]) + 1);
  const field = last.replace(/\[.*/, "");
  return field in VALUE_LISTS ? nameOf(VALUE_LISTS[field]) : fieldName(field);
}

// saidWords says what a field was or is: a whole value by its meaning.
const saidWords = (field, v) => (field in VALUE_LISTS && v && typeof v === "object" ? meaning({ kind: VALUE_LISTS[field], obj: v }) || shown(v) : shown(v));

class CorrectionsPanel {
  constructor(root) {
    this.pane = el("div", "scroll corrections", null, { tabindex: 0 });
    root.append(this.pane);
  }

  open() {
    const { pane } = this;
    pane.replaceChildren();
    pane.append(el("p", "hint", state.reading.data.keeps ? t("kept", visible(fileName()) + ".gongbao.json") : t("notKept") + (state.reading.data.unkept && state.host.say ? "（" + complaint(state.reading.data.unkept) + "）" : "")));
    const who = el("label", "who", t("you"));
    const input = el("input", "", null, { autocomplete: "off", maxlength: 80 });
    input.value = state.who;
    input.addEventListener("change", () => {
      state.who = input.value.trim();
      state.host.call?.(state.who)?.catch((e) => note(t("unsaved", complaint(e.message)), true));
    });
    who.append(input);
    const bar = el("div", "actions");
    bar.append(who, button("", t("undo"), undo, { "data-act": "undo" }), button("", t("download"), downloadCorrections, { "data-act": "download" }), this.merger());
    pane.append(bar);
    const told = new Map((state.reading.issue.corrections ?? []).map((c) => [c.id, c]));
    if (!state.corrections.length) pane.append(el("p", "hint", t("noCorrections")));
    for (const c of state.corrections.toReversed()) pane.append(this.entry(c, told.get(c.id)));
  }

  // merger takes the side file of another person.
  merger() {
    const label = el("label", "file-button", t("merge"));
    const input = el("input", "", null, { type: "file", accept: ".json,application/json", "data-act": "merge" });
    input.addEventListener("change", () => input.files[0] && mergeFile(input.files[0]));
    label.append(input);
    return label;
  }

  // entry shows one entry, and what became of it where it was not simply applied.
  entry(c, told) {
    const e = el("div", "correction");
    const go = button("correction-text", null, () => this.go(c));
    const last = (c.field ?? "").split(".").pop();
    const field = last.replace(/\[.*/, "");
    go.append(verdictMark(c.op ? { verdict: "corrected" } : c), el("b", "", c.op ? t(c.op === "split" ? "splitHere" : "joinHere") : correctedName(last)), printedText("q", "", clip(c.drawn?.quote ?? c.anchor?.quote ?? "", 40)));
    if (c.verdict === "corrected" && c.is !== undefined) go.append(printedText("del", "", clip(saidWords(field, c.was), 60)), printedText("ins", "", clip(saidWords(field, c.is), 60)));
    if (["conflict", "lost", "needless"].includes(told?.status)) go.append(el("span", "badge fate-" + told.status, t("fate_" + told.status), { title: told.message || null }));
    go.append(printedText("span", "hint", [clip(c.who ?? "", 60), c.when?.slice(0, 16).replace("T", " ")].filter(Boolean).join(" · ")));
    e.append(go, button("icon", "×", () => takeBack(c.id), { "aria-label": t("undo") }));
    return e;
  }

  go(c) {
    const span = (c.drawn ?? c.anchor)?.span;
    if (!span) return;
    const x = state.reading.at(span[0]).find((y) => correctionOfAny(y) === c) ?? state.reading.at(span[0])[0];
    if (x) choose(x);
  }
}

// mergeFile puts the entries of a side file beside those that are here; what two people disagree about is told.
async function mergeFile(file) {
  const kept = await change(async () => keeper().merge(state.file, JSON.parse(await file.text())), t("merged"), "merge");
  if (!kept) return;
  const n = (state.reading.issue.corrections ?? []).filter((c) => c.status === "conflict").length;
  if (n) note(t("conflicts", n), true);
}

// downloadCorrections writes the side file.
function downloadCorrections() {
  const { source } = state.reading.issue;
  const name = source.name.split(/[\\/]/).pop();
  const side = { schema: "gongbao.corrections/1", source: { name, sha256: source.sha256, bytes: source.bytes, file: source.file }, corrections: state.corrections.map(({ id, ...c }) => (reads() ? { id, ...c } : { id: "", ...c, replaces: undefined })) };
  state.unsaved.delete(state.file);
  download(name + ".gongbao.json", JSON.stringify(side, null, 2) + "\n");
}

function download(name, text) {
  const a = el("a", "", "", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 10000);
}
