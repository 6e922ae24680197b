// The page is put together here.

class Panels {
  constructor(root) {
    this.root = root;
    this.tabs = el("div", "tabs", null, { role: "tablist" });
    this.body = el("div", "panels");
    root.append(this.tabs, this.body);
    this.parts = {};
    this.buttons = {};
    for (const name of TABS) {
      const panel = el("div", "panel panel-" + name, null, { role: "tabpanel", id: "panel-" + name, hidden: true, "aria-labelledby": "tab-" + name });
      this.parts[name] = panel;
      this.body.append(panel);
      const b = button("tab", "", () => this.open(name, true), { role: "tab", id: "tab-" + name, "aria-controls": "panel-" + name, "data-tab": name });
      this.buttons[name] = b;
      this.tabs.append(b);
    }
    this.tabs.addEventListener("keydown", (e) => {
      const at = TABS.indexOf(state.tab);
      const to = e.key === "ArrowRight" ? at + 1 : e.key === "ArrowLeft" ? at - 1 : e.key === "Home" ? 0 : e.key === "End" ? TABS.length - 1 : -9;
      if (to === -9) return;
      e.preventDefault();
      const name = TABS[(to + TABS.length) % TABS.length];
      this.open(name);
      this.buttons[name].focus();
    });
    page.reading = new ReadingPanel(this.parts.reading);
    page.values = new ValuesPanel(this.parts.values);
    page.checks = new ChecksPanel(this.parts.checks);
    page.time = new TimePanel(this.parts.time);
    page.chart = new ChartPanel(this.parts.chart);
    page.corrections = new CorrectionsPanel(this.parts.corrections);
  }

  current() { return this.parts[state.tab]; }

  // open shows a tab.
  open(name, focus = false) {
    const anew = state.tab !== name || this.parts[name].hidden;
    state.tab = name;
    for (const n of TABS) {
      this.parts[n].hidden = n !== name;
      this.buttons[n].setAttribute("aria-selected", n === name);
      this.buttons[n].tabIndex = n === name ? 0 : -1;
    }
    if (name !== "reading") page[name].open();
    else if (anew) {
      page.reading.list.draw();
      if (state.chosen && !isFinding(state.chosen)) page.reading.show(state.chosen);
      page.reading.mark();
    }
    if (focus) this.parts[name].querySelector(".scroll")?.focus({ preventScroll: true });
    showPane("panels");
  }

  counts() {
    const here = (x) => state.document < 0 || x.doc === state.document;
    const n = { values: state.reading.inOrder.filter(here).length, checks: findings().filter(here).length, corrections: state.corrections.length };
    for (const name of TABS) {
      const b = this.buttons[name];
      b.replaceChildren(t("tab" + name[0].toUpperCase() + name.slice(1)));
      if (n[name]) b.append(el("small", "", String(n[name])));
    }
  }

  mark() {
    if (state.tab === "values" || state.tab === "checks") page[state.tab].mark();
  }
}

// Documents are the list on the left edge: it filters, and says where we are.
class Documents {
  constructor(root) {
    root.setAttribute("aria-label", t("documents"));
    this.pane = el("div", "scroll", null, { tabindex: -1 });
    root.append(el("h2", "", t("documents")), this.pane);
    this.list = new List(this.pane, { make: (i) => this.line(i - 1), guess: (i) => (i ? 96 : 38) });
  }

  open() {
    this.alerts = new Map();
    for (const x of findings()) {
      if (x.status !== "broken" && x.status !== "problem") continue;
      const a = this.alerts.get(x.doc) ?? { n: 0, broken: false };
      this.alerts.set(x.doc, { n: a.n + 1, broken: a.broken || x.status === "broken" });
    }
    this.list.reset(state.reading.heads.length + 1);
  }

  grow() { this.list.grow(state.reading.heads.length + 1); }

