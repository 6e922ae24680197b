// Intervals are spans with something that belongs to each, found by the place they cover.
class Intervals {
  constructor() { this.list = []; }

  add(start, end, what) {
    if (end > start) this.list.push({ start, end, what });
  }

  // sort makes the intervals ready to be asked, if some came since.
  sort() {
    const { list } = this;
    if (this.reach?.length === list.length) return;
    list.sort((a, b) => a.start - b.start || b.end - a.end);
    this.reach = new Float64Array(list.length);
    let most = 0;
    for (let i = 0; i < list.length; i++) this.reach[i] = most = Math.max(most, list[i].end);
  }

  // over returns the intervals that share bytes with [start, end), in order.
  over(start, end) {
    this.sort();
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
