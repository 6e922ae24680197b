// The keyboard. Single keys can be switched off in the list of keys, for those who speak to their computer.

const TABS = ["reading", "values", "checks", "time", "chart", "corrections"];

const KEYS = [
  ["p", "P", "下一个 / 上一个问题", "next / previous problem", (d) => step(state.reading.problems, d)],
  ["b", "B", "下一个 / 上一个不符的核对", "next / previous broken check", (d) => step(state.reading.checks.filter((x) => x.status === "broken"), d)],
  ["d", "D", "下一份 / 上一份文件", "next / previous document", (d) => step(state.reading.things.filter((x) => x.kind === "document"), d)],
  ["n", "N", "下一个 / 上一个数值", "next / previous value", (d) => step(state.kind ? state.reading.inOrder.filter((x) => x.kind === state.kind) : state.reading.inOrder, d)],
  ["k", "K", "下一处 / 上一处查找结果", "next / previous hit of the search", (d) => page.search.next(d)],
  ["o", "", "所选内容的下一处所在", "next place of what is chosen", () => nextPlace()],
  ["y", "", "确认无误", "confirm", () => state.chosen && confirmThing(state.chosen)],
  ["x", "", "不对", "wrong", () => state.chosen && wrongThing(state.chosen)],
  ["e", "", "更正所选内容", "correct what is chosen", () => page.inspector.edit()],
  ["r", "", "重划范围", "draw its span", () => state.chosen?.spans.length && !isFinding(state.chosen) && startDrawing(state.chosen)],
  ["a", "", "补一个没有读出的值", "add a value that was not read", () => startAdding(state.clicked)],
  ["s", "", "从所选条文处分为新文件", "a document begins at the provision chosen", () => state.chosen?.kind === "node" && splitAt(state.chosen)],
  ["j", "", "把所选文件并入上一份", "join the document chosen to the one before", () => state.chosen?.kind === "document" && state.chosen.doc > 0 && joinDocument(state.chosen)],
  ["u", "", "撤销", "undo", () => undo()],
  ["/", "", "查找", "find", () => page.search.input.focus()],
  ["v", "", "版面 / 文字", "page / text", () => page.source.hasPages && page.source.setMode(state.mode === "page" ? "text" : "page")],
  ["l", "", "层次着色", "tint the layers", () => document.querySelector('[data-layer="layers"]').click()],
  ["g", "", "转到原文 / 读出的内容", "go to the source / the reading", () => swapPanes()],
  ["t", "", "中文 / English", "中文 / English", () => setLanguage(lang === "zh" ? "en" : "zh")],
  ["?", "", "本表", "this list", () => toggleHelp()],
];

function nextPlace() {
  const x = state.chosen;
  if (!x?.spans.length) return;
  x.shownPlace = ((x.shownPlace ?? 0) + 1) % x.spans.length;
  page.source.light(true, x.shownPlace);
  say(placeOf(x.spans[x.shownPlace]));
}

function swapPanes() {
  const inSource = page.source.root.contains(document.activeElement);
  const target = inSource ? page.panels.current().querySelector(".scroll") : state.mode === "page" ? page.source.pages.pane : page.source.pane;
  target?.focus();
}

function keydown(e) {
  if (!state.reading) return;
  if (e.key === "Escape") return escape();
  const typing = e.target.closest?.("input, textarea, select, [contenteditable]");
  if (state.drawing && !typing && drawKey(e)) return e.preventDefault();
  if ((e.ctrlKey || e.metaKey) && e.key === "z" && !typing) return e.preventDefault(), undo();
  if (typing || e.ctrlKey || e.metaKey || e.altKey || !state.singleKeys && e.key !== "?") return;
  if (/^[1-6]$/.test(e.key)) return e.preventDefault(), page.panels.open(TABS[e.key - 1], true);
  for (const [forward, back, , , act] of KEYS) {
    if (e.key === forward || back && e.key === back) {
      e.preventDefault();
      act(e.key === forward ? 1 : -1);
      return;
    }
  }
}

function drawKey(e) {
  if (e.target.closest?.("button") && e.key === "Enter") return false;
  if (e.key === "ArrowLeft" || e.key === "ArrowRight") draw(e.shiftKey, e.key === "ArrowRight");
  else if (e.key === "Enter") acceptDrawing();
  else return false;
  return true;
}

function escape() {
  if (page.help && !page.help.hidden) return toggleHelp();
  if (state.drawing) return choose(state.drawing.thing);
  if (state.hits.length) return page.search.clear();
  choose(null);
}

// toggleHelp shows the list of keys.
function toggleHelp() {
  if (page.help && !page.help.hidden) {
    page.help.hidden = true;
    page.help.back?.focus();
    return;
  }
  page.help?.remove();
  const dialog = el("div", "help", null, { role: "dialog", "aria-modal": "true", "aria-label": t("helpTitle") });
  const box = el("div", "help-box");
  const head = el("div", "help-head");
  const close = button("icon", "×", toggleHelp, { "aria-label": t("close") });
  head.append(el("h2", "", t("helpTitle")), close);
  const dl = el("dl", "keys");
  const row = (keys, words) => {
    const div = el("div");
    const dt = el("dt");
    for (const k of keys) dt.append(el("kbd", "", k));
    div.append(dt, el("dd", "", words));
    dl.append(div);
  };
  for (const [forward, back, zh, en] of KEYS) row([forward, back].filter(Boolean), lang === "zh" ? zh : en);
  row(["1", "…", "6"], TABS.map((x) => t("tab" + x[0].toUpperCase() + x.slice(1))).join(lang === "zh" ? "、" : ", "));
  row(["Esc"], lang === "zh" ? "取消选择、关闭" : "leave, close");
  const single = button("chip", t("singleKeys") + "：" + t(state.singleKeys ? "on" : "off"), () => {
    state.singleKeys = !state.singleKeys;
    single.textContent = t("singleKeys") + "：" + t(state.singleKeys ? "on" : "off");
    single.setAttribute("aria-pressed", state.singleKeys);
  }, { "aria-pressed": state.singleKeys });
  box.append(head, dl, single);
  dialog.append(box);
  dialog.back = document.activeElement;
  dialog.addEventListener("click", (e) => e.target === dialog && toggleHelp());
  dialog.addEventListener("keydown", (e) => {
    if (e.key !== "Tab") return;
    const stops = [close, single];
    e.preventDefault();
    stops[(stops.indexOf(document.activeElement) + 1) % stops.length].focus();
  });
  page.help = dialog;
  document.body.append(dialog);
  close.focus();
}
