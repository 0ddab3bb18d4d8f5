package oidc

import (
	"html/template"
	"net/http"

	gooidc "github.com/coreos/go-oidc/v3/oidc"

	"linli/internal/fault"
)

// saying is what a page tells, in both languages.
type saying struct{ Chinese, English string }

var (
	sayBadPage     = saying{"登录后要返回的页面不正确，请从首页重新登录。", "The page to come back to is not one of ours: begin at the front page."}
	sayAway        = saying{"统一身份认证暂时无法使用，请稍后再试，或用其他方式登录。", "The identity provider does not answer just now: try again, or sign in another way."}
	sayBeginAgain  = saying{"登录已超时或不是从这里开始的，请重新登录。", "This sign-in took too long, or did not begin here: begin again."}
	sayRefused     = saying{"统一身份认证没有通过，请重新登录。", "The identity provider did not let you in: begin again."}
	sayNotBelieved = saying{"统一身份认证返回的信息无法核实，请重新登录。", "What the identity provider said cannot be verified: begin again."}
	sayNotLinked   = saying{"您的身份还没有关联到邻里账号。请把下面的信息交给区里的系统管理员，由其关联后再登录。", "Your identity is not linked to an account yet. Give what stands below to your district's operator, who links it; then sign in again."}
	sayDisabled    = saying{"您的账号已停用，请联系区里的系统管理员。", "Your account is disabled: ask your district's operator."}
	sayLater       = saying{"暂时无法登录，请稍后再试。", "You cannot be signed in just now: try again."}
)

var pageTemplate = template.Must(template.New("page").Parse(`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>邻里 · 登录</title>
<style>body{font:18px/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}code{overflow-wrap:anywhere}</style></head>
<body><h1>邻里 · 登录</h1><p>{{.Chinese}}</p><p lang="en">{{.English}}</p>
{{- if .Subject}}<p>issuer <code>{{.Issuer}}</code><br>subject <code>{{.Subject}}</code></p>{{end}}
<p><a href="{{.To}}">返回 Back</a></p></body></html>
`))

// shown is a page with what it needs.
type shown struct {
	saying
	Issuer, Subject, To string
}

func (h *Handler) tell(w http.ResponseWriter, status int, s saying, to string) {
	h.show(w, status, shown{saying: s, To: to})
}

func (h *Handler) show(w http.ResponseWriter, status int, s shown) {
	if s.To == "" {
		s.To = "/"
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_ = pageTemplate.Execute(w, s) // the browser is gone, or it is not
}

// tellFault says why the person whom the provider vouched for gets no ticket.
func (h *Handler) tellFault(w http.ResponseWriter, err error, token *gooidc.IDToken, to string) {
	switch {
	case fault.Is(err, fault.CodeNotRegistered):
		h.show(w, http.StatusForbidden, shown{sayNotLinked, token.Issuer, token.Subject, to})
	case fault.Is(err, fault.CodeWrongState):
		h.tell(w, http.StatusForbidden, sayDisabled, to)
	default:
		h.tell(w, http.StatusServiceUnavailable, sayLater, to)
	}
}
