package segment

// A Stage is one step of [Read], in the order in which they are done. What a step sees of a line is the last claim of those before it.
type Stage uint8

// The stages.
const (
	StageLines     Stage = iota // lines: where the print of each line is
	StageShape                  // shape: what a line alone, or with its neighbours, looks like
	StageTables                 // tables: cells on a line of their own or parted by spaces
	StageFurniture              // furniture: running heads, page numbers, stamps
	StageWeb                    // web: what a web site prints round a text
	StageCaptions               // captions: labels and captions between the rows of a table
	StageFront                  // front: cover and contents
	StageColophon               // colophon: what the issue says about itself
	StageContents               // contents: the 目录 of a law inside a document
	StageDecimals               // decimals: 1, 1.1, 1.1.1, proved by their run
	StageDocuments              // documents: where documents begin
	StageHead                   // head: the title of a document and what stands with it
	StageOutline                // outline: which markers count, and which lines belong together
	StageParts                  // parts: signatures, instruments and attachments
	lastStage
)

// stageNames are what explain calls the stages.
var stageNames = [lastStage]string{
	"lines", "shape", "tables", "furniture", "web", "captions", "front", "colophon", "contents", "decimals", "documents", "head", "outline", "parts",
}

// String returns the name of a stage, such as "furniture".
func (s Stage) String() string {
	if s < lastStage {
		return stageNames[s]
	}
	return ""
}

// A Claim is what one stage took a line for, and why: in stage furniture a line of text became the head of a page.
type Claim struct {
	Stage Stage
	Role  Role
	Kind  Kind
	Why   string
}

// A ledger keeps the claims on all lines of a source in one piece of memory. None is overwritten.
type ledger struct {
	stage  Stage // that is under way
	claims []pastClaim
}

// A pastClaim is a claim, and the index after that of the one before it on the same line; 0 if it is the first.
type pastClaim struct {
	why    string
	before int32
	role   Role
	kind   Kind
	stage  Stage
}

// keepLedger begins to keep the claims on lines, with what the lines are so far.
func keepLedger(lines []Line) *ledger {
	b := &ledger{claims: make([]pastClaim, 0, len(lines)+len(lines)/4+8)}
	for i := range lines {
		l := &lines[i]
		if l.ledger = b; l.first != 0 {
			l.note(firstReasons[l.first])
		}
	}
	return b
}

// claim adds that a line is of a kind.
func (l *Line) claim(k Kind, why string) { l.claimAs(l.Role, k, why) }

// claimRole adds that a line belongs to a part of the issue, and keeps its kind.
func (l *Line) claimRole(r Role, why string) { l.claimAs(r, l.Kind, why) }

// claimAs adds a claim on a line, if it says anything new. The fields of the line are those of the last one.
func (l *Line) claimAs(r Role, k Kind, why string) {
	if l.Role == r && l.Kind == k && l.Why() == why {
		return
	}
	l.Role, l.Kind = r, k
	l.note(why)
}

// Why returns the evidence of the last claim on a line, such as "a 文号 below a masthead"; "" where no stage said anything about it.
func (l *Line) Why() string {
	if l.claims == 0 {
		return firstReasons[l.first]
	}
	return l.ledger.claims[l.claims-1].why
}

// A firstReason is why a line that was just split off is no text of the body: what is claimed before there is a ledger.
type firstReason uint8

// The first reasons.
const (
	noFirst firstReason = iota
	nothingPrinted
	recordNumber
)

// firstReasons are what explain says of them.
var firstReasons = [...]string{
	noFirst: "", nothingPrinted: "nothing printed", recordNumber: "the number of a record, or a quotation mark of a CSV file",
}

// note writes down what a line is now, and why.
func (l *Line) note(why string) {
	b := l.ledger
	b.claims = append(b.claims, pastClaim{why, l.claims, l.Role, l.Kind, b.stage})
	l.claims = int32(len(b.claims))
}

// History returns the claims on a line in the order in which they were made; the last one holds. A line of which no stage said anything
// is text of the body.
func (l *Line) History() []Claim {
	var past []Claim
	if l.ledger == nil {
		return past
	}
	for at := l.claims; at > 0; at = l.ledger.claims[at-1].before {
		c := &l.ledger.claims[at-1]
		past = append(past, Claim{c.stage, c.role, c.kind, c.why})
	}
	for i, j := 0, len(past)-1; i < j; i, j = i+1, j-1 {
		past[i], past[j] = past[j], past[i]
	}
	return past
}
