namespace Predictive.Evaluation.Comparing;

/// <summary>Month by month and half by half: which share of leads pass each cut, and how these convert.</summary>
internal sealed class InflationFigures : LeadFigures
{
    /// <summary>The figures of a month, and of a half, counted from its first.</summary>
    public const int PredictedShare = 0, PredictedRate = 1, RuleShare = 2, RuleRate = 3, Each = 4;

    private const int Kinds = 8;

    private static readonly DateTime _firstMonday = new(1970, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    private readonly LeadCodes _codes;

    public InflationFigures(ComparedLeads leads, MqlPair real)
    {
        var begun = leads.Each(lead => lead.Looks[0].Day);
        var middle = begun.Order().ElementAt(begun.Length / 2);
        var months = Array.ConvertAll(begun, MonthOf);
        Months = [.. months.Distinct().Order()];
        var codes = new int[leads.Count];
        Leads = new int[Months.Count];
        for (var lead = 0; lead < codes.Length; lead++)
        {
            var month = Months.BinarySearch(months[lead]);
            Leads[month]++;
            var halfOfMonth = (2 * month) + (begun[lead] >= middle ? 1 : 0);
            codes[lead] = (halfOfMonth * Kinds) + (2 * real.CellOf(lead)) + (leads[lead].Converted ? 1 : 0);
        }

        _codes = new LeadCodes(2 * Months.Count * Kinds, codes);
    }

    /// <summary>The first days of the months of first looks (UTC).</summary>
    public List<DateTime> Months { get; }

    /// <summary>The leads of each month.</summary>
    public int[] Leads { get; }

    /// <summary>Where the earlier half's figures begin; those of the later half follow.</summary>
    public int Earlier => Months.Count * Each;

    /// <summary>Where the later half's figures begin.</summary>
    public int Later => Earlier + Each;

    public override int Count => Later + Each;

    public override void Fill(LeadWeights weights, Span<double> figures)
    {
        Span<int> counts = stackalloc int[_codes.Codes];
        _codes.Count(weights, counts);
        Span<int> month = stackalloc int[Kinds], halves = stackalloc int[2 * Kinds];
        halves.Clear();
        for (var place = 0; place < Months.Count; place++)
        {
            month.Clear();
            for (var kind = 0; kind < 2 * Kinds; kind++)
            {
                var count = counts[(2 * place * Kinds) + kind];
                month[kind % Kinds] += count;
                halves[kind] += count;
            }

            FillShares(month, figures.Slice(place * Each, Each));
        }

        FillShares(halves[..Kinds], figures.Slice(Earlier, Each));
        FillShares(halves[Kinds..], figures.Slice(Later, Each));
    }

    private static void FillShares(ReadOnlySpan<int> kinds, Span<double> figures)
    {
        var all = 0;
        foreach (var kind in kinds)
            all += kind;
        FillSide(kinds, all, other: 1, figures);
        FillSide(kinds, all, other: 2, figures[RuleShare..]);
    }

    private static void FillSide(ReadOnlySpan<int> kinds, int all, int other, Span<double> figures)
    {
        var converted = kinds[1] + kinds[(2 * other) + 1];
        var mqls = converted + kinds[0] + kinds[2 * other];
        figures[PredictedShare] = (double)mqls / all;
        figures[PredictedRate] = (double)converted / mqls;
    }

    private static DateTime MonthOf(double day)
    {
        var date = _firstMonday.AddDays(day);
        return new DateTime(date.Year, date.Month, 1, 0, 0, 0, DateTimeKind.Utc);
    }
}
