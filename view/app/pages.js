// Pages as printed: the picture of each, or where there is none its words at their places, with boxes around what is lit.

class PagesPane {
  constructor() {
    this.pane = el("div", "scroll source-pages", null, { tabindex: 0, role: "region", "aria-label": t("page") });
    this.list = new List(this.pane, { make: (i) => this.page(i), guess: (i) => this.height(i), onScroll: () => page.source.drawStrip() });
    this.pane.addEventListener("click", (e) => this.click(e));
    new ResizeObserver(() => this.resize()).observe(this.pane);
  }

  open() {
    this.pages = state.reading.issue.source.page_spans;
    this.perPage = this.pages.map(() => []);
    for (const r of state.reading.runs) this.perPage[r.page]?.push(r);
    this.width = 0;
    this.resize();
  }

  resize() {
    if (!this.pages || this.pane.clientWidth === 0 || this.pane.clientWidth === this.width) return;
    this.width = this.pane.clientWidth;
    this.list.reset(this.pages.length);
  }

  refresh() {
    if (!this.pages || this.pane.hidden) return;
    this.resize();
    this.list.refresh();
  }

  size(i) {
    const p = this.pages[i];
    return p.width > 0 && p.height > 0 ? [p.width, p.height] : [595, 842];
  }

  height(i) {
    const [w, h] = this.size(i);
    return Math.round(((this.width - 40) * h) / w) + 44;
  }

  page(i) {
    const [w, h] = this.size(i);
    const e = el("figure", "page");
    e.append(el("figcaption", "", t("pageNo", this.pages[i].page)));
    const sheet = el("div", "sheet");
    sheet.style.aspectRatio = w + " / " + h;
    sheet.dataset.page = i;
    if (state.reading.data.pictures) {
      const img = el("img", "", null, { alt: t("pageNo", this.pages[i].page), src: state.host.picture(state.file, i), draggable: "false" });
      sheet.append(img);
    }
    const top = svg("svg", { viewBox: "0 0 " + w + " " + h, preserveAspectRatio: "none", class: "boxes" });
    if (!state.reading.data.pictures) this.words(top, i);
    this.boxes(top, i);
    sheet.append(top);
    e.append(sheet);
    return e;
  }

  // words puts the words of a page without a picture where they stood.
  words(top, i) {
    const { text } = state.reading;
    for (const r of this.perPage[i].slice(0, 5000)) {
      const height = r.box[3] - r.box[1];
      const s = visible(text.string(r.start, Math.min(r.end, r.start + 600))).trim();
      if (!s) continue;
      const word = svg("text", { x: r.box[0], y: r.box[3] - height * 0.18, "font-size": Math.max(1, height * 0.86), textLength: Math.max(1, r.box[2] - r.box[0]), lengthAdjust: "spacingAndGlyphs" }, s);
      top.append(word);
    }
  }

