-- The tables of an index, schema gongbao.index/2. What the columns mean is told by the records of the same names:
-- gongbao schema documents, gongbao schema provisions and so on.
--
-- A row is known by a whole number, so that the file stays small; the views at the end (documents, provisions, "values" …)
-- put the numbers, ids and titles together again and have the columns of the records. Lists are JSON, as in the records;
-- days are 2022-06-07; what is not known is NULL.
--
-- Words that stand in many rows, such as the type of a provision or 第三条, stand once in the table word; the columns that have them are
-- called …_word, and the views put them in.

CREATE TABLE word (n INTEGER PRIMARY KEY, word TEXT NOT NULL);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row for each file that gave an issue. digest is the SHA-256 of all its records: where it is the same, a second run
-- has nothing to do.
CREATE TABLE issue (
  n INTEGER PRIMARY KEY, digest TEXT NOT NULL, source TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, path TEXT NOT NULL, reader TEXT NOT NULL,
  work TEXT, format TEXT, encoding TEXT, pages INTEGER, bytes INTEGER, same_as TEXT, complete INTEGER NOT NULL,
  name TEXT, latin_name TEXT, year INTEGER, number INTEGER, total_number INTEGER, sponsor TEXT, documents INTEGER NOT NULL,
  checks_proved INTEGER NOT NULL, checks_broken INTEGER NOT NULL, checks_unprovable INTEGER NOT NULL, problems INTEGER NOT NULL);

CREATE TABLE document (
  n INTEGER PRIMARY KEY, issue INTEGER NOT NULL REFERENCES issue, id TEXT NOT NULL UNIQUE, work TEXT, work_inferred INTEGER NOT NULL,
  "index" INTEGER NOT NULL, "column" TEXT, masthead TEXT, number TEXT, agency TEXT, year INTEGER, serial INTEGER, title TEXT, kind TEXT,
  issuers TEXT, region TEXT, level TEXT, recipients TEXT, signers TEXT, approved_by TEXT, copies_to TEXT, date TEXT, published TEXT,
  copy_number TEXT, secrecy TEXT, urgency TEXT, notes TEXT, effect_from TEXT, effect_until TEXT, term TEXT, effect_text TEXT,
  effect_inferred TEXT, repeals TEXT, first_page INTEGER, last_page INTEGER, parts INTEGER, articles INTEGER, tables INTEGER,
  characters INTEGER, keywords TEXT, first_provision INTEGER, provisions INTEGER, spans TEXT, file_page INTEGER, file_last_page INTEGER, line INTEGER, boxes TEXT);
CREATE INDEX document_issue ON document(issue);
CREATE INDEX document_work ON document(work);
CREATE INDEX document_number ON document(serial, year, agency);

-- The notice itself is part 0; what it issues and attaches follows.
CREATE TABLE part (
  document INTEGER NOT NULL REFERENCES document, part INTEGER NOT NULL, role_word INTEGER, title TEXT, PRIMARY KEY (document, part)) WITHOUT ROWID;

-- The provisions of a document are the numbers [first_provision, first_provision + provisions), in printed order. The last step
-- of the breadcrumb is label and heading, or crumb, the caption of a table; the steps before it are those of the parents, the
-- part and the document. A heading that the text begins with is only counted: heading_runes characters.
-- more is a JSON object of what few provisions have: suffix, inferred, a heading that the text does not begin with, spans,
-- file_last_page, boxes.
--
-- Here and below: start and end are the only span; where there are several, spans has them. file_last_page is given where it
-- is another than file_page.
CREATE TABLE provision (
  n INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, part INTEGER NOT NULL, eid_word INTEGER NOT NULL, type_word INTEGER NOT NULL,
  level INTEGER, label_word INTEGER, number INTEGER, heading_runes INTEGER, crumb TEXT,
  text TEXT NOT NULL, parent INTEGER REFERENCES provision, leaf INTEGER NOT NULL,
  start INTEGER, "end" INTEGER, file_page INTEGER, line INTEGER, more TEXT);

