package access

// FewestVoices is how many must have spoken before a figure of what they said is shown
// to those who may not read each of it: fewer could be told apart (decision 0022).
const FewestVoices = 5

// Few tells whether so many voices could be told apart. Where nobody spoke, nothing is hidden.
func Few(voices int64) bool { return 0 < voices && voices < FewestVoices }
