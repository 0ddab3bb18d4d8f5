package trail

// Canonical is the form in which entries are hashed, for the tests that fuzz it.
func Canonical(v any) (string, error) { return canonical(v) }
