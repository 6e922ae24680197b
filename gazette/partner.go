package gazette

// partners joins the two ends of a range that is printed as two bounds, 5万元以上15万元以下的罚款: nothing but the word of the first stands
// between them.
func partners(list []Amount) {
	for i := 0; i+1 < len(list); i++ {
		low, high := &list[i], &list[i+1]
		if low.Bound != "at_least" || high.Bound != "at_most" || low.Kind != high.Kind || low.Unit != high.Unit || low.EID != high.EID {
			continue
		}
		if low.Max.Compare(high.Min) <= 0 && endsAt(low) == high.Spans[0].Start {
			first, second := i, i+1
			low.Partner, high.Partner = &second, &first
		}
	}
}

// endsAt returns where an amount ends with the words of its bound after it, -1 where it stands nowhere.
func endsAt(a *Amount) int {
	if len(a.Spans) == 0 {
		return -1
	}
	end := a.Spans[len(a.Spans)-1].End
	for _, q := range a.Qualifier {
		for _, s := range q.Spans {
			end = max(end, s.End)
		}
	}
	return end
}
