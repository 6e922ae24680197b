// What a person says about the reading. Each entry is told to the host, which keeps it; the page shows it over what was read.

const CONTEXT = 32; // letters that an entry keeps on each side of its place, as package corrections does

// keyOf names a field of a thing by its path without places in lists, and by where it is printed.
function keyOf(path, span) {
  const plain = path.split(".").map((s) => {
    const keys = s.match(/\[[^\]]*\]/g) ?? [];
    return s.replace(/\[.*$/, "") + (keys.length > 1 ? keys.join("") : "");
  }).join(".");
  return plain + (span ? " " + span[0] + "," + span[1] : " " + path.replace(/\[[^\]]*[^\d\]][^\]]*\]/g, ""));
}

const pathOf = (x, field) => (field ? (x.path ? x.path + "." : "") + field : x.path);

function indexCorrections() {
  state.byKey = new Map();
  state.fixedSpans = [];
  for (const c of state.corrections) {
    if (c.anchor) state.fixedSpans.push({ start: c.anchor.span[0], end: c.anchor.span[1] });
    if (c.drawn) state.fixedSpans.push({ start: c.drawn.span[0], end: c.drawn.span[1] });
    if (c.op) state.byKey.set(c.op + " " + c.anchor.span[0], c);
    else state.byKey.set(keyOf(c.field, c.anchor?.span), c);
  }
}

// correctionOf returns what was said about a field of a thing.
function correctionOf(x, field) {
  return state.byKey?.get(keyOf(pathOf(x, field), x.spans[0]));
}

// correctionOfAny returns what was said about any field of a thing.
function correctionOfAny(x) {
  for (const name of ["", ...(x.kind === "field" ? [x.name] : SHOWN[x.kind] ?? [])]) {
    const c = correctionOf(x, name);
    if (c) return c;
  }
  return boundaryEntry(x);
}

