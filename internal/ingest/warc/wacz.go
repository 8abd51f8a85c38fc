package warc

import (
	"archive/zip"
	"io"
	"strings"
)

// A Part is one archive within a WACZ file.
type Part struct {
	Name string
	file *zip.File
}

// Parts yields the web archives that a ZIP file holds as WACZ has them: archive/*.warc, .warc.gz and .warc.zst. There is none in other ZIP
// files. An error is one of the ZIP file's directory.
func Parts(r io.ReaderAt, size int64) ([]Part, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, err
	}
	var out []Part
	for _, f := range z.File {
		name, archived := strings.CutPrefix(f.Name, "archive/")
		name = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
		if archived && strings.HasSuffix(name, ".warc") && !strings.Contains(name, "/") && len(out) < maxParts {
			out = append(out, Part{f.Name, f})
		}
	}
	return out, nil
}

// maxParts is how many archives of one WACZ file are read; the tools that write them make one for each gigabyte.
const maxParts = 10_000

// At gives the bytes of the part at any offset, out of those of the whole file; nil where the part is packed.
func (p Part) At(whole io.ReaderAt) io.ReaderAt {
	offset, err := p.file.DataOffset()
	if err != nil || p.file.Method != zip.Store {
		return nil
	}
	return io.NewSectionReader(whole, offset, int64(p.file.UncompressedSize64))
}

// Open gives the bytes of the part. Reading fails where it unpacks to far more than it is.
func (p Part) Open() (io.ReadCloser, error) {
	if p.file.UncompressedSize64 > free && p.file.UncompressedSize64/expand > p.file.CompressedSize64 {
		return nil, faultf("unpacks to more than %d times its size", expand)
	}
	return p.file.Open()
}