  // line makes the line of a document; that of -1 is for all.
  line(i) {
    const b = button("document" + (i >= 0 && i === this.now ? " now" : ""), null, () => this.choose(i), { "data-document": i, "aria-pressed": state.document === i });
    if (i < 0) {
      b.append(el("span", "ordinal", "∗"), el("span", "name", t("allDocuments")));
      return b;
    }
    const { d, fields } = state.reading.heads[i];
    b.append(el("span", "ordinal", String(i + 1)), printedText("span", "name", clip(fields.title ? shown(value(fields.title, "title")) : d.title || t("noTitle"), 60)));
    const a = this.alerts.get(i);
    if (a) b.append(el("span", "alert " + (a.broken ? "broken" : "problem"), String(a.n), { title: t(a.broken ? "broken" : "problem") }));
    const facts = el("span", "facts");
    for (const f of [d.number?.text, d.date]) if (f) facts.append(printedText("span", "", clip(f, 40)));
    b.append(facts);
    return b;
  }

  // choose filters by a document; -1 shows all.
  choose(i) {
    state.document = i;
    this.list.refresh();
    page.reading.filter();
    page.panels.counts();
    if (state.tab !== "reading") page.panels.open(state.tab);
    const head = state.reading.heads[i]?.thing;
    if (i < 0) return;
    choose(head ?? null, { stay: ["source", "reading"] });
    if (!head?.spans.length) return;
    state.marks = [];
    page.source.light(false);
    if (state.mode === "page") page.source.pages.showByte(head.start);
    else page.source.list.show(state.reading.text.rowAt(head.start), 0.02, true);
  }

  // follow marks the document that is read now.
  follow() {
    const now = page.reading.seenDocument();
    if (now === this.now) return;
    this.now = now;
    for (const [i, b] of this.list.shown) b.classList.toggle("now", now >= 0 && i === now + 1);
    if (now >= 0) this.list.show(now + 1);
  }
}

// build makes the page anew, in the language of now.
function build() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  const app = document.getElementById("app");
  app.replaceChildren();
  const top = el("header", "top");
  page.brand = el("h1", "brand", t("app"));
  page.bar = el("div", "bar-slot");
  const search = el("div", "search", null, { role: "search" });
  const tools = el("div", "tools");
  tools.append(button("tool", t("language"), () => setLanguage(lang === "zh" ? "en" : "zh"), { lang: lang === "zh" ? "en" : "zh-CN", "aria-label": t("languageName"), "data-act": "language" }), button("tool", "?", toggleHelp, { "aria-label": t("help"), "data-act": "help" }));
  page.fileSlot = el("div", "file-slot");
  page.progress = el("p", "progress hint", "", { hidden: true });
  top.append(el("a", "skip", t("skip"), { href: "#panels" }), page.brand, page.fileSlot, page.progress, page.bar, search, tools);
  const main = el("main", "main");
  const documents = el("nav", "documents");
  const source = el("section", "source", null, { id: "source" });
  const right = el("section", "right", null, { id: "panels" });
  const inspector = el("aside", "inspector", null, { "aria-label": t("detail") });
  main.append(documents, source, right);
  const switcher = el("div", "switcher", null, { role: "group" });
  for (const [name, words] of [["documents", "documents"], ["source", "source"], ["panels", "reading"]]) {
    switcher.append(button("", t(words), () => showPane(name), { "data-pane": name }));
  }
  page.live = el("div", "live", "", { "aria-live": "polite" });
  page.note = el("div", "note", "", { role: "status", hidden: true });
  app.append(top, main, switcher, page.live, page.note);
  page.main = main;
  page.documents = new Documents(documents);
  page.source = new SourcePane(source);
  page.panels = new Panels(right);
  right.append(inspector);
  page.inspector = new Inspector(inspector);
  page.search = new SearchBox(search);
  showPane("panels");
}

