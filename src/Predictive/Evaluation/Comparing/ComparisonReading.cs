namespace Predictive.Evaluation.Comparing;

/// <summary>Reads all figures of a comparison.</summary>
internal sealed class ComparisonReading(ComparedLeads leads, ComparisonFigures figures, EveryFigure every)
{
    public ComparisonReport Report() => new()
    {
        Compared = leads,
        ConvertedClusters = every.Evidence.ConvertedClusters,
        Weeks = WeeksOf(figures.Pairs.EqualVolume.Rules),
        BaseRate = every.Rate(
            figures.EqualVolume, PairFigures.BaseRate, leads.Count, leads.Conversions, leads.Accounts,
            "There are no leads to compare."),
        Ranking = RankingOf(figures.Ranks, RankFigures.PredictedAuc, RankFigures.RuleAuc),
        ByLook = [.. figures.Looks.Zip(leads.Funnel.Looks, LookOf)],
        EqualVolume = PairOf(figures.Pairs.EqualVolume, figures.EqualVolume),
        RealCuts = PairOf(figures.Pairs.Real, figures.Real),
        WithoutHandRaisers = figures is { Pairs.WithoutHandRaisers: { } pair, WithoutHandRaisers: { } those }
            ? PairOf(pair, those)
            : null,
        EqualShare = EqualShare(),
        Curves = Curves(),
        Dimensions = [.. figures.Groups.Zip(leads.Funnel.Dimensions, (groups, by) =>
            new DimensionReport(by, [.. groups.Names.Select((_, group) => GroupOf(groups, group))]))],
        NewlyQualified = StandingOut.In(1, leads, figures.Groups),
        NoLongerQualified = StandingOut.In(2, leads, figures.Groups),
        Inflation = figures.Inflation is { } inflation ? InflationOf(inflation) : null,
    };

    private MqlPairReport PairOf(MqlPair pair, PairFigures those) =>
        new PairReading(leads, pair, those, every).Report();

    private int WeeksOf(CalledLeads rules) => !leads.Funnel.IsDated ? 1
        : Enumerable.Range(0, leads.Count).Where(rules.Holds).Select(lead => rules.LookOf(lead).Week)
            .Distinct().Count();

    private RankingReport RankingOf(LeadFigures those, int predicted, int rules) => new(
        every.Of(those, predicted), every.Of(those, rules), every.Difference(those, predicted, rules));

    private LookRankingReport LookOf(LookFigures look, string words)
    {
        var isEnough = look.Conversions >= ComparisonReport.FewestConversions;
        var ranking = RankingOf(look, LookFigures.PredictedAuc, LookFigures.RuleAuc);
        return new LookRankingReport(words, look.Leads, look.Conversions, isEnough ? ranking : new RankingReport(
            TooFew(ranking.Predicted, look.Conversions), TooFew(ranking.Rules, look.Conversions),
            TooFew(ranking.Difference, look.Conversions)));
    }

    private EqualShareReport EqualShare()
    {
        const string Nothing = "The scoring rules found no conversion.";
        Estimate Of(int figure) => every.Of(figures.Ranks, figure, Nothing);
        return new EqualShareReport(
            Of(RankFigures.ShareFound), Of(RankFigures.PredictedMqls), Of(RankFigures.RuleMqls),
            leads.Conversions < ComparisonReport.FewestConversions
                ? TooFew(Of(RankFigures.Saved), leads.Conversions)
                : Of(RankFigures.Saved),
            Of(RankFigures.PredictedRate), Of(RankFigures.RuleRate));
    }

    private CurvesReport Curves()
    {
        CurvePoint Point(int share, Func<int, Estimate> of) =>
            new(RankFigures.Shares[share], of(3 * share), of((3 * share) + 1), of((3 * share) + 2));
        int[] shares = [.. Enumerable.Range(0, RankFigures.Shares.Length)];
        var (predicted, rules) = (RankFigures.PredictedCurve, RankFigures.RuleCurve);
        return new CurvesReport(
            [.. shares.Select(share => Point(share, figure => every.Of(figures.Ranks, predicted + figure)))],
            [.. shares.Select(share => Point(share, figure => every.Of(figures.Ranks, rules + figure)))],
            [.. shares.Select(share => Point(share, figure =>
                every.Difference(figures.Ranks, predicted + figure, rules + figure)))]);
    }

    private GroupReport GroupOf(GroupFigures groups, int group)
    {
        var cells = Enumerable.Range(0, MqlPair.Cells).Select(cell => groups.CellOf(group, cell)).ToArray();
        var (all, converted) = (cells.Sum(cell => cell.Leads), cells.Sum(cell => cell.Conversions));
        var (predicted, rules) = (cells[0].Leads + cells[1].Leads, cells[0].Leads + cells[2].Leads);
        Estimate Rate(int figure, int mqls, int other) => every.Rate(
            groups, figure, mqls, cells[0].Conversions + cells[other].Conversions,
            groups.AccountsOf(group, other - 1), "There is no MQL.");
        var gap = every.Difference(groups, 2 * group, (2 * group) + 1, "One side has no MQL here.");
        return new GroupReport(
            groups.Names[group], all, converted, predicted, rules,
            Rate(2 * group, predicted, 1), Rate((2 * group) + 1, rules, 2),
            converted < ComparisonReport.FewestConversions ? TooFew(gap, converted) : gap);
    }

    private InflationReport InflationOf(InflationFigures inflation)
    {
        InflationMonth Month(DateTime begins, int month)
        {
            Estimate Of(int figure) =>
                every.Of(inflation, (month * InflationFigures.Each) + figure, "No lead is above.");
            return new InflationMonth(
                begins, inflation.Leads[month], Of(InflationFigures.PredictedShare), Of(InflationFigures.PredictedRate),
                Of(InflationFigures.RuleShare), Of(InflationFigures.RuleRate));
        }

        InflationSide Side(int share, int rate) => new(
            every.Difference(inflation, inflation.Later + share, inflation.Earlier + share),
            every.Difference(inflation, inflation.Later + rate, inflation.Earlier + rate));
        return new InflationReport(
            [.. inflation.Months.Select(Month)],
            Side(InflationFigures.PredictedShare, InflationFigures.PredictedRate),
            Side(InflationFigures.RuleShare, InflationFigures.RuleRate));
    }

    private static Estimate TooFew(Estimate estimate, int conversions) => estimate.Value is { } value
        ? Estimate.WithoutInterval(value, FormattableString.Invariant($"Too few to say: {conversions} conversions; ")
            + $"at least {ComparisonReport.FewestConversions} are needed.")
        : estimate;
}
