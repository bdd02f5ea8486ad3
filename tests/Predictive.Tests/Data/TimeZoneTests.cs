using System.Globalization;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>
/// Times of tables and columns may be of other zones than the funnel; days always end in the funnel's.
/// </summary>
public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("", "", "2026-07-01T12:00:00", "2026-07-01T10:00:00")]
    [InlineData("timeZone: America/New_York", "", "2026-07-01T12:00:00", "2026-07-01T16:00:00")]
    [InlineData("timeZone: America/New_York", "timeZone: Asia/Tokyo", "2026-07-01T12:00:00", "2026-07-01T03:00:00")]
    [InlineData("timeZone: America/New_York", "", "2026-07-01T12:00:00Z", "2026-07-01T12:00:00")]
    [InlineData("timeZone: America/New_York", "", "2026-07-01", "2026-07-01T21:59:59")]
    [InlineData("", "format: unix", "1782907200", "2026-07-01T12:00:00")]
    [InlineData("", "format: unixMs", "1782907200000", "2026-07-01T12:00:00")]
    [InlineData("", "precision: day", "2026-07-01T00:00:00Z", "2026-07-01T21:59:59")]
    [InlineData("", "precision: day", "2026-07-01T23:30:00-05:00", "2026-07-01T21:59:59")]
    [InlineData("", "precision: day, format: unixMs", "1782864000000", "2026-07-01T21:59:59")]
    [InlineData("", "precision: day, format: 'dd.MM.yyyy HH:mm'", "01.07.2026 08:00", "2026-07-01T21:59:59")]
    public void The_nearest_statement_counts(string table, string column, string text, string utc)
    {
        var end = column.Length == 0 ? "" : $", {column}";
        using var folder = FunnelFolder.WithTop(
            "conversion: accepted\ntimeZone: Europe/Berlin\n",
            $"  leads:\n    file: leads.csv\n    {table}\n    columns: {{ id: id, day: {{ as: created{end} }} }}\n",
            ("leads.csv", $"id,day\nA,{text}\n"));
        Assert.Equal(utc, folder.Read().Records.Leads[0].CreatedAt!.Value.ToString(
            "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("12.5", "a whole number of milliseconds")]
    [InlineData("99999999999999999", "a whole number of milliseconds")]
    public void A_number_that_is_no_such_moment_is_refused(string text, string allowed)
    {
        using var folder = FunnelFolder.With(
            "  leads: { file: leads.csv, columns: { id: id, day: { as: created, format: unixMs } } }\n",
            ("leads.csv", $"id,day\nA,{text}\n"));
        Assert.Contains(allowed, folder.Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("precision: hour", "allowed are time, and day")]
    [InlineData("timeZone: Europe/Berln", "Did you mean 'Europe/Berlin'?")]
    public void What_is_misspelt_is_refused(string column, string what)
    {
        using var folder = FunnelFolder.With(
            $"  leads: {{ file: leads.csv, columns: {{ id: id, day: {{ as: created, {column} }} }} }}\n",
            ("leads.csv", "id,day\nA,2026-01-01\n"));
        Assert.Contains(what, folder.Refusal(), StringComparison.Ordinal);
    }
}
