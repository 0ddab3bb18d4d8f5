package server

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"
)

func TestLoggerHidesPersonalData(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	log := NewLogger(&out, slog.LevelInfo, false).With("phone", "13912345678")
	log.Info("called 13912345678 about 610103194403021234",
		"name", "王奶奶", "error", errors.New("no answer from +8613912345678"), "card", "6222020200112233445",
		slog.Group("person", "address", "某路1号", "area", "610103001001"), "token", "x",
		"note", "Bearer lnl_abcdefghijklmnopqrstuvwxyz0123", "booking", "bkg_06f3v0m7p9xk2w8r4t1a5c6d7e", "amount", 12345678901)
	text := out.String()
	for _, secret := range []string{"13912345678", "610103194403021234", "王奶奶", "某路", "6222020200112233445", "lnl_abc", `"token":"x"`} {
		if strings.Contains(text, secret) {
			t.Errorf("the log tells %s: %s", secret, text)
		}
	}
	for _, kept := range []string{"610103001001", "bkg_06f3v0m7p9xk2w8r4t1a5c6d7e", "12345678901", "no answer from"} {
		if !strings.Contains(text, kept) {
			t.Errorf("the log lost %s: %s", kept, text)
		}
	}
}
