using Predictive.Data;
using Predictive.Decisions;
using Predictive.Evaluation.Experiments;
using Predictive.Planning.Experiments;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Planning.Experiments;

public sealed class AssignmentFileTests : IDisposable
{
    private static readonly AssignedLead[] _lines =
    [
        Line(1, "L1", "account A1", VerdictKind.NotMql),
        Line(1, "L,2", "lead L,2", VerdictKind.Mql, rank: 1, handedOver: true),
        Line(8, "L1", "account A1", VerdictKind.Mql, rank: 2),
        Line(8, "L3", "account A2", VerdictKind.Always, handedOver: true),
        Line(8, "L4", "account A2", VerdictKind.Never),
    ];

    private readonly TempFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "assignments.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lines_that_were_written_read_back_as_they_were_and_what_was_there_keeps_its_bytes()
    {
        AssignmentFile.Append(Path, SomeExperiment.File, _lines[..2]);
        var before = File.ReadAllText(Path);
        AssignmentFile.Append(Path, SomeExperiment.File, _lines[2..]);

        Assert.StartsWith(before, File.ReadAllText(Path), StringComparison.Ordinal);
        Assert.Equal(_lines, AssignmentFile.Load(Path, SomeExperiment.File).Lines);
    }

    [Fact]
    public void Only_what_is_new_becomes_a_line()
    {
        var log = new AssignmentLog(_lines);

        Assert.Equal(["L1", "L5"], log.NewAmong(
        [
            Line(15, "L1", "account A1", VerdictKind.Mql, rank: 1, handedOver: true),
            Line(15, "L4", "account A2", VerdictKind.Never),
            Line(15, "L5", "account A3", VerdictKind.NotMql),
        ]).Select(line => line.LeadId));
        Assert.True(log.IsHandedOver("L3"));
        Assert.False(log.IsHandedOver("L1"));
    }

    [Fact]
    public void Only_the_handed_over_of_the_same_week_and_within_the_capacity_count()
    {
        var log = new AssignmentLog(_lines);
        var arm = SomeExperiment.Plan.Randomisation.ArmOf("lead L,2");

        Assert.Equal(1, log.HandedOver(SomeExperiment.Plan, arm, SomeExperiment.Start.AddDays(6)));
        Assert.Equal(0, log.HandedOver(SomeExperiment.Plan, arm, SomeExperiment.Start.AddDays(8)));
    }

    [Fact]
    public void A_date_before_the_start_or_the_last_line_is_refused()
    {
        var log = new AssignmentLog(_lines);

        Assert.Throws<BadInputException>(() => log.CheckDate(SomeExperiment.Plan, SomeExperiment.Start.AddDays(-1)));
        Assert.Throws<BadInputException>(() => log.CheckDate(SomeExperiment.Plan, SomeExperiment.Start.AddDays(7)));
        log.CheckDate(SomeExperiment.Plan, SomeExperiment.Start.AddDays(8));
    }

    [Theory]
    [InlineData("0123456789abcdef,2025-01-02", "fedcba9876543210,2025-01-02", ":2: this line is of another experiment")]
    [InlineData("as_of", "date", ":1: this is no assignments file")]
    [InlineData(",mql,1,true", ",mql,first,true", "this line cannot be read")]
    [InlineData("not_mql", "perhaps", "this line cannot be read")]
    [InlineData("2025-01-09T00:00:00Z,L4", "2025-01-01T12:00:00Z,L4", ":6: this line is as of an earlier date")]
    [InlineData("Z,L4,account A2", "Z,L3,account A2", "lead L3 was handed over before")]
    [InlineData("Z,L4,account A2", "Z,L1,account A2", "lead L1 was of account A1 before")]
    public void A_file_that_is_not_of_one_piece_is_refused(string from, string to, string words)
    {
        AssignmentFile.Append(Path, SomeExperiment.File, _lines);
        var text = File.ReadAllText(Path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(Path, text.Replace(from, to, StringComparison.Ordinal));

        Refuses(words);
    }

    [Fact]
    public void An_account_in_both_arms_or_in_the_wrong_one_is_refused()
    {
        var (one, other) = (_lines[0], _lines[2]);
        AssignmentFile.Append(Path, SomeExperiment.File, [one, other with { Arm = Other(other.Arm) }]);
        Refuses(":3: account A1 is in both arms (the other in line 2)");

        File.Delete(Path);
        AssignmentFile.Append(Path, SomeExperiment.File, [one with { Arm = Other(one.Arm) }]);
        Refuses("where the salt of experiment.yaml does not put it");
    }

    private void Refuses(string words) => Assert.Contains(
        words,
        Assert.Throws<BadInputException>(() => AssignmentFile.Load(Path, SomeExperiment.File)).Message,
        StringComparison.Ordinal);

    private static Arm Other(Arm arm) => arm == Arm.A ? Arm.B : Arm.A;

    private static AssignedLead Line(
        int day, string lead, string unit, VerdictKind kind, int? rank = null, bool handedOver = false) => new(
            SomeExperiment.Start.AddDays(day), lead, unit, SomeExperiment.Plan.Randomisation.ArmOf(unit), kind,
            rank, handedOver);
}
