namespace Predictive.Evaluation.Comparing;

/// <summary>
/// One code a lead, to be counted under many weights. The commonest code is not counted at all where it is common
/// enough: it is what the others leave of the total.
/// </summary>
internal sealed class LeadCodes
{
    /// <summary>Where the commonest code is less common than this, counting every lead is quicker.</summary>
    private const double WorthSkipping = 0.4;

    private readonly int _skipped = -1;
    private readonly int[]? _leads;
    private readonly ushort[] _codes;

    /// <summary>Takes one code a lead, from 0 up to <paramref name="codes"/>.</summary>
    public LeadCodes(int codes, ReadOnlySpan<int> ofLeads)
    {
        Codes = codes;
        var counts = new int[codes];
        foreach (var code in ofLeads)
            counts[code]++;
        var commonest = Array.IndexOf(counts, counts.Max());
        if (counts[commonest] < WorthSkipping * ofLeads.Length)
        {
            _codes = new ushort[ofLeads.Length];
            for (var lead = 0; lead < _codes.Length; lead++)
                _codes[lead] = (ushort)ofLeads[lead];
            return;
        }

        _skipped = commonest;
        _leads = new int[ofLeads.Length - counts[commonest]];
        _codes = new ushort[_leads.Length];
        for (int lead = 0, place = 0; lead < ofLeads.Length; lead++)
        {
            if (ofLeads[lead] != commonest)
                (_leads[place], _codes[place++]) = (lead, (ushort)ofLeads[lead]);
        }
    }

    /// <summary>How many codes there are.</summary>
    public int Codes { get; }

    /// <summary>Counts each code.</summary>
    /// <param name="weights">How often each lead counts.</param>
    /// <param name="counts">Filled with <see cref="Codes"/> counts.</param>
    public void Count(LeadWeights weights, Span<int> counts)
    {
        counts.Clear();
        var times = weights.Times;
        var codes = _codes.AsSpan();
        if (_leads is null)
        {
            for (var lead = 0; lead < codes.Length; lead++)
                counts[codes[lead]] += times[lead];
            return;
        }

        var leads = _leads.AsSpan(0, codes.Length);
        var others = 0L;
        for (var place = 0; place < codes.Length; place++)
        {
            int time = times[leads[place]];
            counts[codes[place]] += time;
            others += time;
        }

        counts[_skipped] = (int)(weights.Total - others);
    }
}
