using System.Globalization;
using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-06-30", "2026-06-30T23:59:59.9999999")]
    [InlineData("20260630", "2026-06-30T23:59:59.9999999")]
    [InlineData("2026-06-30T14:05", "2026-06-30T14:05:00.0000000")]
    [InlineData("2026-06-30 14:05:06", "2026-06-30T14:05:06.0000000")]
    [InlineData("2026-06-30T14:05:06.5Z", "2026-06-30T14:05:06.5000000")]
    [InlineData("2026-06-30T14:05:06+02:00", "2026-06-30T12:05:06.0000000")]
    [InlineData("2026-06-30T14:05:06-0530", "2026-06-30T19:35:06.0000000")]
    [InlineData("2026-06-30 14:05:06 UTC", "2026-06-30T14:05:06.0000000")]
    [InlineData("2026-06-30T24:00", "2026-07-01T00:00:00.0000000")]
    public void Iso_8601_is_read_in_its_forms(string text, string utc) =>
        Assert.Equal(utc, Read(text)!.Value.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("6/30/2026")]
    [InlineData("30.6.2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-06-30T25:00")]
    [InlineData("2026-06-30T14:05:06 or so")]
    [InlineData("2026-06")]
    [InlineData("yesterday")]
    public void What_is_no_iso_8601_or_could_mean_two_days_is_rejected(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("31/12/2025", "dd/MM/yyyy", "2025-12-31T23:59:59.9999999")]
    [InlineData("3.1.2026 07:08", "d.M.yyyy HH:mm", "2026-01-03T07:08:00.0000000")]
    public void A_stated_format_is_read(string text, string format, string utc) => Assert.Equal(
        utc, Read(text, format: format)!.Value.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-07-01", "2026-07-01T21:59:59.9999999")]
    [InlineData("2026-01-01", "2026-01-01T22:59:59.9999999")]
    [InlineData("2026-07-01T12:00:00", "2026-07-01T10:00:00.0000000")]
    [InlineData("2026-07-01T12:00:00Z", "2026-07-01T12:00:00.0000000")]
    public void A_day_ends_and_a_time_counts_in_the_funnels_time_zone(string text, string utc) => Assert.Equal(
        utc, Read(text, "Europe/Berlin")!.Value.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));

    private static DateTime? Read(string text, string zone = "UTC", string? format = null)
    {
        var created = format is null ? "created" : $"{{ as: created, format: '{format}' }}";
        using var folder = FunnelFolder.WithTop(
            $"conversion: accepted\nmaxRejected: 100%\ntimeZone: {zone}\n",
            $"  leads: {{ file: leads.csv, columns: {{ id: id, day: {created} }} }}\n",
            ("leads.csv", $"id,day\nA,{text}\nB,{(format is null ? "2026-01-01" : text)}\n"));
        try
        {
            return folder.Read().Records.Leads.FirstOrDefault(lead => lead.Id == "A")?.CreatedAt;
        }
        catch (BadInputException)
        {
            return null;
        }
    }
}
