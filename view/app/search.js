// Search in the source. Widths and spaces make no difference: 4000万元 finds ４０００ 万元.

const MOST_HITS = 5000;

function hitsIn(start, end) {
  const { hits } = state;
  if (!hits.length) return [];
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (hits[mid].end <= start) low = mid + 1;
    else high = mid;
  }
  const out = [];
  for (let i = low; i < hits.length && hits[i].start < end; i++) out.push({ ...hits[i], now: i === state.hit });
  return out;
}

// find returns where the letters of a query stand, without regard to width, case and spaces.
function find(bytes, query) {
  const wanted = Array.from(query).map((ch) => lower(folded(ch.codePointAt(0)))).filter(Boolean);
  const out = [];
  if (!wanted.length) return out;
  const first = wanted[0];
  for (let i = 0; i < bytes.length && out.length < MOST_HITS;) {
    const [c, n] = letter(bytes, i);
    if (lower(folded(c)) === first) {
      const end = matches(bytes, i + n, wanted);
      if (end > 0) {
        out.push({ start: i, end });
        i = end;
        continue;
      }
    }
    i += n;
  }
  return out;
}

function matches(bytes, i, wanted) {
  let k = 1;
  let blanks = 0;
  while (k < wanted.length) {
    if (i >= bytes.length) return 0;
    const [c, n] = letter(bytes, i);
    const f = lower(folded(c));
    if (f === wanted[k]) k++, (blanks = 0);
    else if (f || ++blanks > 8) return 0;
    i += n;
  }
  return i;
}

const lower = (c) => (c >= 65 && c <= 90 ? c + 32 : c);

class SearchBox {
  constructor(root) {
    this.input = el("input", "", null, { type: "search", placeholder: t("searchHint"), "aria-label": t("search"), spellcheck: "false" });
    this.count = el("span", "hits", "", { "aria-live": "polite" });
    root.append(this.input, this.count, button("icon", "↑", () => this.next(-1), { "aria-label": t("previous") }), button("icon", "↓", () => this.next(1), { "aria-label": t("next") }));
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), 120);
    });
    this.input.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && !e.isComposing) {
        e.preventDefault();
        if (this.query !== this.input.value) this.search();
        else this.next(e.shiftKey ? -1 : 1);
      }
      if (e.key === "Escape") this.clear(), page.source.pane.focus();
    });
  }

  search() {
    clearTimeout(this.timer);
    this.query = this.input.value;
    state.hits = find(state.reading.text.bytes, this.query);
    state.hit = -1;
    this.count.textContent = this.query ? (state.hits.length ? t("hits", state.hits.length + (state.hits.length === MOST_HITS ? "+" : "")) : t("noHits")) : "";
    if (state.hits.length) this.next(1);
    else page.source.light(false);
  }

  next(direction) {
    const n = state.hits.length;
    if (!n) return;
    state.hit = state.hit < 0 ? (direction > 0 ? 0 : n - 1) : (state.hit + direction + n) % n;
    const h = state.hits[state.hit];
    state.marks = [{ start: h.start, end: h.end, side: 0 }];
    page.source.light(true);
    this.count.textContent = state.hit + 1 + " / " + n;
  }

  clear() {
    this.input.value = "";
    state.marks = [];
    this.search();
  }
}
