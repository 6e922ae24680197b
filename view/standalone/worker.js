// The worker of the page: it makes the reader of its WebAssembly, then reads one file after the other, and takes what is said about them.
onmessage = async ({ data }) => {
  const { id, packed, name, bytes, say } = data;
  try {
    if (packed) {
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
      const go = new Go();
      const { instance } = await WebAssembly.instantiate(await new Response(stream).arrayBuffer(), go.importObject);
      await new Promise((ready) => {
        globalThis.gongbaoReady = ready;
        go.run(instance);
      });
      postMessage({ id });
      return;
    }
    const out = say ? globalThis.gongbaoSay(say.file, say.what, say.body) : globalThis.gongbaoRead(name, bytes);
    const passed = [out.json, out.csv, out.csvChinese, out.text, out.lines].filter(Boolean).map((b) => b.buffer);
    postMessage({ id, ...out }, passed);
  } catch (e) {
    postMessage({ id, error: String(e) });
  }
};