// showPane says which pane a narrow screen shows.
function showPane(name) {
  page.main.dataset.pane = name;
  for (const b of document.querySelectorAll("[data-pane][type=button]")) b.setAttribute("aria-pressed", b.dataset.pane === name);
}

let turns = 0; // of opening files: what comes of an earlier one is thrown away

// openFile shows a file: its text if the reading takes long, the reading as soon as its first documents are there, then the others.
async function openFile(i) {
  const turn = ++turns;
  const lines = state.host.lines(i);
  const first = lines.next();
  first.catch(() => {}); // it is awaited below
  const text = new Text(await state.host.text(i));
  Object.assign(state, { file: i, chosen: null, marks: [], hits: [], hit: -1, document: -1, kind: "", drawing: null, mode: "" });
  const waited = await late(first);
  if (waited) showText(i, text);
  await take((await first).value, lines, text, await state.host.corrections(i), turn, () => {
    const at = waited ? page.source.seen()[0] : 0;
    state.mode = "";
    showFile();
    if (at > 0) page.source.showByte(at);
  });
}

const LATE = 250; // milliseconds after which a person wants to see something

const late = (promise) => Promise.race([promise.then(() => false, () => false), new Promise((done) => setTimeout(done, LATE, true))]);

// showText shows a text that nothing was read of yet.
function showText(i, text) {
  const issue = { name: "", contents: [], documents: [], layers: [], checks: [], problems: [], source: { page_spans: [] } };
  state.reading = new Reading({ name: state.files[i].name, issue, runs: [], waiting: true }, text);
  state.corrections = [];
  indexCorrections();
  showFile();
}

const AT_A_TIME = 25; // milliseconds of work between which a page answers

// A Breath lets the page answer where work goes on and on.
class Breath {
  constructor() { this.since = performance.now(); }

  async take() {
    if (performance.now() - this.since < AT_A_TIME) return;
    await (globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)));
    this.since = performance.now();
  }
}

// take makes a reading of what a host gives. It is shown when its first documents are there, or all of them where patient, and grows then.
async function take(head, lines, text, list, turn, show, patient = false) {
  const reading = new Reading(head, text);
  const breath = new Breath();
  let grown = 0; // when it was shown last
  let every = EVERY;
  const present = () => {
    if (grown) grow();
    else {
      state.reading = reading;
      state.corrections = list;
      indexCorrections();
      grow.to = 0;
      show();
    }
    grown = performance.now();
    every *= 2;
  };
  for await (const documents of lines) {
    if (turn !== turns) return;
    reading.add(documents);
    if (!patient && performance.now() - grown > every) present();
    await breath.take();
  }
  if (turn !== turns) return;
  if (reading.heads.length !== head.count) throw new Error(reading.heads.length + " / " + head.count);
  reading.end();
  if (!grown) present();
  grow();
}

const EVERY = 100; // milliseconds after which a growing reading is shown again, then twice as many and so on

// grow shows what came of the reading since.
function grow() {
  const { whole, heads } = state.reading;
  const last = heads.at(-1)?.thing.spans.at(-1)?.[1] ?? 0;
  page.documents.grow();
  page.reading.grow();
  page.panels.counts();
  if (state.tab === "values") page.values.grow();
  if (whole && (state.tab === "time" || state.tab === "chart")) page[state.tab].open();
  if (page.source.seen()[1] > grow.to) page.source.refresh(); // what is seen was not read before
  grow.to = last;
  progress();
  if (!whole) return;
  document.body.dataset.whole = "yes";
  performance.mark("whole");
}

// progress says how much of a long reading is there.
function progress() {
  const { whole, data, heads } = state.reading;
  page.progress.hidden = whole;
  page.progress.textContent = data.waiting ? t("loading") : t("documentsThere", heads.length, data.count);
}

// reload takes the reading anew, after a correction, and shows it where it was.
async function reload(list) {
  const turn = ++turns;
  const { chosen, reading } = state;
  const lines = state.host.lines(state.file);
  const head = (await lines.next()).value;
  await take(head, lines, reading.text, list, turn, () => showAgain(chosen), true);
}

