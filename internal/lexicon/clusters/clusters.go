// Package clusters answers: which words are used alike? "Warsaw" with "Prague", "Rodriguez" with "Garcia": a model that has learned from
// one of a cluster knows something of the others. SOURCE.md tells what the clusters were made from.
package clusters

import (
	_ "embed"

	"secondsource/internal/lexicon/linear"
)

// The file: "clu2"; for each of the 4,096 finest clusters the one of 1,024 that holds it, for each of those the one of 256, for each of
// those the one of 64, two bytes each; where the entries of every 16th of 65,536 buckets begin and where the last ends, four bytes each, counted
// in entries; how many entries each bucket has, one byte each; and the entries, a fingerprint and a finest cluster of two bytes each. The bucket
// of a word is the upper two bytes of its hash, the fingerprint the lower two. All numbers are little-endian.
//
//go:embed clusters.bin
var file string

// Finest is the number of the smallest clusters.
const Finest = 4096

const (
	parents = len("clu1")
	starts  = parents + 2*(Finest+1024+256)
	counts  = starts + 4*(1<<12+1)
	entries = counts + (1 << 16)
)

// A Cluster names the groups that a word is in, from the smallest to the largest: one of 4,096, one of 1,024, one of 256 and one of 64. Each
// group lies wholly in the next.
type Cluster struct{ Finest, Fine, Coarse, Coarsest uint16 }

// Of gives the groups of a word in lower case; false where the word is not known. One unknown word in some thirty thousand is taken for
// another.
func Of(lower string) (Cluster, bool) { return OfHash(linear.Hash(lower)) }

// OfHash is [Of] for a word whose hash ([linear.Hash]) is known already.
func OfHash(hash uint64) (Cluster, bool) {
	_, finest, ok := Entry(hash)
	if !ok {
		return Cluster{}, false
	}
	c := Cluster{Finest: finest}
	c.Fine = short(parents + 2*int(c.Finest))
	c.Coarse = short(parents + 2*(Finest+int(c.Fine)))
	c.Coarsest = short(parents + 2*(Finest+1024+int(c.Coarse)))
	return c, true
}

// Entry gives the place of a word among all that are known, from 0 to one less than [Entries], by which tables of other things that are known
// of words may be ordered; and its finest cluster.
func Entry(hash uint64) (place int, finest uint16, ok bool) {
	at, end := bucket(int(hash >> 48))
	for ; at < end; at++ {
		if entry := long(entries + 4*at); uint16(entry) == uint16(hash) {
			return at, uint16(entry >> 16), true
		}
	}
	return 0, 0, false
}

// bucket gives the entries of a bucket.
func bucket(n int) (first, last int) {
	first = int(long(starts + 4*(n>>4)))
	for _, c := range []byte(file[counts+(n&^15) : counts+n]) {
		first += int(c)
	}
	return first, first + int(file[counts+n])
}

// Entries is the number of words that are known.
func Entries() int { return int(long(counts - 4)) }

func short(at int) uint16 { return uint16(file[at]) | uint16(file[at+1])<<8 }

func long(at int) uint32 {
	return uint32(file[at]) | uint32(file[at+1])<<8 | uint32(file[at+2])<<16 | uint32(file[at+3])<<24
}

// Bytes is the whole file, for the digest of what the program decides with.
func Bytes() []byte { return []byte(file) }
