package dataset

func readme(r *Report) []byte { return []byte("# Dataset\n") }