// showAgain shows a reading that was made anew, where the one before was, with the same thing chosen.
function showAgain(chosen) {
  const [at] = page.source.seen();
  const top = page.reading.list.top;
  state.chosen = chosen && (state.reading.things.find((x) => x.kind === chosen.kind && x.path === chosen.path && x.name === chosen.name) ?? null);
  if (chosen?.kind === "cell") state.chosen = state.reading.cellAt(state.reading.nodeOf(chosen.node.doc, chosen.node.obj.eid) ?? { obj: {} }, chosen.start);
  state.document = Math.min(state.document, state.reading.heads.length - 1);
  Object.assign(state, { marks: [], drawing: null });
  const now = state.chosen;
  showFile(true);
  page.source.showByte(at);
  page.reading.list.top = top;
  page.reading.list.draw();
  if (now) choose(now, { stay: ["source", "reading"] });
}

// fileName is the name of the file that is shown, without folders.
const fileName = () => state.reading.data.name.split(/[\\/]/).pop();

// showFile shows the file that was read.
function showFile(again = false) {
  const { issue } = state.reading;
  const facts = [issue.year && issue.year + "年", issue.number && "第" + issue.number + "期"].filter(Boolean).join("");
  page.brand.replaceChildren(printedText("span", "", clip(issue.name || fileName(), 30)), " ", el("small", "", facts));
  document.title = clip(issue.name || fileName(), 40) + " " + facts + " · " + t("app");
  const { waiting } = state.reading.data;
  page.bar.replaceChildren(waiting ? "" : checkBar());
  progress();
  fileChooser();
  page.documents.open();
  page.source.open();
  page.reading.open();
  page.panels.counts();
  page.panels.open(state.tab);
  if (state.chosen && !again) choose(state.chosen);
  else page.inspector.show(state.chosen);
  if (waiting) performance.mark("text");
  else {
    document.body.dataset.ready = "yes";
    performance.mark("shown");
  }
}

function fileChooser() {
  page.fileSlot.replaceChildren();
  if (state.files.length < 2) return;
  const select = el("select", "", null, { "aria-label": t("file") });
  state.files.forEach((f, i) => select.append(el("option", "", clip(f.name, 50), { value: i, selected: i === state.file })));
  select.addEventListener("change", () => openFile(Number(select.value)).catch(failed));
  page.fileSlot.append(select);
}

function setLanguage(to) {
  lang = to;
  build();
  if (state.reading) {
    const { chosen } = state;
    showFile();
    if (chosen) choose(chosen);
  }
}

function failed(e) {
  page.note.textContent = t("failed") + "：" + complaint(e.message);
  page.note.className = "note bad";
  page.note.hidden = false;
}

// open shows the files of a host.
async function open(host) {
  state.host = host;
  try {
    state.files = await host.files();
    state.who = await host.who();
    await openFile(0);
  } catch (e) {
    failed(e);
  }
}

// print makes all of the open tab, not only what is seen: no row, column or letter is left out.
function print(before) {
  state.printing = before;
  const lists = [page.source?.list, page.source?.pages.list, page.reading?.list, page.values?.list, page.checks?.list];
  for (const l of lists) if (l?.heights && l.pane.offsetParent) before ? l.all() : l.virtual();
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  if (page.source) page.source.still = null, page.source.drawStrip();
});
addEventListener("beforeprint", () => print(true));
addEventListener("afterprint", () => print(false));
document.addEventListener("keydown", keydown);
build();
globalThis.gongbao = { open, state, choose, writtenHost, moved: (n) => (state.unsaved = new Set([...state.unsaved].map((i) => i + n))) };

const written = document.getElementById("data");
if (written) open(writtenHost(JSON.parse(written.textContent)));
else if (document.documentElement.dataset.host === "server") open(serverHost());
