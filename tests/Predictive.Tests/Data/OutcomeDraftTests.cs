using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Data;

/// <summary>What a draft makes of the outcome, and of columns that hang on it.</summary>
public sealed class OutcomeDraftTests : IDisposable
{
    private readonly DraftFolder _folder = new();

    [Theory]
    [InlineData(KnownWhen.Unknown, Sureness.Likely, 100, 4)]
    [InlineData(KnownWhen.Static, Sureness.Guess, 100, 40)]
    [InlineData(KnownWhen.Static, Sureness.Sure, 100, 80)]
    [InlineData(KnownWhen.Unknown, Sureness.Likely, 0, 60)]
    public void A_column_that_is_filled_because_of_the_outcome_is_left_out(
        KnownWhen known, Sureness sureness, int percentOfConverted, int percentOfOthers)
    {
        _folder.With("export.csv", "id,industry,outcome", 400, i =>
        {
            var isFilled = i / 4 % 100 < (i % 4 == 3 ? percentOfConverted : percentOfOthers);
            return $"{i},{(isFilled ? $"trade {i % 3}" : "")},{i % 4 / 3}";
        });
        Assert.Equal(known, _folder.Column("industry").Known);
        Assert.Equal(sureness, _folder.Guess("industry").Sureness);
        Assert.Equal(
            sureness != Sureness.Sure, _folder.Guess("industry").Why.Contains($"{percentOfOthers}% of the others"));
    }

    [Fact]
    public void A_date_that_only_some_leads_have_tells_the_outcome_and_gives_its_twin_away()
    {
        _folder.With("leads.csv", "lead_id,created_at,country,became,converted_on", 200, i =>
        {
            var end = i % 4 == 0 ? $"yes,{DraftFolder.Day(i + 9)}" : "no,";
            return $"L{i},{DraftFolder.Day(i)},{(i % 3 == 0 ? "FR" : "SE")},{end}";
        });
        var check = FunnelCheck.Of(_folder.Load());
        Assert.Equal("outcome", check.Funnel.Conversion.ToString());
        Assert.Equal(50, check.Read.Records.Leads.Count(lead => lead.OutcomeAt is not null));
        Assert.Equal(KnownWhen.Unknown, _folder.Column("became").Known);
        Assert.Contains("'yes' for 100% of the converted and 0% of the others", _folder.Guess("became").Why);
        Assert.Equal(KnownWhen.Static, _folder.Column("country").Known);
    }

    [Fact]
    public void Opportunities_tell_who_converted_where_no_column_does()
    {
        _folder.WithDeals().WithLeads("contract_kind", i => i % 5 == 0 ? $"k{i % 2}" : "");
        Assert.Equal(KnownWhen.Unknown, _folder.Column("contract_kind").Known);
    }

    [Fact]
    public void Where_nearly_every_lead_has_an_opportunity_being_won_is_the_conversion()
    {
        _folder.WithLeads("country", i => i % 2 == 0 ? "FR" : "SE").With(
            "opportunities.csv", "opportunity_id,lead_id,created_at,closed_at,result", 90,
            i => $"O{i},L{i},{DraftFolder.Day(i + 2)},{DraftFolder.Day(i + 9)},{(i % 3 == 0 ? "won" : "lost")}");
        Assert.Equal(ConversionStage.Won, _folder.Load().Conversion);
        Assert.Contains("90% of the leads have an opportunity", _folder.Draft().Yaml);
    }

    [Theory]
    [InlineData(200, true, 90, 0, 7, 30)]
    [InlineData(150, true, 90, 0, 7)]
    [InlineData(200, false, 90, 0)]
    [InlineData(145, true, 90, 0)]
    [InlineData(100, true, 30, 0)]
    public void The_horizon_is_one_for_which_half_of_the_leads_are_old_enough(
        int lastDay, bool hasEvents, int horizon, params int[] ages)
    {
        _folder.WithLeads("country", i => i % 2 == 0 ? "FR" : "SE").With(
            "opportunities.csv", "opportunity_id,lead_id,created_at", 20,
            i => $"O{i},L{i},{DraftFolder.Day(i == 0 ? lastDay : 3 + i)}");
        if (hasEvents)
            _folder.With("visits.csv", "lead_id,at", 20, i => $"L{i},{DraftFolder.Day(i)}");
        var file = _folder.Load();
        Assert.Equal(ages, file.Schedule.Ages);
        Assert.Equal(horizon, file.HorizonDays);
        Assert.Contains($"# knownOn: {DraftFolder.Day(Math.Max(lastDay, 99))}", _folder.Draft().Yaml);
    }

    [Fact]
    public void Where_only_the_creation_has_a_date_the_horizon_is_the_age_at_which_an_outcome_counts()
    {
        _folder.WithLeads("outcome", i => i % 4 == 0 ? "yes" : "no");
        var file = _folder.Load();
        Assert.Equal(30, file.HorizonDays);
        Assert.Contains("horizon: 30d   # likely: how old a lead must be", _folder.Draft().Yaml);
        Assert.DoesNotContain("snapshot:", _folder.Draft().Yaml);
        Assert.Equal((70, 18), (FunnelCheck.Of(file).Snapshots.Mature.Count, FunnelCheck.Of(file).Conversions));
    }

    [Fact]
    public void A_flat_table_without_dates_or_rising_numbers_is_asked_for_its_order()
    {
        _folder.With("export.csv", "industry,success", 60, i => $"{(i % 3 == 0 ? "steel" : "food")},{i % 2}");
        var yaml = _folder.Draft().Yaml;
        Assert.Contains("    # order: file ", yaml);
        Assert.DoesNotContain("horizon:", yaml);
        Assert.Equal(60, FunnelRecordReader.Read(_folder.Load()).Records.Leads.Count);
    }

    public void Dispose() => _folder.Dispose();
}
