// The words of the page in both languages, and the making of elements. Text becomes part of the page by textContent alone.

const WORDS = {
  zh: {
    app: "公报校读", file: "文件", source: "原文", reading: "读出", search: "查找", searchHint: "在原文中查找（/）", language: "EN", languageName: "English",
    help: "键盘", helpTitle: "键盘操作", close: "关闭", proved: "相符", broken: "不符", unprovable: "无从核对", problem: "问题",
    tabReading: "正文", tabValues: "数值", tabChecks: "核对", tabTime: "时效", tabChart: "金额", tabCorrections: "更正记录",
    page: "版面", text: "文字", layers: "层次", values: "数值", unread: "未读文字", all: "全部", allDocuments: "全部文件", documents: "文件",
    noName: "（原文没有刊名）", noTitle: "（没有读出标题）", noNumber: "无文号", line: "第 {0} 行", linePage: "第 {0} 页第 {1} 行", pageNo: "第 {0} 页",
    places: "所在", why: "为何这样读", claims: "依据", otherReadings: "也像", confirm: "确认无误", wrong: "不对", edit: "更正", save: "保存", cancel: "取消",
    draw: "重划范围", accept: "采用", split: "从此处分为新文件", join: "并入上一份文件", undo: "撤销", undone: "已撤销",
    addValue: "补一个值", addHint: "在原文中点一下定末端，Shift+点定首端（或按 ← →、Shift+← →），也可以划选；选种类，核对“读作”，Enter 保存", nothingDrawn: "没有划出任何文字", noDocumentHere: "这里不属于任何文件",
    merge: "并入他人的更正…", merged: "已并入", conflicts: "{0} 条更正彼此不一致，都没有采用，见标明的各条", otherText: "这份更正属于另一个文本", fate_conflict: "彼此不一致，未采用", fate_lost: "找不到原处，未采用", fate_needless: "现已这样读",
    saved: "已保存", cellIn: "（表的第 {0} 行第 {1} 列）", heldOnly: "已记在本页中，尚未存成文件：离开前请按“下载更正”", cellNo: "第 {0} 行第 {1} 列单元格", kept: "更正随文件保存在 {0}",
    notKept: "更正只在本页中；下载后才能保存", download: "下载更正", noCorrections: "还没有更正。在正文里选中一个值，按“更正”或“确认无误”。",
    was: "原读", who: "谁", you: "您的名字", confirmed: "已确认", wrongMark: "有误", corrected: "已更正", nothing: "没有选中任何内容。点一个数值，或点原文中的文字。",
    nothingHere: "这里没有读出任何内容", readHere: "此处读出", hits: "{0} 处", noHits: "没有找到", more: "还有 {0} 项", moreColumns: "还有 {0} 列",
    contents: "目录", colophon: "编辑出版", columns: "栏", rows: "行", sumProved: "合计相符", sumBroken: "合计不符", sumUnprovable: "合计无从核对", joinedPieces: "由 {0} 段拼成",
    inForce: "有效期", fromDay: "自", untilDay: "至", noEnd: "未定期限", signedDay: "成文", noTimes: "没有读出日期", noAmounts: "没有读出金额", perDocument: "各文件的金额（对数刻度，元）",
    timeHint: "成文日期与施行期间", chartHint: "每个点是一个金额，点它即可看原文", drawHint: "← → 移动末端，Shift+← → 移动首端，Enter 采用，Esc 取消；也可以用鼠标在原文中划选", skip: "跳到读出的内容",
    loading: "正在读取…", documentsThere: "已载入 {0} / {1} 份文件", failed: "无法读取", singleKeys: "单键操作", on: "开", off: "关", goReading: "看正文", none: "无", kindFilter: "种类",
    hidden: "隐藏字符", total: "共 {0} 项", valueEmpty: "（空）", inferred: "推断", yes: "是", no: "否", previous: "上一个", next: "下一个",
    checkHint: "公报把同一件事印了两遍之处，逐一核对", sideA: "一方", sideB: "另一方", issue: "本期", splitHere: "此处起为新文件", joinHere: "并入上一份文件", unsaved: "没有保存：{0}",
    inputHint: "照公报的写法写即可，如 12万元；按 Enter 保存，Esc 取消", notApplied: "写明的值与原读相同，没有保存", sourcePane: "原文", readingPane: "读出的内容", detail: "选中的内容", valueList: "数值列表",
    printed: "原文", readAs: "读作",
  },
  en: {
    app: "Gazette reader", file: "File", source: "Source", reading: "Reading", search: "Find", searchHint: "Find in the source (/)", language: "中文", languageName: "中文",
    help: "Keys", helpTitle: "Keyboard", close: "Close", proved: "proved", broken: "broken", unprovable: "unprovable", problem: "problem",
    tabReading: "Text", tabValues: "Values", tabChecks: "Checks", tabTime: "Validity", tabChart: "Amounts", tabCorrections: "Corrections",
    page: "Page", text: "Text", layers: "Layers", values: "Values", unread: "Unread", all: "All", allDocuments: "All documents", documents: "Documents",
    noName: "(the text names no gazette)", noTitle: "(no title was read)", noNumber: "no number", line: "line {0}", linePage: "page {0}, line {1}", pageNo: "page {0}",
    places: "Place", why: "Why it is read so", claims: "Evidence", otherReadings: "Also looks like", confirm: "Confirm", wrong: "Wrong", edit: "Correct", save: "Save", cancel: "Cancel",
    draw: "Draw span", accept: "Accept", split: "A document begins here", join: "Join to the one before", undo: "Undo", undone: "Taken back",
    addValue: "Add a value", addHint: "Click in the source for the end, Shift+click for the start (or ← →, Shift+← →), or select; choose the kind, look at “read as”, Enter saves", nothingDrawn: "Nothing is drawn", noDocumentHere: "This belongs to no document",
    merge: "Merge another's corrections…", merged: "Merged", conflicts: "{0} corrections contradict each other and are not applied: see those marked", otherText: "these corrections are of another text", fate_conflict: "in conflict, not applied", fate_lost: "place not found, not applied", fate_needless: "read so by now",
    saved: "Saved", cellIn: " (row {0}, column {1} of the table)", heldOnly: "Noted in this page, in no file yet: download the corrections before you leave", cellNo: "cell in row {0}, column {1}", kept: "Corrections are kept in {0}",
    notKept: "Corrections live in this page only; download them to keep them", download: "Download corrections", noCorrections: "No corrections yet. Choose a value and press Correct or Confirm.",
    was: "read as", who: "who", you: "Your name", confirmed: "confirmed", wrongMark: "wrong", corrected: "corrected", nothing: "Nothing is chosen. Click a value, or the source.",
    nothingHere: "Nothing was read here", readHere: "Read here", hits: "{0} found", noHits: "not found", more: "{0} more", moreColumns: "{0} more columns",
    contents: "Contents", colophon: "Colophon", columns: "columns", rows: "rows", sumProved: "sum holds", sumBroken: "sum does not hold", sumUnprovable: "sum cannot be proved", joinedPieces: "joined of {0} pieces",
    inForce: "in force", fromDay: "from", untilDay: "until", noEnd: "open end", signedDay: "dated", noTimes: "No dates were read", noAmounts: "No sums of money were read", perDocument: "Sums by document (log scale, yuan)",
    timeHint: "Dates and time in force", chartHint: "Each dot is a sum of money; choose it to see where it stands", drawHint: "← → move the end, Shift+← → the start, Enter accepts, Esc leaves; or select text in the source", skip: "Skip to the reading",
    loading: "Reading…", documentsThere: "{0} of {1} documents loaded", failed: "Cannot be read", singleKeys: "Single keys", on: "on", off: "off", goReading: "Text", none: "none", kindFilter: "Kind",
    hidden: "hidden character", total: "{0} in all", valueEmpty: "(empty)", inferred: "inferred", yes: "yes", no: "no", previous: "Previous", next: "Next",
    checkHint: "What a gazette prints twice, compared", sideA: "one side", sideB: "other side", issue: "issue", splitHere: "a document begins here", joinHere: "joined to the one before", unsaved: "Not saved: {0}",
    inputHint: "As printed will do, such as 12万元; Enter saves, Esc leaves", notApplied: "That is what was read: nothing to save", sourcePane: "Source", readingPane: "Reading", detail: "Chosen", valueList: "Values",
    printed: "printed", readAs: "read as",
  },
};

