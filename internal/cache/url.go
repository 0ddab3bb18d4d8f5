package cache

import (
	"crypto/tls"
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"

	"github.com/redis/go-redis/v9"
)

// parseURL reads the forms named at Config.URL. Its errors do not repeat the URL,
// which may hold a password.
func parseURL(raw string) (*redis.UniversalOptions, error) {
	scheme, rest, ok := strings.Cut(raw, "://")
	if !ok {
		return nil, refuse("has no scheme")
	}
	if strings.ContainsAny(rest, "?#") {
		return nil, refuse("takes no options after ? or #")
	}
	o := &redis.UniversalOptions{}
	secure := strings.HasPrefix(scheme, "rediss")
	if secure {
		o.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	authority, path, _ := strings.Cut(rest, "/")
	if at := strings.LastIndexByte(authority, '@'); at >= 0 {
		user, password, _ := strings.Cut(authority[:at], ":")
		var err, err2 error
		o.Username, err = url.PathUnescape(user)
		o.Password, err2 = url.PathUnescape(password)
		if err != nil || err2 != nil {
			return nil, refuse("has a user or password with a broken %%-escape")
		}
		authority = authority[at+1:]
	}
	port := "6379"
	switch strings.Replace(scheme, "rediss", "redis", 1) {
	case "redis":
		if strings.Contains(authority, ",") {
			return nil, refuse("names several hosts; use redis+sentinel:// or redis+cluster:// for that")
		}
	case "redis+sentinel":
		port = "26379"
		o.MasterName, path, _ = strings.Cut(path, "/")
		if o.MasterName == "" {
			return nil, refuse("needs the master's name after the hosts, as in redis+sentinel://host:26379/master")
		}
	case "redis+cluster":
		o.IsClusterMode = true
		if path != "" {
			return nil, refuse("names a database, but a cluster has only one")
		}
	default:
		return nil, refuse("has the scheme %q; known are redis, rediss, redis+sentinel and redis+cluster", scheme)
	}
	for host := range strings.SplitSeq(authority, ",") {
		addr, err := address(host, port)
		if err != nil {
			return nil, err
		}
		o.Addrs = append(o.Addrs, addr)
	}
	if path != "" {
		db, err := strconv.ParseUint(path, 10, 16)
		if err != nil {
			return nil, refuse("must end in a database number, not %q", path)
		}
		o.DB = int(db)
	}
	return o, nil
}

func address(host, port string) (string, error) {
	if !strings.Contains(host, ":") || strings.HasSuffix(host, "]") {
		host = net.JoinHostPort(strings.Trim(host, "[]"), port)
	}
	name, port, err := net.SplitHostPort(host)
	if err != nil || name == "" {
		return "", refuse("lacks a host name")
	}
	if n, err := strconv.ParseUint(port, 10, 16); err != nil || n == 0 {
		return "", refuse("has the port %q; ports are 1 to 65535", port)
	}
	return net.JoinHostPort(name, port), nil
}

func refuse(format string, args ...any) error {
	return fmt.Errorf("cache: the Redis URL "+format, args...)
}
