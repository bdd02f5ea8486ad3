namespace Predictive.Evaluation.Comparing;

/// <summary>The conversion of both sides' MQLs within each group of one dimension.</summary>
internal sealed class GroupFigures : LeadFigures
{
    /// <summary>The most groups that are told; the smaller ones are one.</summary>
    public const int MostGroups = 12;

    /// <summary>What the smaller groups are called together.</summary>
    public const string Others = "all others";

    private const int Kinds = 8;
    private const int Uncalled = MqlPair.Cells - 1;

    private readonly LeadCodes _codes;
    private readonly int[] _counts;
    private readonly int[] _accounts;

    public GroupFigures(ComparedLeads leads, MqlPair pair, int dimension)
    {
        var words = leads.Each(lead => lead.Groups[dimension]);
        Names = NamesOf(words);
        var places = Names.Select((name, place) => (Name: name ?? "", place))
            .ToDictionary(one => one.Name, one => one.place, StringComparer.Ordinal);
        var codes = new int[leads.Count];
        GroupOf = new int[leads.Count];
        for (var lead = 0; lead < codes.Length; lead++)
        {
            GroupOf[lead] = places.GetValueOrDefault(words[lead] ?? "", Names.Count - 1);
            codes[lead] = (GroupOf[lead] * Kinds) + (2 * pair.CellOf(lead)) + (leads[lead].Converted ? 1 : 0);
        }

        _counts = new int[Names.Count * Kinds];
        foreach (var code in codes)
            _counts[code]++;
        _codes = new LeadCodes(
            (Names.Count * Kinds) + 1,
            Array.ConvertAll(codes, code => code / 2 % MqlPair.Cells == Uncalled ? Names.Count * Kinds : code));
        _accounts = AccountsOf(leads, pair);
    }

    /// <summary>The groups, largest first, <see cref="Others"/> last; null where it is not known.</summary>
    public IReadOnlyList<string?> Names { get; }

    /// <summary>The group of each lead.</summary>
    public int[] GroupOf { get; }

    public override int Count => 2 * Names.Count;

    /// <summary>The leads of a group in a cell, and how many of them converted.</summary>
    public (int Leads, int Conversions) CellOf(int group, int cell)
    {
        var first = (group * Kinds) + (2 * cell);
        return (_counts[first] + _counts[first + 1], _counts[first + 1]);
    }

    /// <summary>How many accounts the MQLs of one side are of, in a group: 0 predicted, 1 rules.</summary>
    public int AccountsOf(int group, int side) => _accounts[(2 * group) + side];

    public override void Fill(LeadWeights weights, Span<double> figures)
    {
        Span<int> counts = stackalloc int[_codes.Codes];
        _codes.Count(weights, counts);
        for (var group = 0; group < Names.Count; group++)
        {
            var kinds = counts.Slice(group * Kinds, Kinds);
            figures[2 * group] = Rate(kinds, 0, 1);
            figures[(2 * group) + 1] = Rate(kinds, 0, 2);
        }
    }

    private int[] AccountsOf(ComparedLeads leads, MqlPair pair)
    {
        var (accounts, last) = (new int[2 * Names.Count], new int[2 * Names.Count]);
        Array.Fill(last, -1);
        for (var lead = 0; lead < leads.Count; lead++)
        {
            for (var side = 0; side < 2; side++)
            {
                var place = (2 * GroupOf[lead]) + side;
                if ((side == 0 ? pair.Predicted : pair.Rules).Holds(lead) && last[place] != leads.AccountOf[lead])
                {
                    last[place] = leads.AccountOf[lead];
                    accounts[place]++;
                }
            }
        }

        return accounts;
    }

    private static double Rate(ReadOnlySpan<int> kinds, int cell, int other)
    {
        var converted = kinds[(2 * cell) + 1] + kinds[(2 * other) + 1];
        return (double)converted / (converted + kinds[2 * cell] + kinds[2 * other]);
    }

    private static List<string?> NamesOf(string?[] words)
    {
        var bySize = words.CountBy(word => word ?? "").OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key.Length == 0 ? null : word.Key)
            .ToList();
        return bySize.Count <= MostGroups ? bySize : [.. bySize.Take(MostGroups - 1), Others];
    }
}