// NAMES are words of the model: kinds, roles, fields, codes.
const NAMES = {
  amount: ["数额", "amount"], date: ["日期", "date"], duration: ["期限", "duration"], citation: ["引用", "reference"], contact: ["联系方式", "contact"], person: ["人员", "person"],
  alias: ["简称", "short name"], effect: ["效力", "validity"], field: ["要素", "field"], node: ["条文", "provision"], cell: ["单元格", "cell"], part_: ["部分", "part"], document: ["文件", "document"],
  head: ["表头", "head"], entry: ["目录条目", "contents entry"], colophon: ["编辑出版", "colophon"], event: ["题注", "history"], listed: ["附件说明", "listed attachment"], seal: ["印章", "seal"], issue: ["本期", "issue"],
  money: ["金额", "money"], percent: ["百分比", "percent"], measure: ["度量", "measure"], count: ["数量", "count"],
  cover: ["封面", "cover"], contents: ["目录", "contents"], column: ["栏目", "column"], furniture: ["页眉页脚", "furniture"], body: ["正文", "body"], blank: ["空行", "blank"],
  notice: ["本文", "notice"], instrument: ["印发件", "instrument"], attachment: ["附件", "attachment"],
  part: ["编", "part"], chapter: ["章", "chapter"], section: ["节", "section"], article: ["条", "article"], heading: ["标题", "heading"], item: ["项", "item"], paragraph: ["段", "paragraph"], table: ["表", "table"],
  exact: ["等于", "exact"], at_most: ["不超过", "at most"], at_least: ["不少于", "at least"], about: ["约", "about"], before: ["之前", "before"], after: ["之后", "after"],
  signed: ["成文", "signed"], effective: ["施行", "effective"], expiry: ["失效", "expiry"], deadline: ["期限", "deadline"], mention: ["提及", "mention"],
  day: ["日", "day"], dekad: ["旬", "dekad"], month: ["月", "month"], quarter: ["季度", "quarter"], half: ["半年", "half year"], year: ["年", "year"], multi: ["多年", "years"], yearly: ["每年", "yearly"], monthly: ["每月", "monthly"],
  law: ["法律", "law"], other: ["其他", "other"], basis: ["依据", "basis"], issues: ["印发", "issues"], forwards: ["转发", "forwards"], repeals: ["废止", "repeals"], amends: ["修改", "amends"], implements: ["贯彻", "implements"], mentions: ["提及", "mentions"],
  phone: ["电话", "phone"], address: ["地址", "address"], postcode: ["邮编", "postcode"], url: ["网址", "web"], email: ["电子邮件", "e-mail"],
  passed: ["通过", "passed"], approved: ["批准", "approved"], published: ["公布", "published"], amended: ["修正", "amended"], repealed: ["废止", "repealed"],
};