function boundaryEntry(x) {
  if (x.kind !== "node" && x.kind !== "document") return undefined;
  return state.byKey?.get("split " + x.start) ?? state.byKey?.get("join " + x.start);
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

// tell gives an entry to the host and shows what is in force then.
async function tell(x, entry) {
  const c = { ...entry };
  if (!c.anchor && x.spans.length) c.anchor = anchorOf(x.spans[0]);
  const old = c.op ? boundaryEntry(x) : state.byKey?.get(keyOf(c.field, c.anchor?.span));
  if (old) c.replaces = [old.id];
  if (state.who) c.who = state.who;
  c.when = new Date().toISOString();
  if (!state.host.keeps) c.id = "c" + Date.now().toString(36) + Math.random().toString(36).slice(2, 7);
  await change(() => state.host.say(state.file, c), t("saved"));
  choose(x, { stay: ["source", "reading"] });
}

async function change(act, words) {
  try {
    takeCorrections(await act());
    note(words);
  } catch (e) {
    note(t("unsaved", e.message), true);
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

const confirmThing = (x) => !isFinding(x) && tell(x, { field: pathOf(x, mainField(x)), verdict: "confirmed", was: wasOf(x, mainField(x)) });
const wrongThing = (x) => !isFinding(x) && tell(x, { field: pathOf(x, mainField(x)), verdict: "wrong", was: wasOf(x, mainField(x)) });

function wasOf(x, field) {
  if (field) return x.obj[field] ?? null;
  return x.kind === "cell" ? x.obj.text : x.obj.text ?? x.label ?? null;
}

function correctField(x, field, is) {
  const was = wasOf(x, field);
  if (JSON.stringify(is) === JSON.stringify(was)) {
    note(t("notApplied"));
    page.inspector.show(x);
    return;
  }
  tell(x, { field: pathOf(x, field), verdict: "corrected", was, is });
}

const splitAt = (x) => tell(x, { op: "split" });
const joinDocument = (x) => tell(x, { op: "join" });

// undo takes back the last entry.
async function undo() {
  const last = state.corrections.at(-1);
  if (!last) return note(t("noCorrections"));
  await change(() => state.host.takeBack(state.file, last.id), t("undone"));
  page.inspector.show(state.chosen);
}

// A span is drawn with the keys from what is printed now, or taken from what is selected in the source.
function startDrawing(x) {
  const selected = page.source.selection();
  const [start, end] = selected ?? x.spans[0] ?? [0, 0];
  state.drawing = { thing: x, start, end };
  showDrawing();
  page.source.pane.focus();
}

function showDrawing() {
  const d = state.drawing;
  state.marks = [{ start: d.start, end: d.end, side: 0 }];
  page.source.light(true);
  page.inspector.show(d.thing);
}

// draw moves an end of the span by one letter.
function draw(first, forward) {
  const d = state.drawing;
  const { bytes } = state.reading.text;
  const move = (at) => {
    if (forward) return Math.min(bytes.length, at + letter(bytes, Math.min(at, bytes.length - 1))[1]);
    at = Math.max(0, at - 1);
    while (at > 0 && (bytes[at] & 0xc0) === 0x80) at--;
    return at;
  };
  if (first) d.start = Math.min(move(d.start), d.end);
  else d.end = Math.max(move(d.end), d.start);
  showDrawing();
}

function acceptDrawing() {
  const { thing, start, end } = state.drawing;
  state.drawing = null;
  if (end > start) tell(thing, { field: pathOf(thing, mainField(thing)), verdict: "corrected", was: wasOf(thing, mainField(thing)), drawn: anchorOf([start, end]) });
}

// A selection in the source is the span, while one is drawn.
document.addEventListener("selectionchange", () => {
  if (!state.drawing) return;
  const s = page.source.selection();
  if (s) Object.assign(state.drawing, { start: s[0], end: s[1] }), page.inspector.show(state.drawing.thing);
});

class CorrectionsPanel {
  constructor(root) {
    this.pane = el("div", "scroll corrections", null, { tabindex: 0 });
    root.append(this.pane);
  }

  open() {
    const { pane } = this;
    pane.replaceChildren();
    pane.append(el("p", "hint", state.host.keeps ? t("kept", state.reading.data.name.split("/").pop() + ".gongbao.json") : t("notKept")));
    const who = el("label", "who", t("you"));
    const input = el("input", "", null, { autocomplete: "off", maxlength: 80 });
    input.value = state.who;
    input.addEventListener("change", () => (state.who = input.value.trim()));
    who.append(input);
    const bar = el("div", "actions");
    bar.append(who, button("", t("undo"), undo, { "data-act": "undo" }), button("", t("download"), downloadCorrections, { "data-act": "download" }));
    pane.append(bar);
    if (!state.corrections.length) pane.append(el("p", "hint", t("noCorrections")));
    for (const c of state.corrections.toReversed()) pane.append(this.entry(c));
  }

  entry(c) {
    const e = el("div", "correction");
    const go = button("correction-text", null, () => this.go(c));
    const field = (c.field ?? "").split(".").pop().replace(/\[.*/, "");
    go.append(verdictMark(c.op ? { verdict: "corrected" } : c), el("b", "", c.op ? t(c.op === "split" ? "splitHere" : "joinHere") : fieldName(field)), printedText("q", "", clip(c.drawn?.quote ?? c.anchor?.quote ?? "", 40)));
    if (c.verdict === "corrected" && c.is !== undefined) go.append(printedText("del", "", clip(shown(c.was), 60)), printedText("ins", "", clip(shown(c.is), 60)));
    go.append(el("span", "hint", [c.who, c.when?.slice(0, 16).replace("T", " ")].filter(Boolean).join(" · ")));
    e.append(go, button("icon", "×", () => change(() => state.host.takeBack(state.file, c.id), t("undone")), { "aria-label": t("undo") }));
    return e;
  }

  go(c) {
    const span = (c.drawn ?? c.anchor)?.span;
    if (!span) return;
    const x = state.reading.at(span[0]).find((y) => keyOf(pathOf(y, mainField(y)), y.spans[0]) === keyOf(c.field ?? "", c.anchor?.span)) ?? state.reading.at(span[0])[0];
    if (x) choose(x);
  }
}

// downloadCorrections writes the side file.
function downloadCorrections() {
  const { source } = state.reading.issue;
  const name = source.name.split(/[\\/]/).pop();
  const side = { schema: "gongbao.corrections/1", source: { name, sha256: source.sha256, bytes: source.bytes, file: source.file }, corrections: state.corrections.map(({ id, ...c }) => (state.host.keeps ? { id, ...c } : { id: "", ...c, replaces: undefined })) };
  download(name + ".gongbao.json", JSON.stringify(side, null, 2) + "\n");
}

function download(name, text) {
  const a = el("a", "", "", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 10000);
}
