using System.Globalization;

namespace Predictive.Store.Reports;

/// <summary>A field of a lead that is said to be something else than before, as the cells of a table.</summary>
internal sealed record LeadChange(string Field, string? Old, string? New);

/// <summary>Puts together what was known of a lead and what is said of it now.</summary>
internal static class LeadMerge
{
    private const string Points = "points";

    /// <summary>
    /// Points are told by their changes alone, the first included; other fields were from the beginning what they were
    /// first told to be.
    /// </summary>
    public static bool HasHistoryFromItsBeginning(LeadChange change) => change.Field == Points;

    public static (LeadRow After, IReadOnlyList<LeadChange> Changes) Of(LeadRow before, LeadReport told)
    {
        var attributes = JsonText.Read(before.Attributes);
        var after = new LeadRow
        {
            LeadId = before.LeadId,
            CreatedAt = Moment.Text(told.CreatedAt) ?? before.CreatedAt,
            Email = told.Email ?? before.Email,
            Company = told.Company ?? before.Company,
            AccountId = told.Account?.Id ?? before.AccountId,
            CampaignId = told.Campaign ?? before.CampaignId,
            Source = told.Source ?? before.Source,
            Points = told.Points ?? before.Points,
            ToldAt = before.ToldAt,
        };
        List<LeadChange> changes =
        [
            new("created_at", before.CreatedAt, after.CreatedAt),
            new("email", before.Email, after.Email),
            new("company", before.Company, after.Company),
            new("account_id", before.AccountId, after.AccountId),
            new("campaign_id", before.CampaignId, after.CampaignId),
            new("source", before.Source, after.Source),
            new(Points, Number(before.Points), Number(after.Points)),
        ];
        foreach (var (name, value) in told.Attributes)
        {
            var old = attributes.TryGetValue(name, out var known) ? JsonText.Word(known) : null;
            changes.Add(new(name, old, JsonText.Word(value)));
            attributes[name] = value;
        }

        after.Attributes = JsonText.Write(attributes);
        return (after, [.. changes.Where(change => change.Old != change.New)]);
    }

    private static string? Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