const FIELDS = {
  name: ["刊名", "name"], year: ["年", "year"], number: ["文号", "number"], total_number: ["总期号", "total number"], sponsor: ["主办", "sponsor"],
  masthead: ["发文机关标志", "masthead"], title: ["标题", "title"], kind: ["种类", "kind"], issuers: ["发文机关", "issuers"], recipients: ["主送机关", "recipients"], signers: ["署名", "signers"],
  date: ["成文日期", "date"], column: ["栏目", "column"], copy_number: ["份号", "copy number"], secrecy: ["密级", "secrecy"], urgency: ["紧急程度", "urgency"], approved_by: ["签发人", "approved by"], notes: ["附注", "notes"],
  copies_to: ["抄送", "copies to"], printed_by: ["印发机关", "printed by"], printed_on: ["印发日期", "printed on"], pages: ["页码", "pages"], effect: ["效力", "validity"], history: ["题注", "history"], attachments_listed: ["附件说明", "attachments"],
  min: ["下限", "min"], max: ["上限", "max"], unit: ["单位", "unit"], code: ["UCUM", "UCUM"], per: ["每", "per"], bound: ["界限", "bound"], exclusive: ["不含本数", "exclusive"], inferred: ["推断", "inferred"], words: ["大写", "in words"], differs: ["两者不同", "differs"],
  from: ["自", "from"], to: ["至", "to"], until: ["至", "until"], precision: ["精度", "precision"], recurring: ["周期", "recurring"], anchor: ["起算", "anchor"], offset: ["推后", "offset"], edtf: ["EDTF", "EDTF"], role: ["作用", "role"],
  iso: ["时长", "length"], working: ["工作日", "working days"], natural: ["自然日年", "natural"], relation: ["关系", "relation"], pinpoint: ["条款", "pinpoint"], full_title: ["全称", "full title"], target: ["指代", "target"], alias: ["简称", "short name"],
  "for": ["代指", "stands for"], value: ["值", "value"], post: ["职务", "post"], phone: ["电话", "phone"], term: ["有效期", "term"], trial: ["试行", "trial"], indefinite: ["长期有效", "indefinite"],
  label: ["编号", "label"], heading: ["标题", "heading"], text: ["文字", "text"], level: ["层级", "level"], eid: ["地址", "address"], type: ["类型", "type"], document: ["文件", "document"], confidence: ["识别把握", "confidence"],
  caption: ["表题", "caption"], event: ["事项", "event"], by: ["机关", "by"], spans: ["范围", "span"], page: ["页", "page"], publisher: ["承办", "publisher"], address: ["地址", "address"], postcode: ["邮编", "postcode"], website: ["网址", "website"], targets: ["指向", "targets"],
  of: ["所指文号", "number of"], qualifier: ["限定词", "qualifier"],
};

