// Package speed measures what reading pages costs: processor time, allocations and the memory of the process.
//
// Pages are read from their file one at a time, so that the process holds one; only the extractor's work on it counts, from the page's
// text on, parsing included. What the garbage collector does meanwhile counts too.
package speed

import (
	"bytes"
	"os"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"secondsource/tools/yardsticks/pages"
)

// Cost is what reading the pages of one file took.
type Cost struct {
	File       string  `json:"file"`
	Pages      int     `json:"pages"`
	Bytes      int     `json:"bytes"` // of HTML
	Rounds     []Spent `json:"rounds"`
	Allocated  uint64  `json:"allocated"`   // bytes, over all pages
	MostOfPage uint64  `json:"most_a_page"` // bytes allocated for the page that took most
}

// Spent is the time of one round over the pages.
type Spent struct {
	CPU  float64 `json:"cpu"`  // seconds of processor time of the process
	Wall float64 `json:"wall"` // seconds
}

// Report is the cost of an extractor over several files. Peaks are those of the process' resident memory, in bytes; 0 where the system
// does not tell.
type Report struct {
	Reader    string `json:"reader"`
	Procs     int    `json:"procs"`
	StartPeak uint64 `json:"start_peak"` // before the first page
	Peak      uint64 `json:"peak"`       // after the last
	Files     []Cost `json:"files"`
}

// Measure reads the pages of each file rounds+1 times. The first round, in which tables are built, counts allocations; the others time.
func Measure(reader string, read func(pages.Page), files []string, rounds int) (Report, error) {
	r := Report{Reader: reader, Procs: runtime.GOMAXPROCS(0), StartPeak: peak()}
	for _, path := range files {
		c := Cost{File: path}
		for round := range rounds + 1 {
			var spent Spent
			for p, err := range pages.Read(path) {
				if err != nil {
					return r, err
				}
				if round == 0 {
					bytes := allocated(func() { read(p) })
					c.Pages, c.Bytes, c.Allocated, c.MostOfPage = c.Pages+1, c.Bytes+len(p.HTML), c.Allocated+bytes, max(c.MostOfPage, bytes)
					continue
				}
				cpu, wall := processor(), time.Now()
				read(p)
				spent.Wall += time.Since(wall).Seconds()
				spent.CPU += (processor() - cpu).Seconds()
			}
			if round > 0 {
				c.Rounds = append(c.Rounds, spent)
			}
		}
		r.Files = append(r.Files, c)
	}
	r.Peak = peak()
	return r, nil
}

func allocated(work func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// processor is the time that the process has computed so far.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // it can only fail for a wrong argument
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peak is the most resident memory that the process has had: VmHWM of Linux.
func peak() uint64 {
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, found := bytes.Cut(status, []byte("VmHWM:"))
	if !found {
		return 0
	}
	kilobytes, err := strconv.ParseUint(string(bytes.Fields(rest)[0]), 10, 64)
	if err != nil {
		return 0
	}
	return kilobytes * 1024
}
