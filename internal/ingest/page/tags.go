package page

import "golang.org/x/net/html/atom"

// A kind says how an element stands in the page.
type kind uint8

const (
	inline   kind = iota // within a line of words
	block                // begins and ends a block
	void                 // has no content
	breaking             // void, and parts two lines
	dropped              // what it holds is not for reading
	format               // inline, and only changes the look: kept off the stack
)

var kinds = map[atom.Atom]kind{
	atom.Address: block, atom.Article: block, atom.Aside: block, atom.Blockquote: block, atom.Body: block, atom.Caption: block,
	atom.Center: block, atom.Dd: block, atom.Details: block, atom.Dialog: block, atom.Dir: block, atom.Div: block, atom.Dl: block,
	atom.Dt: block, atom.Fieldset: block, atom.Figcaption: block, atom.Figure: block, atom.Footer: block, atom.Form: block,
	atom.H1: block, atom.H2: block, atom.H3: block, atom.H4: block, atom.H5: block, atom.H6: block, atom.Header: block,
	atom.Hgroup: block, atom.Html: block, atom.Legend: block, atom.Li: block, atom.Main: block, atom.Menu: block, atom.Nav: block,
	atom.Ol: block, atom.P: block, atom.Pre: block, atom.Section: block, atom.Summary: block, atom.Table: block, atom.Tbody: block,
	atom.Td: block, atom.Tfoot: block, atom.Th: block, atom.Thead: block, atom.Tr: block, atom.Ul: block, atom.Listing: block,
	atom.Xmp: block, atom.Plaintext: block, atom.Head: block,

	atom.Area: void, atom.Base: void, atom.Basefont: void, atom.Bgsound: void, atom.Col: void, atom.Embed: void, atom.Frame: void,
	atom.Img: void, atom.Image: void, atom.Input: void, atom.Keygen: void, atom.Link: void, atom.Meta: void, atom.Param: void,
	atom.Source: void, atom.Track: void, atom.Wbr: void,
	atom.Br: breaking, atom.Hr: breaking,

	atom.Button: block, atom.Select: block, atom.Option: block, atom.Object: block, atom.Audio: block, atom.Video: block,
	atom.Canvas: block, atom.Datalist: block,

	atom.Script: dropped, atom.Style: dropped, atom.Noscript: dropped, atom.Template: dropped, atom.Svg: dropped, atom.Textarea: dropped,
	atom.Iframe: dropped, atom.Title: dropped, atom.Noembed: dropped, atom.Noframes: dropped, atom.Math: dropped,

	atom.A: format, atom.B: format, atom.I: format, atom.Em: format, atom.Strong: format, atom.U: format, atom.S: format,
	atom.Font: format, atom.Small: format, atom.Big: format, atom.Tt: format, atom.Code: format, atom.Strike: format,
	atom.Nobr: format, atom.Sub: format, atom.Sup: format,
}

// closes tells which open element the start of another one ends, and which elements that rule does not look beyond.
func closes(start atom.Atom) (ends []atom.Atom, within []atom.Atom) {
	switch start {
	case atom.Li:
		return []atom.Atom{atom.Li}, []atom.Atom{atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Td, atom.Th}
	case atom.Dt, atom.Dd:
		return []atom.Atom{atom.Dt, atom.Dd}, []atom.Atom{atom.Dl, atom.Td, atom.Th}
	case atom.Tr:
		return []atom.Atom{atom.Tr}, []atom.Atom{atom.Table}
	case atom.Td, atom.Th:
		return []atom.Atom{atom.Td, atom.Th}, []atom.Atom{atom.Table, atom.Tr}
	case atom.Tbody, atom.Thead, atom.Tfoot:
		return []atom.Atom{atom.Tbody, atom.Thead, atom.Tfoot}, []atom.Atom{atom.Table}
	}
	return nil, nil
}

func heading(t atom.Atom) bool {
	switch t {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
