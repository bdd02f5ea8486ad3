using Predictive.Data;
using Predictive.Models;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Models;

/// <summary>What nothing can be learned from is refused in one line that says what to do.</summary>
public sealed class RefusedTrainingTests
{
    private static readonly AttributeColumn _size = new("size", AttributeKind.Number);

    [Fact]
    public void Leads_of_which_none_converted()
    {
        var refusal = Refusal(Leads(50, _ => false).Records().Take(5));
        Assert.Contains("50 mature leads", refusal);
        Assert.Contains("none converted", refusal);
        Assert.Contains("funnel.yaml", refusal);
    }

    [Fact]
    public void Leads_of_which_all_converted() =>
        Assert.Contains("all converted", Refusal(Leads(50, _ => true).Records().Take(5)));

    [Fact]
    public void Leads_of_which_none_is_mature()
    {
        var refusal = Refusal(Leads(20, day => day % 2 == 0).Records(knownOnDay: 40).Take(90));
        Assert.Contains("all 20 leads are younger than the horizon of 90 days", refusal);
        Assert.Contains("2024-02-10", refusal);
        Assert.Contains("--horizon", refusal);
    }

    [Fact]
    public void Leads_of_which_no_outcome_is_known() =>
        Assert.Contains("No lead has a known outcome",
            Refusal(new HandFunnel(_size).Lead("A", null).Records(knownOnDay: null).Take()));

    [Theory]
    [InlineData("training", 0, 59)]
    [InlineData("calibration", 59, 80)]
    [InlineData("test", 80, 100)]
    public void A_part_without_both_outcomes(string part, int first, int last)
    {
        // Every third lead converts, but none of the part's.
        var leads = Leads(100, day => day % 3 == 0 && (day < first || day >= last), after: 0.5);
        var refusal = Refusal(leads.Records().Take(1, 0));
        Assert.Contains($"The {part} part has", refusal);
        Assert.Contains("0 conversions", refusal);
        Assert.Contains("Use more history", refusal);
    }

    [Fact]
    public void Leads_that_nothing_tells_apart()
    {
        var funnel = new HandFunnel();
        for (var week = 0; week < 100; week++)
        {
            funnel.Lead($"L{week:00}", 7 * week);
            if (week % 3 == 0) funnel.Opportunity((7 * week) + 0.5, $"L{week:00}");
        }

        var refusal = Refusal(funnel.Records().Take(1, 0));
        Assert.Contains("Nothing tells these leads apart", refusal);
        Assert.Contains("funnel.yaml", refusal);
    }

    [Fact]
    public void An_unknown_learner()
    {
        var refusal = Refusal(SmallModel.Set, "bosting");
        Assert.Contains("no learner 'bosting'", refusal);
        Assert.Contains("boosting, logistic", refusal);
    }

    [Theory]
    [InlineData("mlnet-fasttree")]
    [InlineData("mlnet-automl")]
    public void A_learner_that_this_build_does_not_hold(string learner) =>
        Assert.Contains("-p:MLNet=true", Refusal(SmallModel.Set, learner));

    /// <summary>One lead a day; those that convert do so some days after their creation.</summary>
    private static HandFunnel Leads(int count, Func<int, bool> converts, double after = 7.5)
    {
        var funnel = new HandFunnel(_size);
        for (var day = 0; day < count; day++)
        {
            funnel.Lead($"L{day:00}", day, attributes: [AttributeValue.Of(day % 7)]);
            if (converts(day)) funnel.Opportunity(day + after, $"L{day:00}");
        }

        return funnel;
    }

    private static string Refusal(SnapshotSet set, string learner = "boosting")
    {
        var options = LeadModelOptions.Default with { Learner = learner };
        var message = Assert.Throws<BadInputException>(() => LeadModelTrainer.Train(set, options, seed: 7)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
