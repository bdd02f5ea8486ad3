using System.Globalization;
using System.Text;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Tests.Data;

namespace Predictive.Tests.Runs;

/// <summary>
/// A funnel on disk: a flat table of dated leads, one a day, of which those with more visits convert more often.
/// </summary>
internal sealed class OutcomeFunnel : IDisposable
{
    public const string Columns =
        "id: id, created: created, source: source, visits: number, became: outcome, on: outcomeDate";

    private static readonly DateTime _first = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TempFolder _folder = new();

    public OutcomeFunnel(int leads = 300, int visitsToConvert = 11, string top = "", string columns = Columns)
    {
        var table = new StringBuilder("id,created,source,visits,became,on\n");
        for (var i = 0; i < leads; i++)
        {
            var (created, visits) = (_first.AddDays(i), i * 7 % 10);
            var converts = i * 13 % visitsToConvert < visits;
            table.Append(CultureInfo.InvariantCulture, $"L{i},{created:yyyy-MM-dd},{(i % 3 == 0 ? "web" : "fair")},")
                .Append(CultureInfo.InvariantCulture, $"{visits},{(converts ? 1 : 0)},")
                .Append(CultureInfo.InvariantCulture, $"{(converts ? $"{created.AddDays(5):yyyy-MM-dd}" : "")}\n");
        }

        _folder.Write("leads.csv", table.ToString());
        Describe(top, columns);
    }

    public FunnelFile File => FunnelFile.Load(_folder.Path);

    public string Folder => _folder.Path;

    public ModelRegistry Registry => new(Path.Combine(_folder.Path, "models"));

    /// <summary>Writes the funnel file anew, with other lines on top or other columns.</summary>
    public void Describe(string top, string columns = Columns)
    {
        var keys = top.Contains("snapshot:", StringComparison.Ordinal) ? top : $"snapshot: 0d\n{top}";
        _folder.Write("funnel.yaml", string.Concat(
            "name: flat\nhorizon: 30d\n", keys, "tables:\n  leads: { file: leads.csv, columns: { ", columns, " } }\n"));
    }

    /// <summary>Loses the table: whoever reads it from now on fails.</summary>
    public void LoseTable() => System.IO.File.Delete(Path.Combine(_folder.Path, "leads.csv"));

    /// <summary>Trains on it and registers the version.</summary>
    public ModelVersion Register(TrainingRun run)
    {
        VersionRegistration.Register(Registry, run, _first, seconds: 1);
        return Registry.Load(new ModelName(run.ModelName, null));
    }

    public void Dispose() => _folder.Dispose();
}
