package server

import (
	"context"
	"fmt"
	"net/url"
	"regexp"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	semconv "go.opentelemetry.io/otel/semconv/v1.41.0"
)

// Traces sends spans to an OTLP endpoint (http://host:4318; /v1/traces is added, as
// OpenTelemetry says) and gives what ends it.
// Without an endpoint nothing is traced. Of each span go out the name, the times, the
// status and the attributes of told: neither addresses nor anything a caller wrote
// but the operation's name.
func Traces(ctx context.Context, endpoint, version string) (func(context.Context) error, error) {
	if endpoint == "" {
		return func(context.Context) error { return nil }, nil
	}
	base, err := url.Parse(endpoint)
	if err != nil || base.Host == "" || (base.Scheme != "http" && base.Scheme != "https") {
		return nil, fmt.Errorf("traces: %q is no endpoint: it has the form http://host:4318", endpoint)
	}
	exporter, err := otlptracehttp.New(ctx, otlptracehttp.WithEndpointURL(base.JoinPath("v1/traces").String()))
	if err != nil {
		return nil, fmt.Errorf("traces: %w", err)
	}
	provider := sdk.NewTracerProvider(sdk.WithBatcher(discreet{exporter}),
		sdk.WithResource(resource.NewSchemaless(semconv.ServiceName("linli"), semconv.ServiceVersion(version))))
	otel.SetTracerProvider(provider)
	otel.SetTextMapPropagator(propagation.TraceContext{})
	return provider.Shutdown, nil
}

// told are the attributes that leave the process. The HTTP instrumentation knows more:
// addresses, the browser, headers that the caller wrote.
var told = []attribute.Key{
	"http.request.method", "http.response.status_code", "http.request.body.size", "http.response.body.size", "http.route",
	"graphql.operation.type", "graphql.operation.name", "graphql.error.code",
}

// discreet sends spans without what told does not list, without events, and without
// descriptions of errors.
type discreet struct{ sdk.SpanExporter }

// ExportSpans sends what may be told.
func (d discreet) ExportSpans(ctx context.Context, spans []sdk.ReadOnlySpan) error {
	out := make([]sdk.ReadOnlySpan, len(spans))
	for i, s := range spans {
		out[i] = discreetSpan{s}
	}
	return d.SpanExporter.ExportSpans(ctx, out)
}

type discreetSpan struct{ sdk.ReadOnlySpan }

// Attributes are those that may be told.
func (s discreetSpan) Attributes() []attribute.KeyValue {
	return slices.DeleteFunc(slices.Clone(s.ReadOnlySpan.Attributes()), func(a attribute.KeyValue) bool { return !slices.Contains(told, a.Key) })
}

// Events are none: they would carry texts of errors.
func (discreetSpan) Events() []sdk.Event { return nil }

// Status is the code alone.
func (s discreetSpan) Status() sdk.Status { return sdk.Status{Code: s.ReadOnlySpan.Status().Code} }

// spans gives each operation a span, also the many of one socket. A subscription's
// lasts as long as it does.
type spans struct{}

// ExtensionName is for gqlgen.
func (spans) ExtensionName() string { return "spans" }

// Validate is for gqlgen.
func (spans) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptOperation runs an operation inside its span. What bidders do in secret has none.
func (spans) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx).Operation
	if slices.ContainsFunc(graphql.CollectFields(graphql.GetOperationContext(ctx), op.SelectionSet, nil), bids) {
		return next(ctx)
	}
	kind, name := string(op.Operation), operationName(op)
	ctx, span := otel.Tracer("linli/internal/server").Start(ctx, kind+" "+name)
	span.SetAttributes(attribute.String("graphql.operation.type", kind), attribute.String("graphql.operation.name", name))
	context.AfterFunc(ctx, func() { span.End() })
	responses := next(ctx)
	return func(ctx context.Context) *graphql.Response {
		resp := responses(ctx)
		if resp != nil && len(resp.Errors) > 0 {
			code, _ := resp.Errors[0].Extensions["code"].(string)
			span.SetAttributes(attribute.String("graphql.error.code", code))
		}
		if resp == nil || op.Operation != ast.Subscription {
			span.End()
		}
		return resp
	}
}

// bids tells whether a field is something that bidders do before the opening: whoever
// counts spans must not learn how many bid.
func bids(f graphql.CollectedField) bool {
	return slices.Contains([]string{"documentsTake", "bidReconfirm", "bidWithdraw"}, f.Name)
}

// number is more digits than a name needs: it may be somebody's telephone.
var number = regexp.MustCompile(`[0-9]{5}`)

// operationName is what the client calls the operation, or its first field when that
// is nothing, very long, or holds a number.
func operationName(op *ast.OperationDefinition) string {
	if op.Name != "" && len(op.Name) <= 80 && !number.MatchString(op.Name) {
		return op.Name
	}
	for _, s := range op.SelectionSet {
		if f, ok := s.(*ast.Field); ok {
			return f.Name
		}
	}
	return "unnamed"
}
