using Predictive.Data;
using Predictive.Models;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Tuning;

public sealed class TuningJournalTests : IDisposable
{
    private static readonly TuningSearch _search = new()
    {
        Model = "leads",
        Funnel = "abc",
        HorizonDays = null,
        Seed = 7,
        Trials = 20,
        Minutes = null,
        Learners = "boosting",
    };

    private readonly TempFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "journal.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_added_is_there_again_bit_for_bit()
    {
        using (var journal = TuningJournal.Open(File, _search))
        {
            Assert.Empty(journal.Known);
            journal.Add(Trial(1), seconds: 1.5);
            journal.Add(Trial(2), seconds: 2.25);
        }

        using var again = TuningJournal.Open(File, _search);
        Assert.Equal([Print(Trial(1)), Print(Trial(2))], again.Known.Select(Print));
        Assert.Equal(3.75, again.SecondsBefore);
    }

    [Theory]
    [InlineData("{\"seconds\":1,\"tri")]
    [InlineData("{\"seconds\":1,\"tried\":null}")]
    [InlineData("\0\0\0")]
    public void A_torn_last_line_is_dropped_and_the_next_one_stands_whole(string torn)
    {
        Write(1, 2);
        System.IO.File.AppendAllText(File, torn);
        using (var journal = TuningJournal.Open(File, _search))
        {
            Assert.Equal(2, journal.Known.Count);
            journal.Add(Trial(3), seconds: 1);
        }

        using var again = TuningJournal.Open(File, _search);
        Assert.Equal([1, 2, 3], again.Known.Select(tried => tried.Trial));
    }

    [Fact]
    public void Cut_off_anywhere_it_holds_the_trials_that_are_whole()
    {
        Write(1, 2, 3);
        var bytes = System.IO.File.ReadAllBytes(File);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            System.IO.File.WriteAllBytes(File, bytes[..length]);
            var whole = bytes[..length].Count(one => one == '\n');
            using var journal = TuningJournal.Open(File, _search);
            Assert.Equal(Math.Max(0, whole - 1), journal.Known.Count);
        }
    }

    [Fact]
    public void The_journal_of_another_search_is_refused_and_what_differs_is_said()
    {
        Write(1);
        foreach (var (other, said) in new[]
        {
            (_search with { Seed = 8 }, "the seed is 7 there and 8 now"),
            (_search with { Trials = 30 }, "the number of trials is 20 there and 30 now"),
            (_search with { Minutes = 2.5 }, "the minutes is not set there and 2.5 now"),
            (_search with { Learners = "logistic" }, "the learners is boosting there and logistic now"),
            (_search with { Funnel = "abd" }, "the funnel file or its tables have changed"),
            (_search with { HorizonDays = 30 }, "the horizon is not set there and 30 now"),
            (_search with { Model = "mine" }, "the model is leads there and mine now"),
        })
        {
            var refusal = Assert.Throws<BadInputException>(() => TuningJournal.Open(File, other));
            Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        }

        using var journal = TuningJournal.Open(File, _search);
        Assert.Single(journal.Known);
    }

    [Theory]
    [InlineData("lead,converted\nL1,1\n", "line 1, is no line of a journal")]
    [InlineData("lead,converted\nL1,1", "line 1, is no line of a journal")]
    [InlineData("notes of mine", "is no journal")]
    [InlineData("{}\n", "its first line is not that of a search")]
    public void What_is_no_journal_is_refused_and_left_as_it_is(string text, string said)
    {
        System.IO.File.WriteAllText(File, text);

        var refusal = Assert.Throws<BadInputException>(() => TuningJournal.Open(File, _search));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_broken_line_that_is_not_the_last_is_refused_with_its_number()
    {
        Write(1);
        System.IO.File.AppendAllText(File, "torn\n{}\n");

        Assert.Contains(
            "line 3", Assert.Throws<BadInputException>(() => TuningJournal.Open(File, _search)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_trial_nothing_is_left_behind()
    {
        var path = Path.Combine(_folder.Path, TuningJournal.Folder, "leads.jsonl");
        TuningJournal.Open(path, _search).Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Two_runs_never_write_one_journal()
    {
        using var one = TuningJournal.Open(File, _search);

        Assert.Throws<IOException>(() => TuningJournal.Open(File, _search));
    }

    private void Write(params int[] trials)
    {
        using var journal = TuningJournal.Open(File, _search);
        Array.ForEach(trials, trial => journal.Add(Trial(trial), seconds: 1));
    }

    private static TriedSettings Trial(int number) => new()
    {
        Trial = number,
        Rung = 1,
        Learner = LearnerChoice.Of("boosting") with { Settings = new Dictionary<string, double> { ["l2"] = 0.1 } },
        LogLoss = 1.0 / 3 * number,
        Error = number == 2 ? null : Math.PI,
        Difference = -1e-300,
        DifferenceError = 0.1 + 0.2,
    };

    private static string Print(TriedSettings tried) => FormattableString.Invariant(
        $"{tried.Trial} {tried.Rung} {tried.Learner} {tried.LogLoss:R} {tried.Error:R} {tried.Difference:R} ")
        + FormattableString.Invariant($"{tried.DifferenceError:R}");
}