  // layers tints what is no body, and frames what nobody read.
  layers(top, i) {
    for (const r of this.perPage[i]) {
      const role = state.reading.layerAt(r.start);
      if (role === "blank") continue;
      const unread = role === "body" && !state.reading.covers(r.start, r.end);
      if (role === "body" && !unread) continue;
      const [x, y, right, bottom] = r.box;
      top.append(svg("rect", { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y), class: unread ? "box unread-box" : "box layer layer-" + role }));
    }
  }

  // boxes puts boxes around values, what is lit and what was found.
  boxes(top, i) {
    const { span } = this.pages[i];
    this.layers(top, i);
    if (state.inValues) {
      for (const v of state.reading.values.over(span[0], span[1])) this.around(top, i, v.start, v.end, "box v-" + v.what.kind, v.what);
    }
    for (const h of hitsIn(span[0], span[1])) this.around(top, i, h.start, h.end, "box hit");
    for (const m of state.marks) {
      if (m.start < span[1] && m.end > span[0]) this.around(top, i, m.start, m.end, m.side ? "box lit side-b" : "box lit");
    }
  }

  around(top, i, start, end, className, x) {
    for (const b of this.boxesOf(i, start, end)) {
      const r = svg("rect", { x: b[0] - 1, y: b[1] - 1, width: Math.max(2, b[2] - b[0] + 2), height: Math.max(2, b[3] - b[1] + 2), class: className });
      if (x) r.dataset.thing = x.id;
      top.append(r);
    }
  }

  // boxesOf returns where the letters of a span stand on a page, a box for each run. Within a run letters are as wide as usual.
  boxesOf(i, start, end) {
    const out = [];
    for (const r of this.perPage[i]) {
      if (r.end <= start || r.start >= end) continue;
      const [before, inside, all] = this.shares(r, Math.max(start, r.start), Math.min(end, r.end));
      if (inside === 0) continue;
      const [left, top, right, bottom] = r.box;
      if (bottom - top > 2.5 * (right - left) && all > 3) { // upright
        const h = (bottom - top) / (all || 1);
        out.push([left, top + before * h, right, top + (before + inside) * h]);
      } else {
        const w = (right - left) / (all || 1);
        out.push([left + before * w, top, left + (before + inside) * w, bottom]);
      }
    }
    return out;
  }

  shares(r, start, end) {
    const { bytes } = state.reading.text;
    let before = 0;
    let inside = 0;
    let all = 0;
    for (let i = r.start; i < r.end;) {
      const [c, n] = letter(bytes, i);
      const w = c === 10 || c === 13 ? 0 : width(c);
      if (i < start) before += w;
      else if (i < end) inside += w;
      all += w;
      i += n;
    }
    return [before, inside, all];
  }

  light(scroll, mark) {
    if (!this.pages) return;
    if (scroll && mark) this.showByte(mark.start, mark.end);
    for (const [i, e] of this.list.shown) {
      const old = e.querySelector("svg");
      const [w, h] = this.size(i);
      const top = svg("svg", { viewBox: "0 0 " + w + " " + h, preserveAspectRatio: "none", class: "boxes" });
      if (!state.reading.data.pictures) this.words(top, i);
      this.boxes(top, i);
      old.replaceWith(top);
    }
  }

  showByte(start, end = start + 1) {
    const i = Math.max(0, pageIndexAt(start));
    const box = this.boxesOf(i, start, end)[0];
    const [w, h] = this.size(i);
    const y = this.list.heights.above(i) + (box ? (box[1] / h) * (((this.width - 40) * h) / w) : 0);
    const room = this.pane.clientHeight;
    if (y < this.list.top + 40 || y > this.list.top + room - 60) {
      this.list.top = Math.max(0, y - room * 0.3);
      this.list.draw();
    }
  }

  seen() {
    if (!this.pages?.length || !this.list.heights) return [0, 0];
    const at = (y) => {
      const i = this.list.heights.find(y);
      const share = Math.min(1, Math.max(0, (y - this.list.heights.above(i)) / this.list.heights.height[i]));
      const { span } = this.pages[i];
      return span[0] + share * (span[1] - span[0]);
    };
    return [at(this.list.top), at(this.list.top + this.pane.clientHeight)];
  }

  // click chooses what was read at a point of a page.
  click(event) {
    const sheet = event.target.closest(".sheet");
    if (!sheet) return;
    const i = Number(sheet.dataset.page);
    const [w, h] = this.size(i);
    const r = sheet.getBoundingClientRect();
    const x = ((event.clientX - r.left) / r.width) * w;
    const y = ((event.clientY - r.top) / r.height) * h;
    const offset = this.byteAt(i, x, y);
    if (offset >= 0 && state.drawing) drawTo(offset, event.shiftKey);
    else if (offset >= 0) chooseAt(offset);
  }

  byteAt(i, x, y) {
    const r = this.perPage[i].find(({ box }) => box[0] <= x && x <= box[2] && box[1] - 2 <= y && y <= box[3] + 2);
    if (!r) return -1;
    const { bytes } = state.reading.text;
    for (let k = r.start; k < r.end;) {
      const [, n] = letter(bytes, k);
      const box = this.boxesOf(i, k, k + n)[0];
      if (box && x <= box[2] && (box[3] - box[1] >= r.box[3] - r.box[1] - 1 || y <= box[3])) return k;
      k += n;
    }
    return r.start;
  }
}
