// The text of a source is kept as bytes, because all spans count bytes. Letters are made of what is seen only.

// letter reads the character at byte i: its code point and its length in bytes. A byte that is no UTF-8 is U+FFFD, one byte long, as in Go.
function letter(bytes, i) {
  const b = bytes[i];
  if (b < 0x80) return [b, 1];
  const n = b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 1;
  if (n === 1 || i + n > bytes.length) return [0xfffd, 1];
  let c = b & (0x7f >> n);
  for (let k = 1; k < n; k++) {
    if ((bytes[i + k] & 0xc0) !== 0x80) return [0xfffd, 1];
    c = (c << 6) | (bytes[i + k] & 0x3f);
  }
  if (n === 3 && (c < 0x800 || (c >= 0xd800 && c < 0xe000)) || n === 4 && (c < 0x10000 || c > 0x10ffff)) return [0xfffd, 1];
  return [c, n];
}

// string returns the letters of a span.
function string(bytes, start, end) {
  let out = "";
  for (let i = Math.max(0, start); i < end && i < bytes.length;) {
    const [c, n] = letter(bytes, i);
    out += String.fromCodePoint(c);
    i += n;
  }
  return out;
}

const encoder = new TextEncoder();
const byteLength = (s) => encoder.encode(s).length;

// isHidden tells characters that cannot be seen or that turn what is around them: controls, bidirectional controls, zero width.
// They are shown as a small box with their number, because a page that hides what is printed cannot be checked.
function isHidden(c) {
  return c < 0x20 && c !== 0x09 || c >= 0x7f && c < 0xa0 || c === 0xad || c === 0x061c || c === 0x115f || c === 0x1160 || c === 0x180e ||
    c >= 0x200b && c <= 0x200f || c >= 0x2028 && c <= 0x202e || c >= 0x2060 && c <= 0x206f || c === 0x3164 || c === 0xfeff || c === 0xffa0 ||
    c >= 0xfff9 && c <= 0xfffc || c >= 0xe0000 && c <= 0xe0fff || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
}

const codeName = (c) => "U+" + c.toString(16).toUpperCase().padStart(4, "0");

// isMark tells characters that are put on the one before and need no room.
function isMark(c) {
  return c >= 0x300 && c < 0x370 || c >= 0x483 && c < 0x48a || c >= 0x591 && c < 0x5be || c >= 0x610 && c < 0x61b || c >= 0x64b && c < 0x660 ||
    c >= 0x1ab0 && c < 0x1b00 || c >= 0x1dc0 && c < 0x1e00 || c >= 0x20d0 && c < 0x2100 || c >= 0x302a && c < 0x3030 || c === 0x3099 || c === 0x309a || c >= 0xfe20 && c < 0xfe30;
}

// visible returns a text in which hidden characters show their numbers. Line feeds stay.
function visible(s) {
  if (!/[^\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u3163\u3165-\ud7ff\uf900-\ufdff\ufe30-\ufefe\uff01-\uff9f\uffa1-\uffef]/.test(s)) return s;
  let out = "";
  for (const ch of s) {
    const c = ch.codePointAt(0);
    out += c !== 10 && isHidden(c) ? "‹" + codeName(c) + "›" : ch;
  }
  return out;
}

// clip cuts a long text for a place with little room.
function clip(s, n) {
  s = visible(s.length > 4 * n ? s.slice(0, 4 * n) : s).replace(/\s+/g, " ").trim();
  const letters = Array.from(s);
  return letters.length > n ? letters.slice(0, n - 1).join("") + "…" : s;
}

// Widths in halves of a letter: a Chinese character has two. Those of ASCII are measured, since a space has half of what a capital has.
const HALF = 7.6; // pixels
const TAB = 4; // spaces, as style.css has it
const ascii = new Float64Array(128).fill(1.15);
ascii.fill(7, 0, 0x20);
ascii[9] = TAB;
ascii[0x7f] = 7;

// measureASCII takes the widths of a font.
function measureASCII(font) {
  if (measureASCII.font === font) return;
  measureASCII.font = font;
  const g = document.createElement("canvas").getContext("2d");
  g.font = font;
  for (let c = 0x20; c < 0x7f; c++) ascii[c] = g.measureText(String.fromCharCode(c)).width / HALF;
  ascii[9] = TAB * ascii[0x20]; // at most
}

