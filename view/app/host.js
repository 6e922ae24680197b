// A host is where the page gets its files from: a server, the page itself, or a program that reads files in the browser and
// calls gongbao.open. Each has
//
//   files(): [{name}]                      who(): the name of the person
//   text(i): the text as Uint8Array
//   lines(i): an async iterator of what package data writes as lines: a head, then lists of documents
//   explain(i, at): {role, kind, why, lost, span}   of the line at a byte
//   picture(i, page): address of a picture
//   corrections(i): the entries in force
//   say(i, entry), takeBack(i, id), merge(i, side file): the entries then in force; where data.keeps says that they are kept, or applies that
//     the host reads what is said and has the reading with it, though nothing is kept
//   hold(i, entries): where the page is the keeper, as long as it is open
//   call(name): the name of the person from now on

// serverHost asks the server that gave the page.
function serverHost() {
  const ask = async (what, body) => {
    const answer = await fetch(what, body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error((await answer.text()).trim() || answer.statusText);
    return answer;
  };
  let first;
  return {
    async files() {
      first ??= (await ask("files")).json();
      return (await first).files;
    },
    async who() { return (await first).who; },
    text: async (i) => new Uint8Array(await (await ask("text?file=" + i)).arrayBuffer()),
    async *lines(i) {
      const { body } = await ask("data?file=" + i);
      for await (const line of linesOf(body)) yield JSON.parse(line);
    },
    explain: async (i, at) => (await ask("explain?file=" + i + "&at=" + at)).json(),
    picture: (i, page) => "picture?file=" + i + "&page=" + page,
    corrections: async (i) => (await ask("corrections?file=" + i)).json(),
    call: (who) => ask("who", { who }),
    say: async (i, entry) => (await ask("corrections?file=" + i, entry)).json(),
    merge: async (i, side) => (await ask("merge?file=" + i, side)).json(),
    takeBack: async (i, id) => (await ask("corrections?file=" + i, { op: "undo", replaces: [id] })).json(),
  };
}

// linesOf reads a stream as lines.
async function* linesOf(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = value.split("\n");
    lines[0] = rest + lines[0];
    rest = lines.pop();
    yield* lines;
  }
  if (rest) yield rest;
}

// parsed reads the lines that stand in some bytes.
async function* parsed(bytes) {
  for await (const line of linesOf(new Blob([bytes]).stream())) yield JSON.parse(line);
}

const DOCUMENTS_AT_ONCE = 10;

// cut gives data that is there as a whole as a server gives it.
async function* cut(data) {
  const { documents } = data.issue;
  yield { ...data, issue: { ...data.issue, documents: [] }, count: documents.length };
  for (let i = 0; i < documents.length; i += DOCUMENTS_AT_ONCE) yield documents.slice(i, i + DOCUMENTS_AT_ONCE);
}

// writtenHost has everything in it.
function writtenHost(written) {
  return {
    files: async () => written.files.map((f) => ({ name: f.name ?? f.data.name })),
    who: async () => written.who ?? "",
    text: async (i) => (typeof written.files[i].text === "string" ? fromBase64(written.files[i].text) : written.files[i].text),
    lines: (i) => (written.files[i].lines ? parsed(written.files[i].lines) : cut({ ...written.files[i].data, keeps: false })),
    explain: async (i, at) => claim(written.files[i].claims, at),
    picture: (i, page) => written.files[i].pictures?.[page] ?? "",
    corrections: async (i) => written.files[i].corrections ?? [],
    hold: (i, list) => (written.files[i].corrections = list),
  };
}

// claim explains the line at a byte by the table of a written page.
function claim(claims, at) {
  if (!claims) return null;
  const i = Math.min(claims.lines.length - 1, lastAtMost(claims.ends, at) + (claims.ends[0] <= at ? 1 : 0));
  if (i < 0) return null;
  const line = claims.lines[i];
  const verdict = (k) => ({ kind: claims.words[line[k]], why: claims.words[line[k + 1]], chinese: claims.chinese[line[k + 1]] });
  const lost = [];
  for (let k = 3; k + 1 < line.length; k += 2) lost.push(verdict(k));
  return { role: claims.words[line[0]], ...verdict(1), lost, span: [i ? claims.ends[i - 1] : 0, claims.ends[i]] };
}

function fromBase64(s) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(s);
  const raw = atob(s);
  const out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}
