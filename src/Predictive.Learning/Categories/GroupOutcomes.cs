namespace Predictive.Learning.Categories;

/// <summary>
/// What is known of each group's outcome. A group counts whole from its first label on, by the mean of its labels so
/// far: how many more it will have may depend on how it ends.
/// </summary>
internal sealed class GroupOutcomes
{
    private readonly int[] _shareOfRow;
    private readonly int[] _groupOfShare;
    private readonly long[] _whole;
    private readonly OutcomeSum[] _known;
    private readonly OutcomeSum[] _counted;
    private readonly OutcomeSum[] _ofGroup;

    /// <summary>Starts knowing nothing but how much each share weighs.</summary>
    public GroupOutcomes(LabelledRows rows, FixedPoint unit, int[] shareOfRow, int[] groupOfShare, int groups)
    {
        _shareOfRow = shareOfRow;
        _groupOfShare = groupOfShare;
        _whole = new long[groupOfShare.Length];
        _known = new OutcomeSum[groupOfShare.Length];
        _counted = new OutcomeSum[groupOfShare.Length];
        _ofGroup = new OutcomeSum[groups];
        for (var row = 0; row < shareOfRow.Length; row++)
        {
            if (shareOfRow[row] is var share and >= 0) _whole[share] += Math.Max(unit.Of(rows.Weights[row]), 1);
        }
    }

    /// <summary>Takes in the label of a row that has a level.</summary>
    /// <returns>By how much what its share brings to the level changes.</returns>
    public OutcomeSum Tell(int row, OutcomeSum label)
    {
        var share = _shareOfRow[row];
        var known = _known[share] += label;
        var whole = _whole[share];
        var counted = new OutcomeSum(whole, (long)Math.Round(whole * ((double)known.Converted / known.Weight)));
        var change = counted - _counted[share];
        _counted[share] = counted;
        _ofGroup[_groupOfShare[share]] += change;
        return change;
    }

    /// <summary>What a row's own group brought to its level.</summary>
    public OutcomeSum OwnInLevel(int row) => _counted[_shareOfRow[row]];

    /// <summary>What a row's own group brought to all levels.</summary>
    public OutcomeSum OwnInAll(int row) => _ofGroup[_groupOfShare[_shareOfRow[row]]];
}
