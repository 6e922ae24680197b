package dataset

import "time"

// begin starts a stage of the run.
func (r *run) begin(stage string, files int, bytes int64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.state = Progress{Stage: stage, Of: files, OfBytes: bytes}
	r.begunStage = time.Now()
	r.tell()
}

// done says that one more file is done in this stage.
func (r *run) done(documents int, bytes int64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.state.Files++
	r.state.Documents += documents
	r.state.Bytes += bytes
	r.tell()
}

func (r *run) tell() {
	if r.Progress == nil {
		return
	}
	r.state.Elapsed = time.Since(r.begunStage)
	r.Progress(r.state)
}
