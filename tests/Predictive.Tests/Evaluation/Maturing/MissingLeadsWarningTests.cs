using Predictive.Data;
using Predictive.Evaluation.Maturing;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Evaluation.Maturing;

/// <summary>Old leads that are gone are told from a few typing errors and from people who never were leads.</summary>
public sealed class MissingLeadsWarningTests
{
    [Fact]
    public void Old_leads_that_only_other_tables_remember_are_told()
    {
        var warning = Assert.Single(MissingLeadsWarning.In(Read(day => day < 100 && day % 2 == 0)));

        Assert.Equal(
            "Old leads seem to be missing: other tables speak of 50 leads that the table of leads does not have, 25.0 "
            + "% of those up to 2024-07-18 and 0.0 % of those since. If they were deleted, merged or purged, the old "
            + "leads that are left are survivors, and old conversion rates are too high.",
            warning);
    }

    [Fact]
    public void Leads_that_miss_at_all_times_are_told_otherwise() => Assert.StartsWith(
        "Leads are missing: other tables speak of 80 leads that the table of leads does not have (20.0 %), early and "
        + "late alike.",
        Assert.Single(MissingLeadsWarning.In(Read(day => day % 5 == 0))),
        StringComparison.Ordinal);

    [Fact]
    public void A_few_wrong_ids_are_no_warning()
    {
        Assert.Empty(MissingLeadsWarning.In(Read(day => day < 9)));
        Assert.Empty(MissingLeadsWarning.In(Read(_ => false)));
    }

    [Fact]
    public void A_purge_of_old_unconverted_leads_is_seen_in_the_tables()
    {
        var records = SmallFunnel.Records(seed: 9, leads: 600);
        using var folder = new SmallFunnelFolder(records);
        var converted = records.Opportunities.SelectMany(deal => deal.LeadIds).ToHashSet();
        var purged = records.Leads.Where(lead => lead.CreatedAt < SmallFunnel.Start.AddDays(150))
            .Select(lead => lead.Id).Where(id => !converted.Contains(id)).ToHashSet();
        var path = Path.Combine(folder.Path, "leads.csv");
        File.WriteAllLines(path, [.. File.ReadLines(path).Where(line => !purged.Contains(line.Split(',')[0]))]);

        var check = FunnelCheck.Of(folder.File);

        var spokenOf = records.Events.Select(one => one.LeadId)
            .Concat(records.FieldHistory.Select(one => one.LeadId));
        Assert.Equal(purged.Intersect(spokenOf).Order(), check.Read.MissingLeads.Select(one => one.Id));
        Assert.Contains(check.Notes, note => note.StartsWith("Old leads seem to be missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lead_whose_row_was_rejected_is_not_missing()
    {
        using var folder = new SmallFunnelFolder(SmallFunnel.Records(seed: 9, leads: 200));
        var path = Path.Combine(folder.Path, "leads.csv");
        var lines = File.ReadAllLines(path);
        lines[5] = lines[5].Replace("2024-", "2024/13/", StringComparison.Ordinal);
        File.WriteAllLines(path, lines);

        var check = FunnelCheck.Of(folder.File);

        Assert.True(check.Read.RowsRejected > 1);
        Assert.Empty(check.Read.MissingLeads);
    }

    /// <summary>A lead a day for 400 days, of which some are missing and only known from an event that day.</summary>
    private static FunnelReadResult Read(Predicate<int> isMissing)
    {
        var hand = new HandFunnel();
        var days = Enumerable.Range(0, 400).ToLookup(day => isMissing(day));
        foreach (var day in days[false])
        {
            hand.Lead($"L{day}", day);
        }

        return new FunnelReadResult
        {
            Records = hand.Records(),
            Rejected = [],
            Tables = [],
            LeftOut = [],
            MissingLeads = [.. days[true].Select(day => new MissingLead($"L{day}", HandFunnel.Day(day)))],
        };
    }
}
