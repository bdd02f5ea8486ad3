using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Predictive.Apps.Tests.Operations;

/// <summary>What a collector of OpenTelemetry is to the API: takes metrics and traces by OTLP over HTTP.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<byte[]> _metrics = [];
    private readonly ConcurrentQueue<byte[]> _traces = [];

    private OtlpReceiver(WebApplication app)
    {
        _app = app;
        app.MapPost("/v1/metrics", (HttpRequest request) => TakeAsync(request, _metrics));
        app.MapPost("/v1/traces", (HttpRequest request) => TakeAsync(request, _traces));
    }

    public string Url => _app.Urls.Single();

    /// <summary>The last value of every series: <c>name attribute=value ...</c>; of a histogram its count.</summary>
    public IReadOnlyDictionary<string, double> Metrics => new Dictionary<string, double>(
        from bytes in _metrics
        from metric in new ProtocolMessage(bytes).All(1, 2, 2)
        from series in SeriesOf(metric)
        group series.Value by series.Name into values
        select KeyValuePair.Create(values.Key, values.Last()));

    /// <summary>The names of the spans, one for each.</summary>
    public IReadOnlyList<string> Spans =>
        [.. _traces.SelectMany(bytes => new ProtocolMessage(bytes).All(1, 2, 2)).Select(span => span.Text(5))];

    /// <summary>Everything that came, as text in which words can be looked for.</summary>
    public string Everything => string.Concat(_metrics.Concat(_traces).Select(one => Encoding.Latin1.GetString(one)));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new OtlpReceiver(builder.Build());
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IResult> TakeAsync(HttpRequest request, ConcurrentQueue<byte[]> taken)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        taken.Enqueue(bytes.ToArray());
        return Results.Bytes([], "application/x-protobuf");
    }

    private static IEnumerable<(string Name, double Value)> SeriesOf(ProtocolMessage metric)
    {
        var (name, numbers) = (metric.Text(1), metric.All(5, 1).Concat(metric.All(7, 1)));
        return numbers.Select(point => (Named(name, point.All(7)), NumberOf(point)))
            .Concat(metric.All(9, 1).Select(point => (Named(name, point.All(9)), (double)point.Bits(4)!)));
    }

    private static double NumberOf(ProtocolMessage point) =>
        point.Bits(4) is { } bits ? BitConverter.UInt64BitsToDouble(bits) : (long)(point.Bits(6) ?? 0);

    private static string Named(string name, IEnumerable<ProtocolMessage> attributes) => string.Join(' ', attributes
        .Select(one => $"{one.Text(1)}={one.All(2).Select(Value).FirstOrDefault()}").Order(StringComparer.Ordinal)
        .Prepend(name));

    private static string Value(ProtocolMessage value) =>
        value.Bits(2) is { } flag ? flag == 1 ? "true" : "false"
        : value.Bits(3) is { } number ? number.ToString(CultureInfo.InvariantCulture)
        : value.Text(1);
}