-- min and max compare as numbers. text is given where it is not the characters [text_at, text_at + text_runes) of the text of the
-- provision, counted from 1, and so with the citations. The sentence is the characters [sentence_at, sentence_at + sentence_runes) of the text of the
-- provision; of a cell its row. eid is given where there is no provision, as in a title. code is given where
-- it is another than unit ('' where there is none), edtf and the "to" of a day where they are another than from, bound where it is another than exact. more is a JSON object of
-- what few values have: per, exclusive, recurring, iso_max, working, natural, anchor, offset, words, differs,
-- cell, confidence, spans, file_last_page, boxes; sentence where it does not stand in the text; exact, the decimals [min, max]
-- where a number of SQLite is not exact.
CREATE TABLE value (
  n INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document, provision INTEGER REFERENCES provision, eid_word INTEGER, seq INTEGER NOT NULL,
  kind_word INTEGER NOT NULL, text TEXT, text_at INTEGER, text_runes INTEGER, min NUMERIC, max NUMERIC, unit TEXT, code TEXT, bound_word INTEGER,
  "from" TEXT, "to" TEXT, precision_word INTEGER, edtf TEXT, iso TEXT, role_word INTEGER, qualifier_word INTEGER, inferred_word INTEGER,
  sentence_at INTEGER, sentence_runes INTEGER, start INTEGER, "end" INTEGER, file_page INTEGER, line INTEGER, more TEXT,
  PRIMARY KEY (document, n)) WITHOUT ROWID;
CREATE INDEX value_amount ON value(unit, max) WHERE min IS NOT NULL;

CREATE TABLE citation (
  n INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, provision INTEGER REFERENCES provision, eid_word INTEGER, seq INTEGER NOT NULL,
  relation_word INTEGER NOT NULL, text TEXT, text_at INTEGER, text_runes INTEGER, title TEXT, number TEXT, agency TEXT, year INTEGER, serial INTEGER,
  kind_word INTEGER, pinpoint TEXT, target TEXT, targets TEXT, resolved TEXT, resolved_how_word INTEGER, full_title TEXT, inferred TEXT, negated INTEGER,
  sentence TEXT, sentence_at INTEGER, sentence_runes INTEGER,
  start INTEGER, "end" INTEGER, file_page INTEGER, file_last_page INTEGER, line INTEGER, spans TEXT, boxes TEXT);
CREATE INDEX citation_document ON citation(document);
CREATE INDEX citation_number ON citation(serial, year, agency);

CREATE TABLE effect (
  n INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, provision INTEGER REFERENCES provision, eid_word INTEGER, seq INTEGER NOT NULL,
  part INTEGER, act_word INTEGER NOT NULL, "from" TEXT, until TEXT, term TEXT, anchor TEXT, "offset" TEXT, trial INTEGER, indefinite INTEGER,
  object TEXT, citation TEXT, text TEXT, text_at INTEGER, text_runes INTEGER, inferred TEXT, sentence TEXT, sentence_at INTEGER, sentence_runes INTEGER,
  start INTEGER, "end" INTEGER, spans TEXT, file_page INTEGER, file_last_page INTEGER, line INTEGER, boxes TEXT);
CREATE INDEX effect_document ON effect(document);

CREATE TABLE person (
  n INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document, provision INTEGER REFERENCES provision, eid_word INTEGER, seq INTEGER NOT NULL,
  name TEXT NOT NULL, role_word INTEGER, post TEXT, unit TEXT, phone TEXT, text TEXT, text_at INTEGER, text_runes INTEGER, cell TEXT,
  start INTEGER, "end" INTEGER, spans TEXT, file_page INTEGER, file_last_page INTEGER, line INTEGER, boxes TEXT, PRIMARY KEY (document, n)) WITHOUT ROWID;