// isFigureByte tells digits, and the points and commas between them.
const isFigureByte = (b) => b >= 0x30 && b <= 0x39 || b === 0x2e || b === 0x2c;

function width(c) {
  if (c < 0x80) return ascii[c];
  if (isHidden(c)) return c < 0x10000 ? 7 : 8;
  if (isMark(c)) return 0;
  return c < 0x1100 ? 1.3 : 2;
}

// hangs tells 、。〉》」』】〕 and ！（），．：；？ in full width, which may stand behind the end of a row and not at the beginning of one.
function hangs(bytes, i) {
  const a = bytes[i];
  const b = bytes[i + 1];
  const c = bytes[i + 2];
  if (a === 0xe3 && b === 0x80) return c === 0x81 || c === 0x82 || c >= 0x89 && c <= 0x91 && c % 2 === 1 || c === 0x95;
  return a === 0xef && b === 0xbc && (c === 0x81 || c === 0x89 || c === 0x8c || c === 0x8e || c === 0x9a || c === 0x9b || c === 0x9f);
}

const LETTERS_A_ROW = 400; // however narrow they are

// A Text is the text of a source cut into rows that fit the pane.
class Text {
  constructor(bytes) {
    this.bytes = bytes;
    this.lineStarts = lineStarts(bytes);
    this.halves = 0;
  }

  // wrap cuts the lines into rows of at most so many halves of a letter.
  wrap(halves) {
    halves = Math.max(20, Math.floor(halves));
    if (halves === this.halves) return false;
    this.halves = halves;
    const { bytes, lineStarts } = this;
    let rows = new Uint32Array(lineStarts.length * 2 + 64);
    let n = 0;
    const add = (at) => {
      if (n === rows.length) {
        const more = new Uint32Array(n * 2);
        more.set(rows);
        rows = more;
      }
      rows[n++] = at;
    };
    for (let l = 0; l < lineStarts.length; l++) {
      const end = l + 1 < lineStarts.length ? lineStarts[l + 1] - 1 : bytes.length;
      add(lineStarts[l]);
      let row = lineStarts[l]; // where the row begins
      let figure = -1; // where the figure begins that is not at its end, and the width before it
      let before = 0;
      for (let i = lineStarts[l], used = 0, letters = 0; i < end;) {
        const b = bytes[i];
        if (!isFigureByte(b)) figure = -1;
        else if (figure < 0) (figure = i), (before = used);
        let w = 2;
        let len = 3;
        if (b < 0x80) {
          len = 1;
          w = ascii[b];
        } else if (b < 0xe3 || b > 0xe9) {
          const [c, k] = letter(bytes, i);
          len = k;
          w = width(c);
        }
        if (used + w > halves && used > 0 && !(used <= halves && hangs(bytes, i)) || letters >= LETTERS_A_ROW) {
          const whole = figure > row && i > figure && letters < LETTERS_A_ROW; // no figure is cut in two
          row = whole ? figure : i;
          add(row);
          used = whole ? used - before : 0;
          letters = i - row;
          if (figure >= 0) (figure = row), (before = 0);
        }
        used += w;
        letters++;
        i += len;
      }
    }
    this.rows = rows.subarray(0, n);
    return true;
  }

  rowAt(offset) { return lastAtMost(this.rows, offset); }
  rowEnd(row) { return row + 1 < this.rows.length ? this.rows[row + 1] : this.bytes.length; }
  lineAt(offset) { return lastAtMost(this.lineStarts, offset) + 1; }
  string(start, end) { return string(this.bytes, start, end); }

  // place returns line and column of an offset, in letters from 1.
  place(offset) {
    const line = this.lineAt(offset);
    let column = 1;
    const from = this.lineStarts[line - 1];
    for (let i = from; i < offset; i++) if ((this.bytes[i] & 0xc0) !== 0x80) column++;
    return { line, column };
  }
}

function lineStarts(bytes) {
  let starts = new Uint32Array(1024);
  let n = 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (n === starts.length) {
      const more = new Uint32Array(n * 2);
      more.set(starts);
      starts = more;
    }
    starts[n++] = at + 1;
  }
  return starts.subarray(0, n);
}

// lastAtMost returns the index of the last number of a sorted list that is not above x, 0 if there is none.
function lastAtMost(list, x) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (list[mid] <= x) low = mid + 1;
    else high = mid;
  }
  return Math.max(0, low - 1);
}
