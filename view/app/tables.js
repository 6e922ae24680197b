// Tables as tables. A long one comes in pieces of some rows; of a very wide one the first columns.

const COLUMNS_AT_ONCE = 40;
const LETTERS_IN_CELL = 600;

function tableElement(x) {
  const { table } = x.n;
  const e = el("figure", "table depth-" + x.depth);
  if (x.from === 0) e.append(tableCaption(x, table));
  const wrap = el("div", "table-scroll", null, { tabindex: 0, role: "group", "aria-label": table.caption || nameOf("table") });
  const grid = el("table");
  const most = state.printing ? Infinity : x.thing.columns ?? COLUMNS_AT_ONCE;
  const marked = (x.thing.marked ??= cellValues(x));
  for (let r = x.from; r < x.to; r++) grid.append(tableRow(x, r, most, marked));
  wrap.append(grid);
  e.append(wrap);
  const hiddenColumns = widest(table, x.from, x.to) - most;
  if (hiddenColumns > 0) e.append(button("more", t("moreColumns", hiddenColumns), () => {
    x.thing.columns = most + COLUMNS_AT_ONCE;
    page.reading.refresh();
  }));
  return e;
}

function tableCaption(x, table) {
  const c = el("figcaption");
  c.append(thingButton(x.thing, "caption-name", table.caption || nameOf("table")));
  c.append(el("span", "table-facts", table.rows.length + " " + t("rows") + " × " + table.columns + " " + t("columns")));
  if (table.unit) c.append(printedText("span", "table-facts", table.unit.replace(/[,，]\s*/g, "、")));
  if (table.pieces > 1) c.append(el("span", "table-facts", t("joinedPieces", table.pieces)));
  if (table.total) {
    const key = { proved: "sumProved", broken: "sumBroken", unprovable: "sumUnprovable" }[table.total.status];
    c.append(el("span", "status " + table.total.status, t(key)));
  }
  return c;
}

function tableRow(x, r, most, marked) {
  const { table } = x.n;
  const head = r < table.header.length;
  const cells = table.cells[r];
  const tr = el("tr");
  if (!head && table.groups?.includes(r - table.header.length)) tr.className = "group";
  if (!head && table.total?.row === r - table.header.length) tr.className = "total";
  const only = tr.className === "group" && cells.filter((c) => c.text).length === 1 && cells[0]?.text;
  for (let c = 0; c < Math.min(only ? 1 : cells.length, most); c++) {
    const td = el(head ? "th" : "td", isFigure(cells[c].text) ? "figure" : "", null, head ? { scope: "col" } : only ? { colspan: Math.min(most, cells.length) } : {});
    const thing = marked.get(r + " " + c);
    const cell = state.reading.cell(x.thing, r, c);
    td.append(cellButton(cell, thing));
    tr.append(td);
  }
  return tr;
}

function cellButton(cell, values) {
  const c = correctionOf(cell, "");
  const s = c?.verdict === "corrected" ? shown(c.is) : cell.label;
  const text = s.length > LETTERS_IN_CELL && !state.printing ? s.slice(0, LETTERS_IN_CELL) + "…" : s;
  const b = thingButton(cell, "cell t", text || "\u00a0", s ? {} : { "aria-label": t("valueEmpty") });
  if (values) b.classList.add("value", "v-" + values[0].kind);
  if (c) b.classList.add(c.verdict), b.append(verdictMark(c));
  return b;
}

// cellValues returns the values that stand in each cell.
function cellValues(x) {
  const out = new Map();
  for (const v of state.reading.valuesOf(x.doc, x.n.eid)) {
    if (!v.obj.cell) continue;
    const key = v.obj.cell[0] + " " + v.obj.cell[1];
    if (out.has(key)) out.get(key).push(v);
    else out.set(key, [v]);
  }
  return out;
}

function widest(table, from, to) {
  let n = 0;
  for (let r = from; r < to; r++) n = Math.max(n, table.cells[r].length);
  return n;
}

const isFigure = (s) => /^[-－—]?[\d０-９][\d０-９.,，．％%\s]*$/.test(s);
