using System.Globalization;

namespace Predictive.Data.Reading;

/// <summary>What the tables tell of existing scores and MQLs over time.</summary>
internal sealed class ScoreHistory
{
    /// <summary>Begins with what the leads' own MQL dates and the history of their points tell.</summary>
    public ScoreHistory(FunnelFile file, LeadTable rows, People people, IEnumerable<FieldChange> history)
    {
        var scores = file.Leads.Of(ColumnMeaning.Points).Select(column => column.Name).ToHashSet();
        Points = [.. from change in history where scores.Contains(change.Field) select Of(change)];
        Mqls =
        [
            .. from row in rows.Rows
            where row.MqlAt is not null && !people.IsMerged(row.Lead.Id)
            select new MqlDate(row.Lead.Id, row.MqlAt!.Value),
        ];
        var tables = file.Of(TableRole.Scores).ToArray();
        TellPoints = Points.Count > 0 || tables.Any(table => table.Has(ColumnMeaning.Points));
        TellMqls = file.Leads.Has(ColumnMeaning.Mql) || tables.Any(table => table.Has(ColumnMeaning.Mql));
    }

    public List<PointsChange> Points { get; }

    public List<MqlDate> Mqls { get; }

    /// <summary>Whether points are told over time at all.</summary>
    public bool TellPoints { get; }

    /// <summary>Whether MQLs are told at all.</summary>
    public bool TellMqls { get; }

    /// <summary>A score that was emptied has no points.</summary>
    private static PointsChange Of(FieldChange change) => new(
        change.LeadId, change.Field, change.At,
        double.TryParse(change.NewValue, NumberStyles.Float, CultureInfo.InvariantCulture, out var points)
            && double.IsFinite(points) ? points : 0);
}
