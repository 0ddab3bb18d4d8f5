package sealing

import "testing"

// TestStrictEnd refuses whatever follows a JSON value, closing brackets too.
func TestStrictEnd(t *testing.T) {
	t.Parallel()
	for text, ok := range map[string]bool{`{"v":1}`: true, "{\"v\":1} \n": true, `{"v":1}}`: false, `{"v":1}]x`: false, `{"v":1}{}`: false, `{"v":1,"w":2}`: false} {
		var v struct {
			V int `json:"v"`
		}
		if err := parseStrict([]byte(text), &v); (err == nil) != ok {
			t.Errorf("%s: %v", text, err)
		}
	}
}
