package procurement

import (
	"bytes"
	"context"
	"io"
	"os"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/attachment"
	"linli/ent/predicate"
	"linli/internal/database"
	"linli/internal/fault"
)

// fileKind is a kind of file that is taken.
type fileKind struct {
	kind  string   // media type
	heads []string // what it begins with; none: it is text
}

// fileKinds are the kinds that are taken, by the end of the name: what offices write and
// cameras take. The kind follows from the name, never from what the sender says of it.
var fileKinds = map[string]fileKind{
	".pdf":  {"application/pdf", []string{"%PDF-"}},
	".ofd":  {"application/ofd", zipped},
	".docx": {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", zipped},
	".xlsx": {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zipped},
	".pptx": {"application/vnd.openxmlformats-officedocument.presentationml.presentation", zipped},
	".odt":  {"application/vnd.oasis.opendocument.text", zipped},
	".ods":  {"application/vnd.oasis.opendocument.spreadsheet", zipped},
	".zip":  {"application/zip", zipped},
	".doc":  {"application/msword", compound},
	".xls":  {"application/vnd.ms-excel", compound},
	".wps":  {"application/vnd.ms-works", compound},
	".png":  {"image/png", []string{"\x89PNG\r\n\x1a\n"}},
	".jpg":  {"image/jpeg", []string{"\xff\xd8\xff"}},
	".jpeg": {"image/jpeg", []string{"\xff\xd8\xff"}},
	".txt":  {"text/plain", nil},
	".csv":  {"text/csv", nil},
	".json": {"application/json", nil},
}

var (
	zipped   = []string{"PK\x03\x04"}
	compound = []string{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}
)

// mediaOf is the kind of a file by its name: 1 to 120 characters, without a folder.
func mediaOf(name string) (*fileKind, error) {
	n := len([]rune(name))
	if n < 1 || n > 120 || strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune(`/\:*?"<>|`, r) }) || !utf8.ValidString(name) {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "a file's name has 1 to 120 characters, and none that folders or systems keep for themselves").At("name")
	}
	k, known := fileKinds[strings.ToLower(path.Ext(name))]
	if !known {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "files of this kind are not taken: send PDF, OFD, Word, Excel, PowerPoint, OpenDocument, WPS, PNG, JPEG, text, CSV, JSON or ZIP").At("name")
	}
	return &k, nil
}

// holds refuses what is not what its name says.
func (k *fileKind) holds(content []byte) error {
	text := k.heads == nil && !bytes.ContainsRune(content, 0)
	if len(content) > 0 && (text || slices.ContainsFunc(k.heads, func(h string) bool { return bytes.HasPrefix(content, []byte(h)) })) {
		return nil
	}
	return fault.New(fault.Invalid, fault.CodeBadInput, "the file is empty, or not of the kind that its name says").At("file")
}

// taken reads what is sent, so many bytes at most, by way of a file that nobody else can name.
func taken(r io.Reader, most int64) ([]byte, error) {
	f, err := unnamed()
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	n, err := io.Copy(f, io.LimitReader(r, most+1))
	if err != nil {
		return nil, err
	}
	if n > most {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "a file has %d MB at most: send it in parts", most>>20).At("file")
	}
	content := make([]byte, n)
	_, err = f.ReadAt(content, 0)
	return content, err
}

// unnamed is an empty file on disk that is gone once it is closed.
func unnamed() (*os.File, error) {
	f, err := os.CreateTemp("", "linli-*")
	if err != nil {
		return nil, err
	}
	if err := os.Remove(f.Name()); err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

// listed are files without their bytes, oldest first.
func (s *Service) listed(ctx context.Context, of ...predicate.Attachment) ([]*ent.Attachment, error) {
	return s.DB.Client.Attachment.Query().Where(of...).Order(attachment.ByID()).
		Select(attachment.FieldID, attachment.FieldRecordID, attachment.FieldName, attachment.FieldMediaType, attachment.FieldSha256, attachment.FieldSize, attachment.FieldCreatedAt).All(ctx)
}

// filed refuses documents that name what was not attached to the tender or its project.
func (b TenderBody) filed(ctx context.Context, tx *database.Tx, t *ent.Tender) error {
	there, err := tx.Attachment.Query().Where(attachment.IDIn(b.Files...), attachment.RecordIDIn(t.ID, t.ProjectID)).Count(ctx)
	if err != nil {
		return err
	}
	if there < len(b.Files) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "the documents name what was attached to the tender or its project, each file once").At("body", "files")
	}
	return nil
}