CREATE INDEX person_name ON person(name);

CREATE TABLE contact (
  n INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document, provision INTEGER REFERENCES provision, eid_word INTEGER, seq INTEGER NOT NULL,
  kind_word INTEGER NOT NULL, value TEXT, text TEXT, text_at INTEGER, text_runes INTEGER, cell TEXT,
  start INTEGER, "end" INTEGER, spans TEXT, file_page INTEGER, file_last_page INTEGER, line INTEGER, boxes TEXT, PRIMARY KEY (document, n)) WITHOUT ROWID;

-- The cells of a table are the text of its provision: rows are lines, the first header_rows of them (behind the caption) the
-- header, with tabs between the cells.
CREATE TABLE tabular (
  n INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, provision INTEGER REFERENCES provision, caption TEXT, columns INTEGER,
  header_rows INTEGER, units TEXT, pieces INTEGER, total_row INTEGER, total_status TEXT, csv TEXT);
CREATE INDEX tabular_document ON tabular(document);

-- Checks that are proved are only counted, in issue and in document_checks: most are. document is NULL for the issue.
CREATE TABLE finding (
  n INTEGER PRIMARY KEY, issue INTEGER NOT NULL REFERENCES issue, document INTEGER REFERENCES document, id TEXT NOT NULL,
  sort TEXT NOT NULL,    -- check or problem
  code TEXT NOT NULL, grade TEXT NOT NULL, -- status of a check (broken, unprovable), severity of a problem (loss, doubt, note)
  message TEXT NOT NULL, places TEXT);
CREATE INDEX finding_issue ON finding(issue);
CREATE INDEX finding_document ON finding(document);
CREATE TABLE document_checks (
  document INTEGER PRIMARY KEY REFERENCES document, proved INTEGER NOT NULL, broken INTEGER NOT NULL, unprovable INTEGER NOT NULL);

-- What documents say of documents: one row for each citation whose text the index holds (to_document, of several printings the
-- first), or that does something to one that it does not hold (to_work, such as cited/云政规/2019/1). How the text was found is told
-- by how (number, title_issuer, alias, title, none); a candidate is no fact. day is from when it holds.
CREATE TABLE edge (
  n INTEGER PRIMARY KEY, citation INTEGER NOT NULL REFERENCES citation, to_document INTEGER REFERENCES document, to_work TEXT, to_part INTEGER,
  relation TEXT NOT NULL, how TEXT NOT NULL, candidate INTEGER, ambiguous INTEGER, partial INTEGER, negated INTEGER, draft INTEGER,
  differs INTEGER, day TEXT, until TEXT, term TEXT, day_inferred INTEGER);
CREATE INDEX edge_to ON edge(to_document);

-- The days [from, until] on which a document is in force by all that the index knows; until is NULL where nothing ends it.
CREATE TABLE force (document INTEGER NOT NULL REFERENCES document, "from" TEXT NOT NULL, until TEXT, PRIMARY KEY (document, "from")) WITHOUT ROWID;

CREATE TABLE failed (id TEXT, sha256 TEXT, path TEXT NOT NULL, bytes INTEGER, same_as TEXT, code TEXT, reason TEXT, advice TEXT);

-- What words are found by. Their tokens are made by the program (two characters that follow each other, a run of digits or
-- letters), so the tables have no text of their own; gongbao search asks them. A row is a document, or a provision by its n.
CREATE VIRTUAL TABLE title_fts USING fts5(tokens, content='', columnsize=0, tokenize='ascii');
CREATE VIRTUAL TABLE heading_fts USING fts5(tokens, content='', columnsize=0, tokenize='ascii');
CREATE VIRTUAL TABLE text_fts USING fts5(tokens, content='', columnsize=0, tokenize='ascii');

