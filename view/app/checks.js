// What the issue proves about itself: a bar of counts on top, and a panel with every check and every problem.

const STATUSES = ["broken", "problem", "unprovable", "proved"];
const SIGNS = { proved: "✓", broken: "✕", unprovable: "?", problem: "!" };

const findings = () => [...state.reading.checks, ...state.reading.problems];

// checkBar shows the counts; each opens the panel at its kind.
function checkBar() {
  const bar = el("div", "check-bar", null, { role: "group", "aria-label": t("tabChecks") });
  const list = findings();
  for (const s of ["proved", "broken", "unprovable", "problem"]) {
    const n = list.filter((x) => x.status === s).length;
    const b = button("count " + s + (n ? "" : " zero"), null, () => {
      page.panels.open("checks");
      page.checks.showStatus(s);
    }, { "data-status": s });
    b.append(el("span", "sign", SIGNS[s], { "aria-hidden": "true" }), el("span", "", t(s)), el("b", "", String(n)));
    bar.append(b);
  }
  return bar;
}

// placeIn says where a side of a finding stands: of a sum, in which cell of its table.
function placeIn(x, span) {
  if (x.kind !== "check" || x.obj.code !== "table-total") return placeOf(span);
  for (const { what } of state.reading.nodes.over(span[0], span[0] + 1)) {
    const cell = what.obj.table ? state.reading.cellAt(what, span[0]) : null;
    if (cell) return placeOf(span) + t("cellIn", cell.row + 1, cell.column + 1);
  }
  return placeOf(span);
}

class ChecksPanel {
  constructor(root) {
    this.root = root;
    this.pane = el("div", "scroll checks", null, { tabindex: 0 });
    root.append(this.pane);
    this.list = new List(this.pane, { make: (i) => this.row(this.rows[i]), guess: () => 76 });
  }

  open() {
    const list = findings().filter((x) => state.document < 0 || x.doc === state.document);
    this.rows = [{ intro: true }];
    for (const s of STATUSES) {
      const some = list.filter((x) => x.status === s);
      if (some.length) this.rows.push({ status: s, n: some.length }, ...some.map((x) => ({ x })));
    }
    this.list.reset(this.rows.length);
  }

  row(r) {
    if (r.intro) return el("p", "hint intro", t("checkHint"));
    if (r.status) {
      const h = el("h3", "status-head " + r.status);
      h.append(el("span", "sign", SIGNS[r.status], { "aria-hidden": "true" }), t(r.status), el("small", "", String(r.n)));
      return h;
    }
    const { x } = r;
    const e = el("div", "finding " + x.status + (x === state.chosen ? " chosen" : ""), null, { "data-finding": x.id });
    const b = button("finding-text", null, () => choose(x), { "data-thing": x.id });
    b.append(el("span", "sign", SIGNS[x.status], { "aria-hidden": "true" }), el("span", "code", codeLabel(x)), printedText("span", "message", message(x)));
    e.append(b);
    const places = el("div", "places");
    if (x.doc !== null && x.doc !== undefined) places.append(el("span", "where", t("file") + " " + (x.doc + 1)));
    x.spans.slice(0, 6).forEach((s, i) => {
      places.append(button("place" + (i ? " side-b" : ""), placeIn(x, s), () => choose(x, { side: i }), { "data-side": i, title: t(i ? "sideB" : "sideA") }));
    });
    if (x.spans.length > 6) places.append(el("span", "hint", t("more", x.spans.length - 6)));
    e.append(places);
    return e;
  }

  showStatus(s) {
    const i = this.rows.findIndex((r) => r.status === s);
    if (i >= 0) this.list.show(i, 0, true);
  }

  mark() {
    const i = this.rows?.findIndex((r) => r.x && r.x === state.chosen) ?? -1;
    if (i >= 0 && !this.root.hidden) this.list.show(i);
    for (const e of this.pane.querySelectorAll("[data-finding]")) e.classList.toggle("chosen", !!state.chosen && e.dataset.finding === String(state.chosen.id));
  }
}

// step chooses the next or the previous of some things, behind the one that is chosen, around the end.
function step(list, direction) {
  list = list.filter((x) => x.spans.length).sort((a, b) => a.start - b.start);
  if (!list.length) return note(t("none"));
  const now = list.indexOf(state.chosen);
  let i = now + direction;
  if (now < 0) {
    const from = state.chosen?.start ?? page.source.seen()[0];
    i = direction > 0 ? list.findIndex((x) => x.start > from) : list.findLastIndex((x) => x.start < from);
    if (i < 0) i = direction > 0 ? 0 : list.length - 1;
  }
  choose(list[(i + list.length) % list.length]);
}
