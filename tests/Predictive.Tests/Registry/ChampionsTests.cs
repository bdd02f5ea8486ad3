using Predictive.Data;
using Predictive.Registry;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Registry;

public sealed class ChampionsTests : IDisposable
{
    private static readonly DateTime _now = new(2026, 6, 30, 12, 0, 0, DateTimeKind.Utc);

    private readonly ModelRegistry _registry = new(Directory.CreateTempSubdirectory("champions-").FullName);

    public ChampionsTests()
    {
        for (var version = 1; version <= 4; version++)
        {
            VersionRegistration.Register(_registry, SmallRun.Trained, SmallRun.Now, seconds: 1);
        }
    }

    [Fact]
    public void A_promotion_and_a_rollback_are_kept_with_who_and_why()
    {
        Promote("0002", "Ann", "Lift 2.1 against 1.7");
        var back = _registry.Champions.Rollback("small", "Bob", "Sales complained", _now.AddDays(1));

        Assert.Equal("0004", back.Version);
        Assert.Equal("0004", _registry.InCharge("small"));
        Assert.Equal(
            ["Rollback 0002 0004 Bob Sales complained", "Promotion 0004 0002 Ann Lift 2.1 against 1.7"],
            _registry.Champions.ChangesOf("small").Select(one =>
                $"{one.Act} {one.Before} {one.Version} {one.By} {one.Why}"));
        Assert.Equal(_now.AddDays(1), _registry.Champions.ChangesOf("small")[0].At);
    }

    [Fact]
    public void Rollbacks_go_back_one_champion_at_a_time_and_end_where_it_began()
    {
        Promote("0001");
        Promote("0002");
        Promote("0003");
        Assert.Equal(["0002", "0001"], [Rollback(), Rollback()]);
        Promote("0004");
        Assert.Equal(["0001", "0004"], [Rollback(), Rollback()]);
        Assert.Contains(
            "no earlier champion", Assert.Throws<BadInputException>(Rollback).Message, StringComparison.Ordinal);
        Assert.Equal("0004", _registry.InCharge("small"));
    }

    [Theory]
    [InlineData("small@9", "Ann", "why", "small has no version 0009")]
    [InlineData("smal@1", "Ann", "why", "Did you mean 'small'?")]
    [InlineData("small", "Ann", "why", "Say which version of small to promote")]
    [InlineData("small@1", " ", "why", "Say who decides it")]
    [InlineData("small@1", "Ann", "", "Say why")]
    [InlineData("small@1", "Ann\nBob", "why", "in one line of 1 to 200 characters")]
    [InlineData("small@3", "Ann", "why", "small@0003 cannot be used")]
    public void A_promotion_that_cannot_be_is_refused_and_nothing_changes(
        string version, string by, string why, string words)
    {
        File.AppendAllText(Path.Combine(_registry.Folder, "small", "0003", "model.json"), " ");

        var refusal = Assert.Throws<BadInputException>(() =>
            _registry.Champions.Promote(ModelName.Parse(version), by, why, _now));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_registry.Champions.ChangesOf("small"));
    }

    [Fact]
    public void The_champion_is_not_promoted_again_and_only_the_one_in_charge_is_rolled_back()
    {
        Promote("0002");

        Assert.Contains(
            "in charge already", Assert.Throws<BadInputException>(() => Promote("0002")).Message,
            StringComparison.Ordinal);
        Assert.Contains("small@0003 is not in charge; small@0002 is", Assert.Throws<BadInputException>(() =>
            _registry.Champions.Rollback("small", "Ann", "why", _now, from: "0003")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"changes\": []}")]
    [InlineData("{\"changes\": [null]}")]
    [InlineData("")]
    public void A_champion_file_that_cannot_be_read_is_told(string text)
    {
        var path = Path.Combine(_registry.Folder, "small", "champion.json");
        File.WriteAllText(path, text);

        var refusal = Assert.Throws<BadInputException>(() => _registry.InCharge("small"));

        Assert.StartsWith(path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("remove it to put the newest version in charge", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_promotions_at_the_same_time_none_is_lost()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(one => Task.Run(() =>
        {
            for (var round = 0; round < 10; round++)
            {
                try
                {
                    Promote($"000{one + 1}", $"person {one}", $"round {round}");
                }
                catch (BadInputException fault) when (fault.Message.Contains("already", StringComparison.Ordinal))
                {
                    // It was this one's turn twice.
                }
            }
        }, TestContext.Current.CancellationToken)));

        var changes = _registry.Champions.ChangesOf("small").Reverse().ToList();
        Assert.True(changes.Count >= 4);
        Assert.All(changes.Zip(changes.Skip(1)), pair => Assert.Equal(pair.First.Version, pair.Second.Before));
    }

    public void Dispose() => Directory.Delete(_registry.Folder, recursive: true);

    private void Promote(string version, string by = "Ann", string why = "It is better") =>
        _registry.Champions.Promote(new ModelName("small", version), by, why, _now);

    private string Rollback() => _registry.Champions.Rollback("small", "Ann", "It was worse", _now).Version;
}