-- The provisions that have a single character, by their numbers within a block of numbers: as differences in base 128, as
-- differences in Rice code, or one bit for each where many have it. The row [runes] has the length of each provision.
CREATE TABLE sign (block INTEGER NOT NULL, sign TEXT NOT NULL, provisions BLOB NOT NULL, PRIMARY KEY (sign, block)) WITHOUT ROWID;

-- The views: the records as the dataset has them.

CREATE VIEW issues AS SELECT source AS id, * FROM issue;

CREATE VIEW documents AS
  SELECT d.id, i.reader, i.source, i.sha256, i.path, d.work, d.work_inferred, i.source AS issue,
    i.name || coalesce(' ' || i.year || '年', '') || coalesce('第' || i.number || '期', '') || coalesce('（总第' || i.total_number || '期）', '') AS issue_name,
    d."index", d."column", d.masthead, d.number, d.agency, d.year, d.serial, d.title, d.kind, d.issuers, d.region, d.level, d.recipients, d.signers,
    d.approved_by, d.copies_to, d.date, d.published, d.copy_number, d.secrecy, d.urgency, d.notes, d.effect_from, d.effect_until, d.term,
    d.effect_text, d.effect_inferred, d.repeals, d.first_page, d.last_page, d.parts, d.articles, d.tables, d.characters, d.keywords,
    d.spans, d.file_page, d.file_last_page, d.line, d.boxes, d.n
  FROM document d JOIN issue i ON i.n = d.issue;

-- The works: a document whatever issues printed it, with how many printings this index holds.
CREATE VIEW works AS
  SELECT work, max(work_inferred) AS work_inferred, count(*) AS editions, max(number) AS number, max(title) AS title, max(date) AS date,
    json_group_array(id) AS documents
  FROM document WHERE work IS NOT NULL GROUP BY work;

CREATE VIEW provisions AS
  SELECT d.id || ':' || (SELECT word FROM word WHERE n = p.eid_word) AS id, i.reader, i.source, i.sha256, i.path, d.work, d.id AS document, p.part,
    (SELECT word FROM word WHERE n = r.role_word) AS part_role, r.title AS part_title,
    (SELECT word FROM word WHERE n = p.eid_word) AS eid, (SELECT word FROM word WHERE n = p.type_word) AS type, p.level,
    (SELECT word FROM word WHERE n = p.label_word) AS label, p.number, p.more ->> 'suffix' AS suffix, coalesce(p.more ->> 'inferred', 0) AS inferred, coalesce(p.more ->> 'heading', substr(p.text, 1, p.heading_runes)) AS heading,
    (WITH RECURSIVE up(n, parent, depth) AS (
        SELECT p.n, p.parent, 0 UNION ALL SELECT q.n, q.parent, depth + 1 FROM up JOIN provision q ON q.n = up.parent AND q.n < up.n)
      SELECT json_group_array(crumb) FROM (
        SELECT d.title AS crumb, -2 AS depth WHERE d.title IS NOT NULL
        UNION ALL SELECT r.title, -1 WHERE r.title IS NOT d.title AND r.title IS NOT NULL
        UNION ALL SELECT crumb, 1000 - depth FROM (
          SELECT depth,
    coalesce(q.crumb, trim(coalesce((SELECT word FROM word WHERE n = q.label_word), '') || ' ' || coalesce(q.more ->> 'heading', substr(q.text, 1, q.heading_runes), ''))) AS crumb
          FROM up JOIN provision q ON q.n = up.n) WHERE crumb <> '' ORDER BY depth)) AS breadcrumb,
    p.text, CASE WHEN p.parent IS NOT NULL THEN d.id || ':' || (SELECT word FROM provision q JOIN word ON word.n = q.eid_word WHERE q.n = p.parent) END AS parent,
    p.n - d.first_provision AS "order", p.leaf, length(p.text) AS runes, coalesce(p.more ->> 'spans', '[[' || p.start || ',' || p."end" || ']]') AS spans,
    p.file_page, coalesce(p.more ->> 'file_last_page', p.file_page) AS file_last_page, p.line, p.more ->> 'boxes' AS boxes, p.n
  FROM provision p JOIN document d ON d.n = p.document AND p.n >= d.first_provision AND p.n < d.first_provision + d.provisions
    JOIN issue i ON i.n = d.issue LEFT JOIN part r ON r.document = p.document AND r.part = p.part;

