// What people write, and what the JSON has: 12万元 is 120000, 2022年3月1日 is 2022-03-01, 2年 is P2Y. The page shows and takes the words of people.

const LENGTHS = { Y: ["年", "years"], M: ["个月", "months"], W: ["周", "weeks"], D: ["日", "days"], H: ["小时", "hours"], m: ["分钟", "minutes"] };
const DURATION_FIELDS = new Set(["iso", "term"]);
const DAY_FIELDS = new Set(["from", "to", "until", "date", "printed_on"]);

// lengthWords says P1Y6M as 1年6个月; what it does not know it leaves as it is.
function lengthWords(iso) {
  const m = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso ?? "");
  if (!m || !m.slice(1).some(Boolean)) return iso ?? "";
  return ["Y", "M", "W", "D", "H", "m"].map((k, i) => m[i + 1] && m[i + 1] + (lang === "zh" ? LENGTHS[k][0] : " " + LENGTHS[k][1])).filter(Boolean).join(lang === "zh" ? "" : " ");
}

// lengthOf reads 2年, 6个月, 15日 or 1年6个月 as ISO 8601 has it; "" where it is none of these.
function lengthOf(s) {
  const m = /^(?:(\d+)\s*(?:年|years?))?\s*(?:(\d+)\s*(?:个?月|months?))?\s*(?:(\d+)\s*(?:周|星期|weeks?))?\s*(?:(\d+)\s*(?:日|天|个工作日|days?))?\s*(?:(\d+)\s*(?:小时|hours?))?\s*(?:(\d+)\s*(?:分钟|minutes?))?$/.exec(s);
  if (!m || !m.slice(1).some(Boolean)) return "";
  const days = m.slice(1, 5).map((n, i) => (n ? n + "YMWD"[i] : "")).join("");
  const hours = m.slice(5).map((n, i) => (n ? n + "HM"[i] : "")).join("");
  return "P" + days + (hours ? "T" + hours : "");
}

// dayOf reads 2022年3月1日, 2022.3.1 or 2022/3/1 as 2022-03-01; "" where it is no day.
function dayOf(s) {
  const m = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(s);
  return m ? m[1] + "-" + m[2].padStart(2, "0") + "-" + m[3].padStart(2, "0") : "";
}

// figureOf reads 12万元, 1.5亿 or 3,000 as a number, NaN where it is none.
function figureOf(s) {
  const m = /^(-?[\d,，]*\.?\d+)\s*([百千万亿]*)\s*(?:元|％|%)?$/.exec(s);
  if (!m) return NaN;
  let [whole, part = ""] = m[1].replace(/[,，]/g, "").split(".");
  let zeros = [...m[2]].reduce((n, c) => n + { 百: 2, 千: 3, 万: 4, 亿: 8 }[c], 0);
  for (; zeros > 0; zeros--) (whole += part[0] ?? "0"), (part = part.slice(1)); // the point moves, so that 1.1万 is 11000
  return Number(whole + (part ? "." + part : ""));
}

// inWords writes a field as people do, for them to change.
const inWords = (x, name, v) => ((DURATION_FIELDS.has(name) || x.kind === "duration" && name === "max") && typeof v === "string" ? lengthWords(v) : shown(v));

// DIGITS are the figures of dates as they are printed in words: 二〇二四年三月十三日.
const DIGITS = { 〇: 0, "○": 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

// inFigures writes the numbers of a date in figures: 二〇二四年三月十三日 is 2024年3月13日.
function inFigures(s) {
  return s.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[〇○零一二三四五六七八九十]+/g, (n) => {
    const ten = n.indexOf("十");
    if (ten < 0) return [...n].map((c) => DIGITS[c]).join("");
    return String((ten ? DIGITS[n[0]] : 1) * 10 + (DIGITS[n[ten + 1]] ?? 0));
  });
}

// isDay reports whether the calendar has a day, 2024-02-30 is none.
function isDay(iso) {
  const [y, m, d] = iso.split("-").map(Number);
  return m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
}

const readOr = (v, wanted) => {
  if (v === "" || v === undefined || Number.isNaN(v)) throw new Error("want a " + wanted);
  return v;
};

// typed turns what was typed into what the field has: a number, a day, a length of time, a list, a truth, or text. It throws what it wants where
// it can read none.
function typed(x, name, s, old) {
  const plain = s.trim();
  if (CHOICES[x.kind + "." + name]) return plain;
  if (x.kind === "amount" && (name === "min" || name === "max")) return readOr(figureOf(plain), "figure");
  if (DURATION_FIELDS.has(name) || x.kind === "duration" && name === "max") return plain && readOr(lengthOf(plain), "length of time");
  if (DAY_FIELDS.has(name) && (x.kind !== "field" || name === "date")) {
    const day = plain && readOr(dayOf(inFigures(plain)), "day");
    return plain && readOr(isDay(day) ? day : "", "day");
  }
  if (typeof old === "number") return readOr(/^\d+(\.\d+)?$/.test(plain) ? Number(plain) : "", "whole number");
  if (Array.isArray(old)) return s.split(/[；;\n]/).map((y) => y.trim()).filter(Boolean);
  if (typeof old === "boolean") return [t("yes"), "true", "1"].includes(plain);
  return plain;
}

// COMPLAINTS are what the keeper of corrections says, in Chinese.
const COMPLAINTS = [
  [/want a (?:day|date)/, "读不出日期，请写如 2024年3月13日 或 二〇二四年三月十三日"],
  [/want a length of time/, "读不出时长，请写如 2年、6个月、30个工作日"],
  [/want a figure/, "读不出数，请写如 12万、3000、1.5亿"],
  [/want a whole number/, "这里要写整数，如 12"],
  [/want an amount/, "读不出数额，请连同单位照公报的写法写，如 12万元、不超过5.5万元、30%、15亩"],
  [/want 是/, "这里写 是 或 否"],
  [/want one of/, "这里只能从所列各项中选一项"],
  [/cannot (?:be|have) /, "读不出您写的值，请照公报的写法来写，如 12万元、2022年3月1日、2年"],
  [/came from no file/, "这段文字不是来自文件，请下载更正"],
  [/are of (?:another|different) texts?/, "这份更正属于另一个文本"],
  [/no side file|schema is/, "这不是更正文件（….gongbao.json）"],
  [/Failed to fetch|NetworkError|Load failed/, "gongbao 程序已经结束，请重新运行 gongbao view"],
];

const complaint = (message) => (lang === "zh" && COMPLAINTS.find(([english]) => english.test(message))?.[1]) || message;
