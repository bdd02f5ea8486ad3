using FsCheck;
using FsCheck.Fluent;
using Predictive.Decisions;
using Predictive.Evaluation.Experiments;
using Predictive.Planning.Experiments;
using Xunit;

namespace Predictive.Tests.Planning.Experiments;

public sealed class HandoverTests
{
    private static readonly Gen<VerdictKind> _kind = Gen.Frequency(
        (4, Gen.Constant(VerdictKind.NotMql)), (6, Gen.Constant(VerdictKind.Mql)),
        (1, Gen.Constant(VerdictKind.Always)), (1, Gen.Constant(VerdictKind.Never)));

    private static readonly Arbitrary<Candidate[]> _candidates = Arb.From(
        from drawn in Gen.ArrayOf(Gen.Zip(_kind, Gen.Choose(0, 4)))
        select drawn.Index().Select(one => CandidateOf(one.Index, one.Item.Item1, one.Item.Item2)).ToArray());

    [Fact]
    public void Neither_the_order_of_rows_nor_other_leads_change_an_arm() => ForAll(candidates =>
    {
        var lines = Choose(candidates);

        Assert.Equal(lines, Choose([.. candidates.Reverse()]));
        var fewer = Choose([.. candidates.Where((_, place) => place % 2 == 0)]).ToDictionary(one => one.LeadId);
        Assert.All(
            lines.Where(line => fewer.ContainsKey(line.LeadId)),
            line => Assert.Equal((fewer[line.LeadId].Arm, fewer[line.LeadId].Unit), (line.Arm, line.Unit)));
    });

    [Fact]
    public void Both_arms_hand_over_the_same_number_within_their_capacity_and_the_best_first() => ForAll(candidates =>
    {
        var lines = Choose(candidates);
        var mqls = lines.Where(line => line.Kind == VerdictKind.Mql).ToLookup(line => line.Arm);
        var handed = new[] { Arm.A, Arm.B }.Select(arm => mqls[arm].Count(line => line.HandedOver)).ToArray();

        Assert.Equal(handed[0], handed[1]);
        Assert.Equal(new[] { 5, mqls[Arm.A].Count(), mqls[Arm.B].Count() }.Min(), handed[0]);
        Assert.All(mqls, arm =>
        {
            Assert.Equal(Enumerable.Range(1, arm.Count()), arm.Select(line => line.Rank!.Value).Order());
            Assert.All(arm, line => Assert.Equal(line.Rank <= handed[0], line.HandedOver));
        });
        var priorities = candidates.ToDictionary(one => one.LeadId, one => one.Verdict.Priority);
        Assert.All(mqls, arm => Assert.Equal(
            arm.Select(line => priorities[line.LeadId]).OrderDescending(),
            arm.OrderBy(line => line.Rank).Select(line => priorities[line.LeadId])));
    });

    [Fact]
    public void Hand_raisers_are_handed_over_and_who_is_never_an_MQL_is_not() => ForAll(candidates => Assert.All(
        Choose(candidates).Where(line => line.Kind != VerdictKind.Mql),
        line => Assert.Equal((line.Kind == VerdictKind.Always, null), (line.HandedOver, line.Rank))));

    [Fact]
    public void What_was_handed_over_this_week_counts_against_the_capacity()
    {
        Candidate[] candidates = [.. Enumerable.Range(0, 60).Select(one => CandidateOf(one, VerdictKind.Mql, 1))];

        var lines = Handover.Choose(SomeExperiment.Plan, SomeExperiment.Start, candidates, arm => arm == Arm.A ? 3 : 4);

        Assert.Equal(2, lines.Count(line => line is { Arm: Arm.A, HandedOver: true }));
        Assert.Equal(1, lines.Count(line => line is { Arm: Arm.B, HandedOver: true }));
    }

    [Fact]
    public void Uneven_arms_hand_over_the_same_share_of_their_capacity()
    {
        var plan = SomeExperiment.Plan with { CapacityOfA = 8, CapacityOfB = 2 };
        var ofA = Enumerable.Range(0, 200).Select(one => CandidateOf(one, VerdictKind.Mql, 1))
            .Where(one => one.Arm == Arm.A).Take(4);
        var ofB = Enumerable.Range(200, 200).Select(one => CandidateOf(one, VerdictKind.Mql, 1))
            .Where(one => one.Arm == Arm.B).Take(4);

        var lines = Handover.Choose(plan, SomeExperiment.Start, ofA.Concat(ofB), _ => 0);

        Assert.Equal(4, lines.Count(line => line is { Arm: Arm.A, HandedOver: true }));
        Assert.Equal(1, lines.Count(line => line is { Arm: Arm.B, HandedOver: true }));
    }

    private static IReadOnlyList<AssignedLead> Choose(Candidate[] candidates) =>
        Handover.Choose(SomeExperiment.Plan, SomeExperiment.Start, candidates, _ => 0);

    private static Candidate CandidateOf(int number, VerdictKind kind, double priority)
    {
        var unit = number % 3 == 0 ? $"lead L{number}" : $"account A{number / 3}";
        return new Candidate(
            $"L{number}", unit, SomeExperiment.Plan.Randomisation.ArmOf(unit), new MqlVerdict(kind, priority));
    }

    private static void ForAll(Action<Candidate[]> holds) =>
        Prop.ForAll(_candidates, holds).Check(Config.QuickThrowOnFailure.WithReplay(7, 7).WithMaxTest(150));
}