CREATE VIEW "values" AS
  SELECT d.id || ':' || (SELECT word FROM word WHERE n = coalesce(p.eid_word, v.eid_word)) || ':' || v.seq AS id, i.reader, i.source, i.sha256, i.path, d.work,
    d.id AS document, d.number AS document_number, d.title AS document_title, d.date AS document_date,
    CASE WHEN p.n IS NOT NULL THEN d.id || ':' || (SELECT word FROM word WHERE n = p.eid_word) END AS provision,
    (SELECT word FROM word WHERE n = coalesce(p.eid_word, v.eid_word)) AS eid, (SELECT word FROM word WHERE n = v.kind_word) AS kind,
    coalesce(v.text, substr(p.text, v.text_at, v.text_runes)) AS text,
    coalesce(v.more ->> '$.exact[0]', v.min) AS min, coalesce(v.more ->> '$.exact[1]', v.max) AS max, v.unit, nullif(coalesce(v.code, v.unit), '') AS code,
    v.more ->> 'per' AS per,
    CASE WHEN v.min IS NOT NULL OR v."from" IS NOT NULL OR v.iso IS NOT NULL THEN coalesce((SELECT word FROM word WHERE n = v.bound_word), 'exact') ELSE (SELECT word FROM word WHERE n = v.bound_word) END AS bound,
    coalesce(v.more ->> 'exclusive', 0) AS exclusive, v."from",
    coalesce(v."to", CASE (SELECT word FROM word WHERE n = v.precision_word) WHEN 'day' THEN v."from" END) AS "to",
    (SELECT word FROM word WHERE n = v.precision_word) AS precision, v.more ->> 'recurring' AS recurring, coalesce(v.edtf, v."from") AS edtf,
    v.iso, v.more ->> 'iso_max' AS iso_max, coalesce(v.more ->> 'working', 0) AS working, coalesce(v.more ->> 'natural', 0) AS natural,
    (SELECT word FROM word WHERE n = v.role_word) AS role,
    v.more ->> 'anchor' AS anchor, v.more ->> 'offset' AS "offset", v.more ->> 'words' AS words, coalesce(v.more ->> 'differs', 0) AS differs,
    (SELECT word FROM word WHERE n = v.qualifier_word) AS qualifier, (SELECT word FROM word WHERE n = v.inferred_word) AS inferred, v.more ->> 'cell' AS cell,
    coalesce(v.more ->> 'sentence', substr(p.text, v.sentence_at, v.sentence_runes)) AS sentence, v.more ->> 'confidence' AS confidence,
    coalesce(v.more ->> 'spans', '[[' || v.start || ',' || v."end" || ']]') AS spans,
    v.file_page, coalesce(v.more ->> 'file_last_page', v.file_page) AS file_last_page, v.line, v.more ->> 'boxes' AS boxes, v.n
  FROM value v JOIN document d ON d.n = v.document JOIN issue i ON i.n = d.issue LEFT JOIN provision p ON p.n = v.provision;