// LINE_KINDS are what a line was taken for.
const LINE_KINDS = {
  blank: "空行", rule: "分隔线", "page-number": "页码", head: "页眉", stamp: "网页或打印标记", contents: "目录", entry: "目录条目", column: "栏目", masthead: "发文机关标志", number: "文号", element: "版头要素",
  title: "标题", recipients: "主送机关", signer: "署名", date: "日期", attachment: "附件标记", note: "附件说明", "part-title": "印发件或附件的标题", marker: "带编号的行", row: "表行", caption: "表题", text: "正文",
};

let lang = "zh";

// t returns a word of the page, with {0} and {1} filled in.
function t(key, ...more) {
  const s = WORDS[lang][key] ?? key;
  return more.length ? s.replace(/\{(\d)\}/g, (_, n) => more[n]) : s;
}

const named = (table, key) => table[key]?.[lang === "zh" ? 0 : 1] ?? key;
const nameOf = (key) => named(NAMES, key);
const fieldName = (key) => named(FIELDS, key);
const codeLabel = (finding) => named(CODES[finding.kind], finding.obj.code); // CODES: codes.go

// el makes an element.
function el(tag, className, text, attributes) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text !== undefined && text !== null) e.textContent = text;
  for (const [k, v] of Object.entries(attributes ?? {})) if (v !== null && v !== undefined && (v !== false || k.startsWith("aria-"))) e.setAttribute(k, v === true && !k.startsWith("aria-") ? "" : v);
  return e;
}

// button makes a button that does something.
function button(className, text, act, attributes) {
  const b = el("button", className, text, { type: "button", ...attributes });
  b.addEventListener("click", act);
  return b;
}

const SVG = "http://www.w3.org/2000/svg";

function svg(tag, attributes, text) {
  const e = document.createElementNS(SVG, tag);
  for (const [k, v] of Object.entries(attributes ?? {})) e.setAttribute(k, v);
  if (text !== undefined) e.textContent = text;
  return e;
}

// printedText makes an element for a stranger's words: they turn nothing around them and hide nothing.
const printedText = (tag, className, s, attributes) => el(tag, className ? className + " t" : "t", visible(s), attributes);
