// The page for those who install nothing: it starts the reader, reads the files that are dropped on it or chosen, and gives them to the page.
{
  const WORDS = {
    zh: { app: "公报校读", drop: "把公报文件拖到这里，或选择文件", kinds: "文本、HTML、Word（DOCX）、PDF（有文字层）、OFD、OCR 结果。文件只在本机读取，不会发送到任何地方。", choose: "选择文件", json: "下载 JSON", csv: "下载 CSV", reading: "正在读取 {0}…", starting: "正在启动…", failed: "{0}：无法读取。{1}" },
    en: { app: "Gazette reader", drop: "Drop gazettes here, or choose files", kinds: "Text, HTML, Word (DOCX), PDF with a text layer, OFD, outputs of OCR. Files are read on this machine and sent nowhere.", choose: "Choose files", json: "Download JSON", csv: "Download CSV", reading: "Reading {0}…", starting: "Starting…", failed: "{0} cannot be read. {1}" },
  };
  const say = (key, ...more) => {
    const words = WORDS[document.documentElement.lang.startsWith("en") ? "en" : "zh"][key];
    return more.reduce((s, x, i) => s.replace("{" + i + "}", () => x), words);
  };

  const style = new CSSStyleSheet();
  style.replaceSync(`
    .standalone { position: fixed; inset: auto 0 0 0; z-index: 20; display: flex; gap: .4rem .8rem; align-items: center; height: 3.5rem; padding: 0 1rem; overflow: auto;
      background: var(--paper, Canvas); color: var(--ink, CanvasText); border-top: 1px solid var(--line, GrayText); }
    .standalone.first { inset: 0; height: auto; flex-direction: column; justify-content: center; text-align: center; }
    .standalone.over { outline: .25rem dashed var(--accent, Highlight); outline-offset: -.8rem; }
    .standalone h1 { margin: 0; font-size: 1.8rem; }
    .standalone p { margin: 0; max-width: 40rem; white-space: pre-line; }
    .standalone button { min-height: 2.75rem; padding: 0 1.2rem; border: 1px solid var(--line-strong, GrayText); border-radius: 6px; white-space: nowrap; }
    .standalone.first #standalone-choose { background: var(--accent, Highlight); color: var(--on-accent, HighlightText); margin: 1rem; font-size: 1.1rem; }
    @media screen { body:has(.standalone:not(.first)) #app { height: calc(100dvh - 3.5rem); } }
    @media print { .standalone { display: none; } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];

  const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text ?? "" });
  const bar = make("div");
  bar.className = "standalone first";
  const app = make("h1"), title = make("p"), kinds = make("p"), note = make("p");
  note.setAttribute("role", "status");
  const input = Object.assign(make("input"), { type: "file", multiple: true, hidden: true, id: "standalone-files" });
  const act = (id, what) => {
    const b = Object.assign(make("button"), { type: "button", id });
    b.addEventListener("click", what);
    return b;
  };
  const read = []; // what was read: {file, name, json, csv, csvChinese, lines, text, claims, corrections}, with what was corrected
  const save = (name, parts, type) => {
    const a = Object.assign(make("a"), { download: name, href: URL.createObjectURL(new Blob(parts, { type })) });
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 1000);
  };
  const shown = () => read[globalThis.gongbao.state.file ?? 0] ?? read[0];
  const choose = act("standalone-choose", () => input.click());
  const json = act("standalone-json", () => save(shown().name + ".json", [shown().json], "application/json"));
  const csv = act("standalone-csv", () => save(shown().name + ".csv", [document.documentElement.lang.startsWith("en") ? shown().csv : shown().csvChinese], "text/csv"));
  const words = () => {
    app.textContent = say("app");
    title.textContent = say("drop");
    kinds.textContent = say("kinds");
    choose.textContent = say("choose");
    json.textContent = say("json");
    csv.textContent = say("csv");
    json.hidden = csv.hidden = read.length === 0;
    app.hidden = title.hidden = kinds.hidden = read.length > 0;
    bar.classList.toggle("first", read.length === 0);
  };
  bar.append(app, title, kinds, choose, json, csv, note, input);
  document.body.append(bar);
  new MutationObserver(words).observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  words();

  // The reader works beside the page, in a worker made of what stands in the page: the page can be used while a long file is read.
  const start = async () => {
    const packed = Uint8Array.from(atob(document.getElementById("reader").textContent), (c) => c.charCodeAt(0));
    const code = new Blob([document.getElementById("worker").textContent], { type: "text/javascript" });
    const worker = new Worker(URL.createObjectURL(code));
    const waiting = new Map(); // what was asked for: its number → who waits
    worker.addEventListener("message", ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    let asked = 0;
    const ask = (what, passed) => new Promise((answer, refused) => {
      const id = ++asked;
      waiting.set(id, answer);
      worker.onerror = (e) => refused(new Error(e.message || "Worker"));
      worker.postMessage({ id, ...what }, passed);
    });
    const made = await ask({ packed: packed.buffer }, [packed.buffer]);
    if (made.error) throw new Error(made.error);
    return { read: (name, bytes) => ask({ name, bytes }, [bytes.buffer]), say: (file, what, body) => ask({ say: { file, what, body } }) };
  };
  note.textContent = say("starting");
  const started = start();
  started.then(() => (note.textContent = ""), (e) => (note.textContent = String(e)));

  const made = ({ json, csv, csvChinese, lines, corrections }) => ({ json, csv, csvChinese, lines, corrections: JSON.parse(corrections) });

  // host gives what was read to the page, and what the page says to the reader, which applies it: what is downloaded has it too.
  const host = () => {
    const change = async (i, what, body) => {
      const out = await (await started).say(read[i].file, what, body);
      if (out.error) throw new Error(out.error);
      return Object.assign(read[i], made(out)).corrections;
    };
    return {
      ...globalThis.gongbao.writtenHost({ files: read, who: globalThis.gongbao.state.who }),
      applies: true,
      say: (i, entry) => change(i, "say", JSON.stringify(entry)),
      takeBack: (i, id) => change(i, "undo", id),
      merge: (i, side) => change(i, "merge", JSON.stringify(side)),
    };
  };

  const take = async (files) => {
    const reader = await started;
    const bad = [];
    const first = read.length;
    for (const file of files) {
      note.textContent = say("reading", file.name);
      const began = performance.now();
      const out = await reader.read(file.name, new Uint8Array(await file.arrayBuffer()));
      if (out.error) {
        bad.push(say("failed", file.name, out.error));
        continue;
      }
      if (out.warning) bad.push(file.name + ": " + out.warning);
      read.push({ name: file.name, took: performance.now() - began, ...made(out), file: out.file, text: out.text, claims: JSON.parse(out.claims) });
    }
    note.textContent = bad.join("\n");
    words();
    if (read.length === first) return;
    const newest = read.splice(first);
    read.unshift(...newest); // what was dropped last is shown first
    globalThis.gongbao.moved(newest.length); // the numbers of the files
    await globalThis.gongbao.open(host());
  };
  const failed = (e) => (note.textContent = String(e));
  input.addEventListener("change", () => take([...input.files]).catch(failed));
  addEventListener("dragover", (e) => { e.preventDefault(); bar.classList.add("over"); });
  addEventListener("dragleave", () => bar.classList.remove("over"));
  addEventListener("drop", (e) => {
    e.preventDefault();
    bar.classList.remove("over");
    take([...e.dataTransfer.files]).catch(failed);
  });
  globalThis.gongbaoStandalone = { read, started };
}