CREATE VIEW citations AS
  SELECT d.id || ':' || (SELECT word FROM word WHERE n = coalesce(p.eid_word, c.eid_word)) || ':' || c.seq AS id, i.reader, i.source, i.sha256, i.path, d.work,
    d.id AS document, d.number AS document_number, d.title AS document_title, d.date AS document_date,
    CASE WHEN p.n IS NOT NULL THEN d.id || ':' || (SELECT word FROM word WHERE n = p.eid_word) END AS provision,
    (SELECT word FROM word WHERE n = coalesce(p.eid_word, c.eid_word)) AS eid, (SELECT word FROM word WHERE n = c.relation_word) AS relation,
    coalesce(c.text, substr(p.text, c.text_at, c.text_runes)) AS text, c.title, c.number, c.agency,
    c.year, c.serial, (SELECT word FROM word WHERE n = c.kind_word) AS kind, c.pinpoint, c.target, c.targets, c.resolved,
    (SELECT word FROM word WHERE n = c.resolved_how_word) AS resolved_how, c.full_title, c.inferred, c.negated,
    coalesce(c.sentence, substr(p.text, c.sentence_at, c.sentence_runes)) AS sentence,
    coalesce(c.spans, '[[' || c.start || ',' || c."end" || ']]') AS spans, c.file_page, coalesce(c.file_last_page, c.file_page) AS file_last_page, c.line, c.boxes, c.n
  FROM citation c JOIN document d ON d.n = c.document JOIN issue i ON i.n = d.issue LEFT JOIN provision p ON p.n = c.provision;

CREATE VIEW edges AS
  SELECT coalesce(d.work, 'document/' || d.id) AS "from", coalesce(t.work, 'document/' || t.id, x.to_work) AS "to", x.relation, x.how,
    coalesce(x.candidate, 0) AS candidate, coalesce(x.ambiguous, 0) AS ambiguous, coalesce(x.partial, 0) AS partial, coalesce(x.negated, 0) AS negated,
    coalesce(x.draft, 0) AS draft, coalesce(x.differs, 0) AS differs, x.to_part, x.day, x.until, x.term, coalesce(x.day_inferred, 0) AS day_inferred,
    coalesce(c.text, substr(p.text, c.text_at, c.text_runes)) AS cited, c.pinpoint, d.id AS document, t.id AS to_document,
    (SELECT word FROM word WHERE n = coalesce(p.eid_word, c.eid_word)) AS eid,
    coalesce(c.sentence, substr(p.text, c.sentence_at, c.sentence_runes)) AS sentence, c.file_page, c.line, x.n
  FROM edge x JOIN citation c ON c.n = x.citation JOIN document d ON d.n = c.document LEFT JOIN provision p ON p.n = c.provision
    LEFT JOIN document t ON t.n = x.to_document;

CREATE VIEW effects AS
  SELECT d.id || ':' || (SELECT word FROM word WHERE n = coalesce(p.eid_word, e.eid_word)) || ':' || e.seq AS id, i.reader, i.source, i.sha256, i.path, d.work,
    d.id AS document, d.number AS document_number, d.title AS document_title, d.date AS document_date, e.part,
    CASE WHEN p.n IS NOT NULL THEN d.id || ':' || (SELECT word FROM word WHERE n = p.eid_word) END AS provision,
    (SELECT word FROM word WHERE n = coalesce(p.eid_word, e.eid_word)) AS eid, (SELECT word FROM word WHERE n = e.act_word) AS act, e."from", e.until, e.term, e.anchor,
    e."offset", e.trial, e.indefinite, e.object, e.citation, coalesce(e.text, substr(p.text, e.text_at, e.text_runes)) AS text, e.inferred,
    coalesce(e.sentence, substr(p.text, e.sentence_at, e.sentence_runes)) AS sentence, coalesce(e.spans, '[[' || e.start || ',' || e."end" || ']]') AS spans,
    e.file_page, coalesce(e.file_last_page, e.file_page) AS file_last_page, e.line, e.boxes, e.n
  FROM effect e JOIN document d ON d.n = e.document JOIN issue i ON i.n = d.issue LEFT JOIN provision p ON p.n = e.provision;

