using Predictive.Data;
using Predictive.Decisions.Policies;
using Predictive.Models;
using Predictive.Scoring;
using Xunit;

namespace Predictive.Tests.Story;

/// <summary>What is news to another tool, and what it was told, whenever a run breaks.</summary>
public sealed class WrittenScoresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("predictive-news-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>
    /// Leads change at random, and runs break at random: while they write, before the file is in place, and before the
    /// state is. Leads change between a broken run and the next, too.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_tool_that_takes_every_file_in_knows_each_grade_and_decision(int seed)
    {
        var chance = new Random(seed);
        var leads = new SortedDictionary<string, WrittenScore>(StringComparer.Ordinal);
        var tool = new Dictionary<string, WrittenScore>();
        for (var run = 0; run < 200; run++)
        {
            Change(leads, chance);
            if (Run("state.json", leads, tool, (Break)chance.Next(6)) is not null)
            {
                Assert.All(leads, lead => Assert.False(lead.Value.IsNewsAfter(tool[lead.Key])));
                Assert.Empty(Run("state.json", leads, tool)!);
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_run_that_broke_and_is_run_again_writes_what_an_unbroken_one_does(int seed)
    {
        var chance = new Random(seed);
        var leads = new SortedDictionary<string, WrittenScore>(StringComparer.Ordinal);
        for (var run = 0; run < 60; run++)
        {
            Change(leads, chance);
            for (var breaks = chance.Next(3); breaks > 0; breaks--)
            {
                Run("broken.json", leads, [], (Break)chance.Next(3));
            }

            Assert.Equal(Run("whole.json", leads, []), Run("broken.json", leads, []));
            Assert.Equal(File.ReadAllText(At("whole.json")), File.ReadAllText(At("broken.json")));
        }
    }

    [Fact]
    public void Another_likelihood_alone_is_no_news_and_what_was_written_stays()
    {
        var before = new WrittenScores
        {
            Leads = new Dictionary<string, WrittenScore> { ["a"] = new(0.2, false, "B") },
        };
        var now = new Dictionary<string, WrittenScore>();
        Assert.Empty(ScoreNews.Of([Scored("a", new WrittenScore(0.3, false, "B"))], before, now));
        Assert.Equal(0.2, now["a"].Likelihood);
        var news = Assert.Single(ScoreNews.Of([Scored("a", new WrittenScore(0.3, false, "A"))], before, now));
        Assert.Equal((0.2, 0.3), (news.Before!.Likelihood, now["a"].Likelihood));
    }

    [Fact]
    public void A_state_is_given_to_one_run_at_a_time()
    {
        using (WrittenScoresFile.Open(At("state.json"), "model", "plain"))
        {
            var refused = Assert.Throws<BadInputException>(
                () => WrittenScoresFile.Open(At("state.json"), "model", "plain"));
            Assert.Contains("is in use by another run", refused.Message, StringComparison.Ordinal);
        }

        WrittenScoresFile.Open(At("state.json"), "model", "plain").Dispose();
    }

    /// <summary>What a run writes, taken in by the tool once it is in place; null where it breaks.</summary>
    private List<string>? Run(
        string state, SortedDictionary<string, WrittenScore> leads, Dictionary<string, WrittenScore> tool,
        Break at = Break.Nowhere)
    {
        var rows = new List<ScoreNews>();
        var output = At("news.csv");
        using var file = WrittenScoresFile.Open(At(state), "model", "plain");
        try
        {
            file.Write(output, leads.Select(lead => Scored(lead.Key, lead.Value)), asOf: null, news =>
            {
                foreach (var one in news)
                {
                    Breaks(at is Break.WhileWriting);
                    rows.Add(one);
                }

                Breaks(at is Break.BeforeThePlace);
                File.WriteAllLines(output, rows.Select(Row));
                rows.ForEach(one => tool[one.Lead.Score.LeadId] = WrittenScore.Of(one.Lead));
                Breaks(at is Break.BeforeTheState);
            });
            return [.. rows.Select(Row)];
        }
        catch (IOException)
        {
            return null;
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static string Row(ScoreNews news) =>
        $"{news.Lead.Score.LeadId}: {WrittenScore.Of(news.Lead)}, before: {news.Before}";

    private static void Breaks(bool now)
    {
        if (now)
        {
            throw new IOException("broken");
        }
    }

    private static void Change(SortedDictionary<string, WrittenScore> leads, Random chance)
    {
        for (var changes = chance.Next(6); changes > 0; changes--)
        {
            var id = $"L{chance.Next(20)}";
            if (chance.Next(8) == 0)
            {
                leads.Remove(id);
            }
            else
            {
                leads[id] = new WrittenScore(chance.NextDouble(), chance.Next(2) == 0, chance.Next(3) switch
                {
                    0 => null,
                    1 => "A",
                    _ => "B",
                });
            }
        }
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static ScoredLead Scored(string id, WrittenScore score) => new(
        new LeadScore
        {
            LeadId = id,
            Likelihood = new Likelihood(score.Likelihood),
            Base = new Likelihood(0.1),
            Reasons = [],
            Warnings = [],
        },
        new Decision
        {
            LeadId = id,
            IsMql = score.IsMql,
            Code = score.IsMql ? DecisionCode.AboveCut : DecisionCode.BelowCut,
            Reason = "",
            Grade = score.Grade,
            Policy = "p",
            Probability = 1,
        },
        RulePoints: null, IsRuleMql: null);

    private enum Break
    {
        WhileWriting,
        BeforeThePlace,
        BeforeTheState,
        Nowhere,
    }
}
