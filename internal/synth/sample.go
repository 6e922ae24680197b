package synth

// sampleSeed gives an issue that is rich and not long.
const sampleSeed = 764

// Sample is the gazette that lies in the program as its sample: a district's issue with a document of each common
// kind, in the layout that most gazettes have.
func Sample() *Gazette { return sample(sampleSeed) }

// sample writes the sample's documents with the names and figures of a seed.
func sample(seed uint64) *Gazette {
	m := newMaker(seed, Options{})
	for m.place.district == "" {
		m.place = invent(m.r)
	}
	m.rename()
	m.rich = true
	h := &m.habit
	h.gap, h.pipes, h.repeat, h.spaced, h.half = true, false, 100, false, true
	h.height, h.width, h.heads, h.folios, h.folio, h.headYear, h.breaks, h.newPage = 44, 40, 100, 100, 0, false, 100, true
	h.leader, h.ruled, h.mark, h.group = "\t", false, [2]string{"● ", " ●"}, [2]string{}
	h.brackets, h.form, h.chinese, h.public, h.copies, h.wideNames, h.wideNumber = [2]string{"〔", "〕"}, 0, false, false, false, false, true
	own := []func(*maker, string, series){(*maker).ruleNotice, (*maker).announcement, (*maker).bundle, (*maker).planNotice, (*maker).leadingGroup, (*maker).catalogue}
	for _, s := range []struct {
		slate
		from, to int
	}{{slate{name: "区级规范性文件", series: ruleSeries}, 0, 1}, {slate{name: "区政府文件选登", series: mainSeries}, 1, 3}, {slate{name: "区政府办公室文件选登", series: officeSeries}, 3, 6}} {
		s.documents, s.inOrder = own[s.from:s.to], true
		m.column(s.slate, len(s.documents))
	}
	m.complete()
	return m.gazette(seed)
}
