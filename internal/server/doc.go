// Package server owns what stands between the network and the domains: the routes,
// who the caller is, limits by address and account, health, metrics, traces, logs
// without personal data, and the jobs that run beside the requests.
package server
