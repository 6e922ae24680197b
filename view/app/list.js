// A List shows of very many items only those that are seen. Heights are guessed until an item was seen once.

const MOST_PIXELS = 12_000_000; // a browser makes no element higher than some 16 million pixels
const SPARE = 400; // pixels that are made above and below what is seen

class Heights {
  constructor(n, guess) {
    this.height = new Float64Array(0);
    this.grow(n, guess);
  }

  // grow takes more items; the heights of those that are there stay.
  grow(n, guess) {
    const had = this.height.length;
    const height = new Float64Array(n);
    height.set(this.height);
    for (let i = had; i < n; i++) height[i] = guess(i);
    this.n = n;
    this.height = height;
    this.tree = new Float64Array(n + 1);
    for (let i = 1; i <= n; i++) {
      this.tree[i] += height[i - 1];
      const up = i + (i & -i);
      if (up <= n) this.tree[up] += this.tree[i];
    }
    this.top = 1;
    while (this.top * 2 <= n) this.top *= 2;
  }

  set(i, h) {
    const d = h - this.height[i];
    if (d === 0) return;
    this.height[i] = h;
    for (let k = i + 1; k <= this.n; k += k & -k) this.tree[k] += d;
  }

  // above returns the sum of the heights before item i.
  above(i) {
    let sum = 0;
    for (let k = i; k > 0; k -= k & -k) sum += this.tree[k];
    return sum;
  }

  // find returns the item that stands at a height.
  find(y) {
    let at = 0;
    for (let step = this.top; step > 0; step >>= 1) {
      if (at + step <= this.n && this.tree[at + step] <= y) {
        at += step;
        y -= this.tree[at];
      }
    }
    return Math.min(at, this.n - 1);
  }

  get total() { return this.above(this.n); }
}

class List {
  // make(i) returns the element of item i; guess(i) its height before it was seen; fixed says that guesses are right.
  constructor(pane, { make, guess, fixed = false, onScroll }) {
    Object.assign(this, { pane, make, guess, fixed, onScroll });
    this.box = el("div", "list");
    pane.append(this.box);
    this.shown = new Map();
    this.first = 0;
    this.last = -1;
    pane.addEventListener("scroll", () => this.later(), { passive: true });
    this.watch = new ResizeObserver(() => this.later());
    this.watch.observe(pane);
  }

  later() {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.draw();
      this.onScroll?.();
    });
  }

  // reset takes a new number of items.
  reset(n) {
    this.n = n;
    this.heights = new Heights(n, this.guess);
    this.clear();
    this.draw();
  }

  // grow takes more items behind those that are there.
  grow(n) {
    if (n <= this.n) return;
    this.n = n;
    this.heights.grow(n, this.guess);
    this.draw();
  }

  // refresh makes the shown items anew.
  refresh() {
    this.clear();
    this.draw();
  }

  clear() {
    this.box.replaceChildren();
    this.shown.clear();
    this.first = 0;
    this.last = -1;
  }

  // In a list higher than a browser allows, scrolling is scaled: a pixel of the bar stands for several of the list.
  get scale() {
    const room = this.pane.clientHeight;
    const total = this.heights.total;
    return total <= MOST_PIXELS ? 1 : (total - room) / (MOST_PIXELS - room);
  }

  get top() { return this.pane.scrollTop * this.scale; }

  set top(y) { this.pane.scrollTop = y / this.scale; }

  draw() {
    if (!this.heights || this.pane.clientHeight === 0) return;
    if (this.n === 0) {
      this.box.style.height = "0px";
      return;
    }
    const seen = this.pane.clientHeight;
    for (let turn = 0; turn < 4; turn++) {
      const top = this.top;
      const anchor = this.heights.find(top);
      const into = top - this.heights.above(anchor);
      const first = this.heights.find(Math.max(0, top - SPARE));
      const last = this.heights.find(top + seen + SPARE);
      this.box.style.height = Math.min(MOST_PIXELS, Math.ceil(this.heights.total)) + "px";
      this.fill(first, last);
      if (this.fixed || !this.measure()) break;
      const moved = this.heights.above(anchor) + into - top; // what is read stays where it is
      if (Math.abs(moved) > 0.5) this.top = top + moved;
    }
    this.put();
  }

  fill(first, last) {
    for (const [i, e] of this.shown) {
      if ((i < first || i > last) && !e.contains(document.activeElement)) {
        e.remove();
        this.shown.delete(i);
      }
    }
    let before = null;
    for (let i = first; i <= last; i++) {
      let e = this.shown.get(i);
      if (!e) {
        e = this.make(i);
        e.classList.add("item");
        e.dataset.item = i;
        this.shown.set(i, e);
        if (before) before.after(e);
        else this.box.prepend(e);
      }
      before = e;
    }
    this.first = first;
    this.last = last;
  }

  // measure reports whether an item has another height than was thought.
  measure() {
    let changed = false;
    for (const [i, e] of this.shown) {
      const h = e.offsetHeight;
      if (Math.abs(h - this.heights.height[i]) > 0.5) {
        this.heights.set(i, h);
        changed = true;
      }
    }
    return changed;
  }

  // put moves each shown item to its place.
  put() {
    const shift = this.top - this.pane.scrollTop; // of a scaled list
    for (const [i, e] of this.shown) e.style.transform = "translateY(" + (this.heights.above(i) - shift) + "px)";
  }

  // show scrolls to an item: where = 0 puts it at the top, 0.3 a third down. An item that is seen already stays.
  show(i, where = 0.25, force = false) {
    if (i < 0 || i >= this.n || !this.heights) return;
    for (let turn = 0; turn < 3; turn++) {
      const y = this.heights.above(i);
      const room = this.pane.clientHeight;
      const h = this.heights.height[i];
      const seen = y >= this.top + 8 && y + Math.min(h, room / 2) <= this.top + room - 8;
      if (seen && !force && turn === 0) break;
      this.top = Math.max(0, y - room * where);
      this.draw();
    }
    this.draw();
  }

  element(i) { return this.shown.get(i); }

  // all makes every item, for printing.
  all() {
    this.clear();
    this.fill(0, this.n - 1);
    this.box.classList.add("flow");
  }

  virtual() {
    this.box.classList.remove("flow");
    this.refresh();
  }
}
