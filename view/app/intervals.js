// Intervals are spans with something that belongs to each, found by the place they cover.
class Intervals {
  constructor() { this.list = []; }

  add(start, end, what) {
    if (end > start) this.list.push({ start, end, what });
  }

  // sort makes the intervals ready to be asked.
  sort() {
    this.list.sort((a, b) => a.start - b.start || b.end - a.end);
    let most = 0;
    this.reach = this.list.map((x) => (most = Math.max(most, x.end)));
    return this;
  }

  // over returns the intervals that share bytes with [start, end), in order.
  over(start, end) {
    const { list, reach } = this;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (list[mid].start < end) low = mid + 1;
      else high = mid;
    }
    const out = [];
    for (let i = low - 1; i >= 0 && reach[i] > start; i--) if (list[i].end > start) out.push(list[i]);
    return out.reverse();
  }

  // at returns the shortest interval that covers an offset.
  at(offset) {
    let best = null;
    for (const x of this.over(offset, offset + 1)) if (!best || x.end - x.start <= best.end - best.start) best = x;
    return best;
  }
}
