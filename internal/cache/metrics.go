package cache

import "github.com/prometheus/client_golang/prometheus"

// outcome is how a Fetch was answered.
type outcome int

const (
	hit    outcome = iota // from Redis
	miss                  // from a load, Redis having nothing current
	bypass                // from a load, Redis not being believed
)

// metrics is the collector of one Cache.
type metrics struct {
	outcomes [3]*prometheus.CounterVec
	loads    *prometheus.CounterVec
	linked   prometheus.GaugeFunc
}

func newMetrics(l *link) *metrics {
	counter := func(name, help string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, []string{"kind"})
	}
	return &metrics{
		outcomes: [3]*prometheus.CounterVec{
			hit:    counter("linli_cache_hits_total", "Reads of public objects answered from Redis."),
			miss:   counter("linli_cache_misses_total", "Reads answered by a load because Redis had nothing current."),
			bypass: counter("linli_cache_bypasses_total", "Reads answered by a load because Redis was not to be believed."),
		},
		loads: counter("linli_cache_loads_total", "Loads that ran; concurrent reads share one."),
		linked: prometheus.NewGaugeFunc(
			prometheus.GaugeOpts{Name: "linli_cache_linked", Help: "1 while Redis is believed, 0 otherwise."},
			func() float64 {
				if l.number() == 0 {
					return 0
				}
				return 1
			}),
	}
}

func (m *metrics) count(kind string, o outcome) { m.outcomes[o].WithLabelValues(kind).Inc() }

func (m *metrics) parts() []prometheus.Collector {
	return []prometheus.Collector{m.outcomes[hit], m.outcomes[miss], m.outcomes[bypass], m.loads, m.linked}
}

// Describe implements prometheus.Collector.
func (m *metrics) Describe(ch chan<- *prometheus.Desc) {
	for _, p := range m.parts() {
		p.Describe(ch)
	}
}

// Collect implements prometheus.Collector.
func (m *metrics) Collect(ch chan<- prometheus.Metric) {
	for _, p := range m.parts() {
		p.Collect(ch)
	}
}
