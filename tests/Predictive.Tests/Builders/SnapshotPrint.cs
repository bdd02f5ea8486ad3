using System.Globalization;
using Predictive.Features;
using Predictive.Snapshots;

namespace Predictive.Tests.Builders;

/// <summary>All that a snapshot says, to the last bit, as a text that fails readably; columns stand by name.</summary>
internal static class SnapshotPrint
{
    public static string Of(Snapshot snapshot) => string.Join('\n',
    [
        $"lead {snapshot.LeadId}, account {snapshot.AccountId}",
        $"campaign {snapshot.CampaignId}, source {snapshot.Source}",
        $"as of {snapshot.AsOf?.Instant:O}, age {Number(snapshot.AgeDays)}, points {Number(snapshot.Points)}",
        $"was MQL {snapshot.WasMql}, created {snapshot.CreatedAt:O}, email {snapshot.EmailKind}",
        $"{snapshot.AccountActivity}",
        Attributes("attribute", snapshot.Attributes),
        snapshot.Account is { } account ? Attributes("account", account) : "no account",
        .. snapshot.Events.Select(one => "event " + Event(one, snapshot.EventQuantities)),
        .. snapshot.SalesTouches.Select(one => "touch " + Event(one, snapshot.EventQuantities)),
    ]);

    /// <summary>The bits of the row that a catalogue makes of a snapshot, column by column, by name.</summary>
    public static string Row(FeatureCatalogue catalogue, Snapshot snapshot, TrackRecords records)
    {
        var row = new float[catalogue.Columns.Count];
        catalogue.Describe(snapshot, records, row);
        return string.Join('\n', catalogue.Columns.Select((column, i) => $"{column.Name}: {Bits(row[i])}"));
    }

    /// <summary>The eight hexadecimal digits of a float32.</summary>
    public static string Bits(float value) =>
        BitConverter.SingleToInt32Bits(value).ToString("x8", CultureInfo.InvariantCulture);

    private static string Attributes(string what, AttributeSet values) => string.Join('\n', values.Columns
        .OrderBy(column => column.Name, StringComparer.Ordinal)
        .Select(column => $"{what} {column.Name} = {Number(values[column.Name].Number)}{values[column.Name].Text}"));

    private static string Event(KnownEvent one, IReadOnlyList<string> names) => $"{one.Type} {Number(one.DaysAgo)} "
        + string.Join(", ", one.Quantities.Select((value, i) => (Name: names[i], value))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => $"{pair.Name}={Number(pair.value)}"));

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "none";
}
