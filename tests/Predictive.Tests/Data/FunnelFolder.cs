using System.IO.Compression;
using System.Text;
using Predictive.Data;

namespace Predictive.Tests.Data;

/// <summary>A small funnel in a folder of its own; each test changes what it is about.</summary>
internal sealed class FunnelFolder : IDisposable
{
    public const string LeadTable =
        "  leads: { file: leads.csv, columns: { id: id, created: created, size: number, country: category } }\n";

    public const string Leads = "id,created,size,country\nA,2026-01-01,10,DE\nB,2026-01-02T12:00:00Z,20,US\n";

    private readonly TempFolder _folder = new();

    public string Path => _folder.Path;

    /// <summary>A folder whose funnel counts acceptance, so that any tables do.</summary>
    public static FunnelFolder With(string tables, params ReadOnlySpan<(string File, string Text)> files) =>
        WithTop("conversion: accepted\n", tables, files);

    /// <summary>A folder with these lines above the tables; dispositions are always there.</summary>
    public static FunnelFolder WithTop(string top, string tables, params ReadOnlySpan<(string File, string Text)> files)
    {
        var folder = new FunnelFolder();
        folder.Write("dispositions.csv", "lead,at,verdict\n");
        foreach (var (file, text) in files)
            folder.Write(file, text);
        const string dispositions =
            "  dispositions: { file: dispositions.csv, columns: { lead: lead, at: at, verdict: verdict } }\n";
        folder.Write("funnel.yaml", $"{top}tables:\n{dispositions}{tables}");
        return folder;
    }

    public string Write(string name, string text) => _folder.Write(name, text);

    public void WriteBytes(string name, ReadOnlySpan<byte> bytes) =>
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);

    public void WriteGz(string name, string text)
    {
        using var gz = new GZipStream(File.Create(System.IO.Path.Combine(Path, name)), CompressionMode.Compress);
        gz.Write(Encoding.UTF8.GetBytes(text));
    }

    public FunnelReadResult Read() => FunnelRecordReader.Read(Path);

    public string Refusal() => Xunit.Assert.Throws<BadInputException>(Read).Message;

    public void Dispose() => _folder.Dispose();
}
