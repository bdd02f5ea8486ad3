namespace Predictive.Evaluation.Comparing;

/// <summary>All figures of a comparison.</summary>
internal sealed class ComparisonFigures
{
    public ComparisonFigures(ComparedLeads leads, ComparedPairs pairs)
    {
        Pairs = pairs;
        MqlPair?[] chosen = [pairs.EqualVolume, pairs.Real, pairs.WithoutHandRaisers];
        var ofPairs = chosen.AsParallel().AsOrdered()
            .Select(pair => pair is null ? null : new PairFigures(leads, pair)).ToArray();
        (EqualVolume, Real, WithoutHandRaisers) = (ofPairs[0]!, ofPairs[1]!, ofPairs[2]);
        Ranks = new RankFigures(leads, pairs.Real.Rules);
        Looks = [.. Places(leads.Funnel.Looks.Count > 1 ? leads.Funnel.Looks.Count : 0)
            .Select(kind => new LookFigures(leads, kind))];
        Groups = [.. Places(leads.Funnel.Dimensions.Count)
            .Select(place => new GroupFigures(leads, pairs.EqualVolume, place))];
        Inflation = leads.Funnel.IsDated && leads.Count > 0 ? new InflationFigures(leads, pairs.Real) : null;
        All =
        [
            EqualVolume, Real, Ranks, .. Looks, .. Groups,
            .. new LeadFigures?[] { WithoutHandRaisers, Inflation }.OfType<LeadFigures>(),
        ];
    }

    private static ParallelQuery<int> Places(int count) => Enumerable.Range(0, count).AsParallel().AsOrdered();

    /// <summary>The pairs they are of.</summary>
    public ComparedPairs Pairs { get; }

    public PairFigures EqualVolume { get; }

    public PairFigures Real { get; }

    public PairFigures? WithoutHandRaisers { get; }

    public RankFigures Ranks { get; }

    public IReadOnlyList<LookFigures> Looks { get; }

    public IReadOnlyList<GroupFigures> Groups { get; }

    public InflationFigures? Inflation { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<LeadFigures> All { get; }
}
