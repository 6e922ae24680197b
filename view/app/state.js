// What is shown now. Whoever changes it calls the part of the page that shows it.

const state = {
  host: null, files: [], file: 0, who: "",
  reading: null, // a Reading
  chosen: null, // a thing
  marks: [], // {start, end, side}: what is lit in the source
  hits: [], hit: -1, // of the search
  document: -1, // filter; -1 for all
  kind: "", // filter of values
  tab: "reading", mode: "",
  layers: true, unread: true, inValues: true,
  corrections: [],
  unsaved: new Set(), // the files with corrections that live in the page alone
  drawing: null, // {thing, start, end} while a span is drawn; with adding, kind and typed for a value that was not read
  clicked: undefined, // the byte of the source that was clicked last
  singleKeys: true,
};

const page = {}; // the parts of the page: source, reading, inspector, …

// choose makes a thing the chosen one and lights its place. Parts of the page named in stay are not scrolled.
function choose(x, { stay = [], side = 0 } = {}) {
  state.chosen = x;
  state.drawing = null;
  state.clicked = undefined;
  state.marks = x ? x.spans.map(([start, end], i) => ({ start, end, side: isFinding(x) && i > 0 ? 1 : 0 })) : [];
  page.source.light(!stay.includes("source"), side);
  if (x && state.tab === "reading" && !stay.includes("reading")) page.reading.show(x);
  page.reading.mark();
  page.inspector.show(x);
  page.panels.mark();
  if (x) say(nameOf(x.kind === "field" ? x.name : x.kind) + " " + clip(x.label ?? "", 60));
}

const isFinding = (x) => x.kind === "check" || x.kind === "problem";

// chooseAt chooses the smallest thing at an offset of the source; again at the same place, the next larger one.
function chooseAt(offset) {
  const list = state.reading.at(offset);
  const now = list.indexOf(state.chosen);
  const x = list[now >= 0 ? (now + 1) % list.length : 0];
  if (x) {
    choose(x, { stay: ["source"] });
    state.clicked = offset;
    page.inspector.more(list, offset);
  } else {
    choose(null, { stay: ["source"] });
    page.inspector.nothing(offset);
  }
}

// say tells a screen reader what happened.
function say(s) {
  page.live.textContent = s;
}

// note shows a sentence for a while.
function note(s, bad = false) {
  page.note.textContent = s;
  page.note.className = bad ? "note bad" : "note";
  page.note.hidden = false;
  clearTimeout(note.timer);
  note.timer = setTimeout(() => (page.note.hidden = true), bad ? 8000 : 3000);
}

// placeOf says where a span begins, for people.
function placeOf([start, end]) {
  const { reading } = state;
  const { line } = reading.text.place(start);
  const p = pageAt(start, end);
  return p ? t("linePage", p, line) : t("line", line);
}

// pageAt returns the number of the page that a span begins on, 0 where there are none.
function pageAt(start) {
  const i = pageIndexAt(start);
  return i < 0 ? 0 : state.reading.issue.source.page_spans[i].page;
}

function pageIndexAt(start) {
  const pages = state.reading.issue.source.page_spans;
  state.reading.pageStarts ??= pages.map((p) => p.span[0]);
  const i = lastAtMost(state.reading.pageStarts, start);
  return pages[i] && pages[i].span[0] <= start && start < pages[i].span[1] ? i : -1;
}
