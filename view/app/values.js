// All values of the issue as one list, by kind and document.

class ValuesPanel {
  constructor(root) {
    this.root = root;
    this.head = el("div", "panel-head");
    this.pane = el("div", "scroll value-list", null, { tabindex: 0, role: "region", "aria-label": t("valueList") });
    root.append(this.head, this.pane);
    this.list = new List(this.pane, { make: (i) => this.row(this.rows[i]), guess: () => 58 });
  }

  open() {
    this.sift();
    this.list.reset(this.rows.length);
    this.pane.scrollTop = 0;
  }

  // grow takes the values of documents that came since.
  grow() {
    this.sift();
    this.list.grow(this.rows.length);
  }

  // sift keeps the values of the document and the kind that are chosen.
  sift() {
    const all = state.reading.inOrder.filter((x) => state.document < 0 || x.doc === state.document);
    const counts = new Map();
    for (const x of all) counts.set(x.kind, (counts.get(x.kind) ?? 0) + 1);
    this.head.replaceChildren();
    for (const k of ["", ...VALUE_KINDS]) {
      const n = k ? counts.get(k) : all.length;
      if (!n && k) continue;
      this.head.append(button("chip" + (k ? " v-" + k : ""), (k ? nameOf(k) : t("all")) + " " + n, () => {
        state.kind = k;
        this.open();
      }, { "aria-pressed": state.kind === k, "data-kind": k }));
    }
    this.rows = all.filter((x) => !state.kind || x.kind === state.kind);
  }

  row(x) {
    const e = button("value-row" + (x === state.chosen ? " chosen" : ""), null, () => choose(x), { "data-thing": x.id });
    const c = correctionOfAny(x);
    e.append(el("span", "badge v-" + x.kind, nameOf(x.kind === "amount" ? x.obj.kind : x.kind)), printedText("span", "printed", clip(x.label, 60)), printedText("span", "meaning", clip(meaning(asSaid(x)), 60)));
    e.append(el("span", "where", x.spans.length ? placeOf(x.spans[0]) : ""));
    if (c) e.append(verdictMark(c));
    return e;
  }

  mark() {
    const i = this.rows?.indexOf(state.chosen) ?? -1;
    if (i >= 0 && !this.root.hidden) this.list.show(i);
    for (const e of this.pane.querySelectorAll("[data-thing]")) e.classList.toggle("chosen", !!state.chosen && e.dataset.thing === String(state.chosen.id));
  }
}
