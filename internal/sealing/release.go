package sealing

import "encoding/json"

// Release is what a bidder or a custodian hands out when an envelope may be opened: the
// envelope's key, or one share of it. It is not secret from those who open, and it opens
// this envelope alone.
type Release struct {
	V          int    `json:"v"` // 1
	Bid        string `json:"bid"`
	HeaderHash Hash   `json:"headerHash"`
	Custodian  string `json:"custodian,omitempty"` // empty: the bidder
	Secret     Bytes  `json:"secret"`              // the key, 32 bytes; or the share, 33
}

// Release opens what the envelope holds for these keys: WRONG_KEY, WRONG_SHARE. The hash
// is that of ReadHeader.
func (k *Keys) Release(h *Header, headerHash Hash) (*Release, error) {
	out := &Release{V: 1, Bid: h.Bid, HeaderHash: headerHash}
	var err error
	if k.Kind == BidKeys {
		out.Secret, err = k.CEK(h)
		return out, err
	}
	out.Secret, err = k.Share(h)
	if err != nil {
		return nil, err
	}
	out.Custodian = h.Shares[out.Secret[0]-1].Custodian
	return out, nil
}

// ReadRelease reads a release from JSON: WRONG_KEY when it is none.
func ReadRelease(raw []byte) (*Release, error) {
	r := &Release{}
	if err := parseStrict(raw, r); err != nil || r.V != 1 {
		return nil, problem(WrongKey, "this is no released key or share: choose the file that linli bid release made")
	}
	return r, nil
}

// JSON writes a release for people to pass on.
func (r *Release) JSON() ([]byte, error) { return json.MarshalIndent(r, "", "  ") }

// KeyOf gives the envelope's key of releases: the bidder's if there is one, or else that
// of enough shares. WRONG_KEY when one is of another envelope, WRONG_SHARE,
// TOO_FEW_SHARES.
func KeyOf(h *Header, headerHash Hash, releases []*Release) ([]byte, error) {
	var shares [][]byte
	for i, r := range releases {
		if r.HeaderHash != headerHash {
			return nil, problem(WrongKey, "release %d is of another envelope (bid %s): ask for that of this one", i+1, r.Bid)
		}
		if r.Custodian == "" {
			return r.Secret, nil
		}
		shares = append(shares, r.Secret)
	}
	return Join(h, shares)
}
