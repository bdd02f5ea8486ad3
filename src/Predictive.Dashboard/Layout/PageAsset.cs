using System.Security.Cryptography;
using System.Text;

namespace Predictive.Dashboard.Layout;

/// <summary>The style and scripts that a report carries inside itself, so that it opens anywhere, offline.</summary>
public static class PageAsset
{
    private static readonly Lazy<string> _style = new(() => Read("report.css")!);
    private static readonly Lazy<string> _charts = new(() => Read("charts.js")!);
    private static readonly Lazy<string?> _library = new(() => Read("echarts.js"));

    /// <summary>The style of every page.</summary>
    public static string Style => _style.Value;

    /// <summary>
    /// The scripts that draw charts: Apache ECharts and ours; none in a build that could not restore them.
    /// </summary>
    public static IReadOnlyList<string> Scripts => _library.Value is { } library ? [library, _charts.Value] : [];

    /// <summary>Whether charts can be drawn; else the tables beside them stand alone.</summary>
    public static bool HasCharts => Scripts.Count > 0;

    /// <summary>What the page allows a browser to run: these scripts and nothing else, and no address at all.</summary>
    internal static string Policy =>
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
        + $"script-src {(HasCharts ? string.Join(' ', Scripts.Select(HashOf)) : "'none'")}";

    private static string HashOf(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string? Read(string name)
    {
        using var stream = typeof(PageAsset).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
