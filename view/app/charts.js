// Two small pictures: when documents are dated and in force, and how much money they speak of.

const MOST_DOCUMENTS = 120; // in one picture
const MOST_AT_ONE_PLACE = 7; // dots, one above the other; their number stands at the end of the row

const MOST_TIMES = 300; // of one document

// leastOf and greatestOf take any number of values; Math.min(...list) has no room for some hundred thousand.
function leastOf(list) {
  return list.reduce((a, b) => Math.min(a, b), Infinity);
}

function greatestOf(list) {
  return list.reduce((a, b) => Math.max(a, b), -Infinity);
}

class TimePanel {
  constructor(root) {
    this.pane = el("div", "scroll chart", null, { tabindex: 0 });
    root.append(this.pane);
  }

  open() {
    const rows = documentsShown().map((d) => ({ ...d, times: timesOf(d.head) })).filter((r) => r.times.length);
    if (!rows.length) return this.pane.replaceChildren(el("p", "hint", t("noTimes")));
    const days = rows.flatMap((r) => r.times.flatMap((x) => [x.from, x.to])).filter(Number.isFinite);
    const scale = timeScale(leastOf(days), greatestOf(days), this.pane.clientWidth);
    const g = svg("svg", { width: scale.width, height: 40 + rows.length * 40 + 10, role: "img", "aria-label": t("timeHint"), class: "plot" });
    axis(g, scale, 40 + rows.length * 40);
    rows.forEach((r, i) => this.row(g, r, 40 + i * 40, scale));
    this.pane.replaceChildren(el("p", "hint", t("timeHint")), g);
  }

  row(g, r, y, scale) {
    g.append(svg("line", { x1: 0, x2: scale.width, y1: y + 39.5, y2: y + 39.5, class: "rule" }));
    g.append(svg("text", { x: 4, y: y + 15, class: "row-name" }, r.doc + 1 + "  " + clip(r.d.title || r.d.id, Math.floor(scale.width / 15))));
    for (const x of r.times) {
      const shape = x.to > x.from || x.open
        ? svg("rect", { x: scale.x(x.from), y: y + 23, width: Math.max(3, (x.open ? scale.right : scale.x(x.to)) - scale.x(x.from)), height: 9, rx: 2, class: "bar " + x.kind + (x.open ? " open" : "") })
        : svg("circle", { cx: scale.x(x.from), cy: y + 27.5, r: x.kind === "signed" ? 5 : 3.5, class: "dot " + x.kind });
      pick(shape, x.thing, x.words);
      g.append(shape);
    }
  }
}

// timesOf returns the days of a document: mentioned ones below, its date on top.
function timesOf(head) {
  const out = [];
  const day = (s) => (s ? Date.parse(s + "T00:00:00Z") : NaN);
  const { reading } = state;
  for (const x of reading.inOrder) {
    if (x.doc !== head.doc || x.kind !== "date" || !x.obj.from || x.obj.role === "signed") continue;
    if (["deadline", "effective", "expiry"].includes(x.obj.role)) out.push({ thing: x, kind: x.obj.role, from: day(x.obj.from), to: day(x.obj.from), words: nameOf(x.obj.role) + " " + x.label });
  }
  const e = head.effect;
  if (e?.obj.from) out.unshift({ thing: e, kind: "force", from: day(e.obj.from), to: day(e.obj.until ?? e.obj.from), open: !e.obj.until, words: t("inForce") + " " + effectWords(e.obj) });
  if (head.fields.date) {
    const date = value(head.fields.date, "date");
    if (Number.isFinite(day(date))) out.push({ thing: head.fields.date, kind: "signed", from: day(date), to: day(date), words: t("signedDay") + " " + date });
  }
  const places = new Set(); // one mark a day is enough
  return out.filter((x) => Number.isFinite(x.from) && !places.has(x.kind + x.from) && places.add(x.kind + x.from)).slice(-MOST_TIMES);
}

function timeScale(first, last, room) {
  const year = 365.25 * 86400e3;
  const pad = Math.max((last - first) * 0.06, 20 * 86400e3);
  const from = first - pad;
  const to = last + pad;
  const width = Math.max(280, room - 40);
  const left = 12;
  const right = width - 12;
  return { from, to, width, left, right, years: (to - from) / year, x: (day) => left + ((day - from) / (to - from)) * (right - left) };
}

