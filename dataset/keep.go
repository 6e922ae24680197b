package dataset

import "sync"

// A keeper brings parts to the disk and gives them their final names, while the workers read on: the disk takes some
// milliseconds for each, in which a processor would have nothing to do.
type keeper struct {
	out  *output
	todo chan kept
	done sync.WaitGroup

	mu  sync.Mutex
	err error // the first
}

// A kept part waits aside.
type kept struct {
	aside, final string
	gone         string // the name of an older part that it stands for; "" where there is none
}

// newKeeper starts to keep.
func newKeeper(out *output) *keeper {
	k := &keeper{out: out, todo: make(chan kept)}
	for range syncers {
		k.done.Go(func() {
			for p := range k.todo {
				if err := k.keep(p); err != nil {
					k.fail(out.at(p.final, err))
				}
			}
		})
	}
	return k
}

// keep brings one part to the disk, and only then under its name.
func (k *keeper) keep(p kept) error {
	if err := k.out.sync(p.aside); err != nil {
		return err
	}
	if err := k.out.root.Rename(p.aside, p.final); err != nil {
		return err
	}
	if p.gone != "" {
		k.out.root.Remove(p.gone)
	}
	return nil
}

// add takes one part, or says why an earlier one could not be kept.
func (k *keeper) add(p kept) error {
	k.mu.Lock()
	err := k.err
	k.mu.Unlock()
	if err == nil {
		k.todo <- p
	}
	return err
}

func (k *keeper) fail(err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.err == nil {
		k.err = err
	}
}

// end waits until all is kept.
func (k *keeper) end() error {
	close(k.todo)
	k.done.Wait()
	return k.err
}