CREATE VIEW people AS
  SELECT d.id || ':' || (SELECT word FROM word WHERE n = coalesce(p.eid_word, e.eid_word)) || ':' || e.seq AS id, i.reader, i.source, i.sha256, i.path, d.work,
    d.id AS document, d.number AS document_number, d.title AS document_title, d.date AS document_date,
    CASE WHEN p.n IS NOT NULL THEN d.id || ':' || (SELECT word FROM word WHERE n = p.eid_word) END AS provision,
    (SELECT word FROM word WHERE n = coalesce(p.eid_word, e.eid_word)) AS eid, e.name, (SELECT word FROM word WHERE n = e.role_word) AS role, e.post, e.unit, e.phone,
    coalesce(e.text, substr(p.text, e.text_at, e.text_runes)) AS text, e.cell, coalesce(e.spans, '[[' || e.start || ',' || e."end" || ']]') AS spans, e.file_page,
    coalesce(e.file_last_page, e.file_page) AS file_last_page, e.line, e.boxes, e.n
  FROM person e JOIN document d ON d.n = e.document JOIN issue i ON i.n = d.issue LEFT JOIN provision p ON p.n = e.provision;

CREATE VIEW contacts AS
  SELECT d.id || ':' || (SELECT word FROM word WHERE n = coalesce(p.eid_word, e.eid_word)) || ':' || e.seq AS id, i.reader, i.source, i.sha256, i.path, d.work,
    d.id AS document, d.number AS document_number, d.title AS document_title, d.date AS document_date,
    CASE WHEN p.n IS NOT NULL THEN d.id || ':' || (SELECT word FROM word WHERE n = p.eid_word) END AS provision,
    (SELECT word FROM word WHERE n = coalesce(p.eid_word, e.eid_word)) AS eid, (SELECT word FROM word WHERE n = e.kind_word) AS kind, e.value,
    coalesce(e.text, substr(p.text, e.text_at, e.text_runes)) AS text, e.cell,
    coalesce(e.spans, '[[' || e.start || ',' || e."end" || ']]') AS spans, e.file_page, coalesce(e.file_last_page, e.file_page) AS file_last_page, e.line, e.boxes, e.n
  FROM contact e JOIN document d ON d.n = e.document JOIN issue i ON i.n = d.issue LEFT JOIN provision p ON p.n = e.provision;

CREATE VIEW tables AS
  SELECT d.id || ':' || (SELECT word FROM word WHERE n = p.eid_word) AS id, i.reader, i.source, i.sha256, i.path, d.work,
    d.id AS document, d.number AS document_number, d.title AS document_title, d.date AS document_date,
    d.id || ':' || (SELECT word FROM word WHERE n = p.eid_word) AS provision, (SELECT word FROM word WHERE n = p.eid_word) AS eid,
    t.caption, t.columns, t.header_rows, p.text, t.units, t.pieces, t.total_row, t.total_status, t.csv,
    coalesce(p.more ->> 'spans', '[[' || p.start || ',' || p."end" || ']]') AS spans,
    p.file_page, coalesce(p.more ->> 'file_last_page', p.file_page) AS file_last_page, p.line, p.more ->> 'boxes' AS boxes, t.n
  FROM tabular t JOIN document d ON d.n = t.document JOIN issue i ON i.n = d.issue LEFT JOIN provision p ON p.n = t.provision;

CREATE VIEW checks AS
  SELECT f.id, i.reader, i.source, i.sha256, i.path, coalesce(d.work, i.work) AS work, d.id AS document, f.code, f.grade AS status, f.message, f.places, f.n
  FROM finding f JOIN issue i ON i.n = f.issue LEFT JOIN document d ON d.n = f.document WHERE f.sort = 'check';

CREATE VIEW problems AS
  SELECT f.id, i.reader, i.source, i.sha256, i.path, coalesce(d.work, i.work) AS work, d.id AS document, f.code, f.grade AS severity, f.message, f.places, f.n
  FROM finding f JOIN issue i ON i.n = f.issue LEFT JOIN document d ON d.n = f.document WHERE f.sort = 'problem';