// axis writes years, or months where there are few years.
function axis(g, scale, bottom) {
  const first = new Date(scale.from).getUTCFullYear();
  const last = new Date(scale.to).getUTCFullYear();
  const yearStep = [1, 2, 5, 10, 20, 50, 100, 500].find((s) => (last - first) / s <= Math.max(3, scale.width / 80)) ?? 1000;
  const months = scale.years < 2 ? (scale.years < 0.7 ? 1 : 3) : 12;
  let lastX = -100;
  for (let y = first; y <= last; y += months === 12 ? yearStep : 1) {
    for (let m = 0; m < 12; m += months) {
      const day = Date.UTC(y, m, 1);
      if (day < scale.from || day > scale.to) continue;
      const x = scale.x(day);
      g.append(svg("line", { x1: x, x2: x, y1: 24, y2: bottom, class: "grid" }));
      if (x - lastX < 52) continue;
      lastX = x;
      g.append(svg("text", { x, y: 16, class: "tick" }, months === 12 ? String(y) : y + "-" + String(m + 1).padStart(2, "0")));
    }
  }
}

// tick writes a sum for an axis: 1000万元, or 10M CNY.
const tick = (sum) => (lang === "zh" ? money(sum) : sum.toLocaleString("en", { notation: "compact" }) + " CNY");

// reach is about how many pixels the words of an axis take.
const reach = (words) => Array.from(words).reduce((n, ch) => n + width(ch.codePointAt(0)) * 5.75, 0);

class ChartPanel {
  constructor(root) {
    this.pane = el("div", "scroll chart", null, { tabindex: 0 });
    root.append(this.pane);
  }

  open() {
    const sums = (doc) => state.reading.inOrder.filter((x) => x.doc === doc && x.kind === "amount" && x.obj.kind === "money" && Number(x.obj.max) > 0);
    const rows = documentsShown().map((d) => ({ ...d, sums: sums(d.doc) })).filter((r) => r.sums.length);
    if (!rows.length) return this.pane.replaceChildren(el("p", "hint", t("noAmounts")));
    const logs = rows.flatMap((r) => r.sums.map((x) => Math.log10(x.obj.max)));
    const low = Math.floor(leastOf(logs));
    const high = Math.max(low + 1, Math.ceil(greatestOf(logs)));
    const width = Math.max(280, this.pane.clientWidth - 40);
    const x = (log) => 20 + ((log - low) / (high - low)) * (width - 60);
    const g = svg("svg", { width, height: 40 + rows.length * 44 + 10, role: "img", "aria-label": t("perDocument"), class: "plot" });
    let free = 0; // how far the words of the axis reach
    for (let k = low; k <= high; k++) {
      g.append(svg("line", { x1: x(k), x2: x(k), y1: 24, y2: 40 + rows.length * 44, class: "grid" }));
      const words = tick(10 ** k);
      const half = reach(words) / 2;
      if (x(k) - half < free || x(k) + half > width) continue;
      g.append(svg("text", { x: x(k), y: 16, class: "tick" }, words));
      free = x(k) + half + 8;
    }
    rows.forEach((r, i) => this.row(g, r, 40 + i * 44, x, width));
    this.pane.replaceChildren(el("p", "hint", t("perDocument") + "。" + t("chartHint")), g);
  }

  row(g, r, y, x, width) {
    g.append(svg("line", { x1: 0, x2: width, y1: y + 43.5, y2: y + 43.5, class: "rule" }));
    g.append(svg("text", { x: 4, y: y + 15, class: "row-name" }, r.doc + 1 + "  " + clip(r.d.title || r.d.id, Math.floor(width / 16))));
    g.append(svg("text", { x: width - 4, y: y + 33, class: "row-count" }, String(r.sums.length)));
    const used = new Map();
    for (const s of r.sums) {
      const cx = Math.round(x(Math.log10(s.obj.max)));
      const n = used.get(Math.round(cx / 7)) ?? 0;
      used.set(Math.round(cx / 7), n + 1);
      if (n >= MOST_AT_ONE_PLACE) continue;
      const dot = svg("circle", { cx, cy: y + 28 + (n % 2 ? 4 : -4) * Math.ceil(n / 2) * 0.6, r: 5, class: "dot money" });
      pick(dot, s, s.label + " = " + meaning(s));
      g.append(dot);
    }
  }
}

// pick makes a shape choose a thing.
function pick(shape, thing, words) {
  shape.setAttribute("tabindex", "0");
  shape.setAttribute("role", "button");
  shape.setAttribute("aria-label", visible(words));
  shape.dataset.thing = thing.id;
  shape.append(svg("title", {}, visible(words)));
  shape.addEventListener("click", () => choose(thing));
  shape.addEventListener("keydown", (e) => {
    if (e.key === "Enter" || e.key === " ") e.preventDefault(), choose(thing);
  });
}

function documentsShown() {
  return state.reading.heads.filter((x) => (state.document < 0 || x.doc === state.document)).slice(0, MOST_DOCUMENTS)
    .map((head) => ({ head, d: head.d, doc: head.doc }));
}
