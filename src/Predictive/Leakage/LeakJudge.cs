namespace Predictive.Leakage;

/// <summary>Says what becomes of columns, and what they are worth.</summary>
/// <param name="trusted">Columns that the funnel file vouches for.</param>
/// <param name="prices">Measures what columns are worth.</param>
/// <param name="sourceColumn">The column that is the lead source, if any.</param>
internal sealed class LeakJudge(IReadOnlySet<string> trusted, LeakPrices prices, string? sourceColumn)
{
    /// <summary>For so many columns of each verdict the price is measured, the strongest first.</summary>
    public const int MostPrices = 4;

    private readonly List<LeakFinding> _findings = [];

    /// <summary>The findings on these columns, the strongest columns first.</summary>
    public IReadOnlyList<LeakFinding> Judge(IReadOnlyList<Look> looked)
    {
        LeaveOut([.. looked.Where(look => look.IsSure && !trusted.Contains(look.Name))]);
        Watch([.. looked.Where(look => look.IsSure && trusted.Contains(look.Name))]);
        Watch([.. looked.Where(look => look.IsDoubtful && !trusted.Contains(look.Name))]);
        AskThePrice([.. looked.Where(look => look.Evidence.Count == 0 && !trusted.Contains(look.Name))]);
        return _findings;
    }

    private void LeaveOut(Look[] looked)
    {
        foreach (var look in looked.Skip(MostPrices))
        {
            prices.LeaveOutUnpriced([look.Name, .. FedBy(look.Name)]);
        }

        foreach (var (place, look) in looked.Index())
        {
            Add(look, LeakVerdict.LeftOut,
                place < MostPrices ? prices.LeaveOut([look.Name, .. FedBy(look.Name)]) : null);
        }
    }

    private void Watch(Look[] looked)
    {
        foreach (var (place, look) in looked.Index())
        {
            Add(look, LeakVerdict.Watch, place < MostPrices ? prices.PriceOf([look.Name]) : null);
        }
    }

    /// <summary>Watches those of which nothing else is known but that they tell much that no other tells.</summary>
    private void AskThePrice(Look[] looked)
    {
        foreach (var name in prices.Dearest(looked.Select(look => look.Name)).Take(MostPrices))
        {
            var look = looked.First(one => one.Name == name);
            if (prices.PriceOf([name]) is { } price
                && SingleColumn.In(look.Column, price, prices.Conversions, prices.Others) is { } evidence)
            {
                Add(look with { Evidence = [evidence] }, LeakVerdict.Watch, price);
            }
        }
    }

    private void Add(Look look, LeakVerdict verdict, LeakPrice? price) => _findings.Add(new LeakFinding
    {
        Column = look.Name,
        Verdict = verdict,
        Evidence = look.Evidence,
        Price = price,
        IsTrusted = look.IsSure && verdict == LeakVerdict.Watch,
        Fed = verdict == LeakVerdict.LeftOut ? FedBy(look.Name) : [],
    });

    /// <summary>
    /// The source's track record, and the campaign's, which leans on it where a campaign has few leads.
    /// </summary>
    private string[] FedBy(string column) => column == sourceColumn && prices.HasTrackRecords
        ? [CheckedColumns.SourceRecord, CheckedColumns.CampaignRecord]
        : [];
}
