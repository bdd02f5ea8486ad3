namespace Predictive.Learning.Categories;

/// <summary>
/// What became of each level's rows, as far as it is known: fed label by label, asked in between. Sums are in whole
/// units, so that the order of labels known at once changes nothing.
/// </summary>
internal sealed class LevelRecords
{
    private readonly GroupedLevels _levels;
    private readonly LabelledRows _rows;
    private readonly FixedPoint _unit;
    private readonly double _strength;
    private readonly Record[] _ofLevel;
    private readonly Record[] _ofShare;
    private readonly Record[] _ofGroup;
    private readonly long[] _wholeShare;
    private readonly Record[] _knownOfShare;
    private Record _all;

    /// <summary>Starts knowing nothing.</summary>
    /// <param name="rows">The rows whose labels will be told.</param>
    /// <param name="levels">Their levels.</param>
    /// <param name="strength">How many expected conversions draw every level towards all rows.</param>
    public LevelRecords(LabelledRows rows, GroupedLevels levels, double strength)
    {
        _rows = rows;
        _levels = levels;
        _strength = strength;
        _unit = FixedPoint.ForWeights(rows.Weights);
        _ofLevel = new Record[levels.Levels];
        _ofShare = new Record[levels.Shares];
        _ofGroup = new Record[levels.Groups];
        _knownOfShare = new Record[levels.Shares];
        _wholeShare = new long[levels.Shares];
        for (var row = 0; row < levels.ShareOfRow.Length; row++)
        {
            if (levels.ShareOfRow[row] is var share and >= 0) _wholeShare[share] += _unit.Of(rows.Weights[row]);
        }
    }

    /// <summary>
    /// Takes in the label of a row. A group counts whole from its first label on, by the mean so far: how many more it
    /// will have may depend on how it ends.
    /// </summary>
    public void Tell(int row)
    {
        if (_levels.ShareOfRow[row] is not (var share and >= 0)) return;
        var weight = Math.Max(_unit.Of(_rows.Weights[row]), 1);
        var known = _knownOfShare[share] += new Record(weight, _rows.Labels[row] > 0.5 ? weight : 0);
        var whole = Math.Max(_wholeShare[share], 1);
        var after = new Record(whole, (long)Math.Round(whole * ((double)known.Converted / known.Weight)));
        var change = after - _ofShare[share];
        _ofShare[share] = after;
        _ofGroup[_levels.GroupOf(share)] += change;
        _ofLevel[_levels.LevelOf(share)] += change;
        _all += change;
    }

    /// <summary>How often a row's level converted, apart from the row's own group; NaN where it is missing.</summary>
    public float AsSeenBy(int row)
    {
        if (_levels.ShareOfRow[row] is not (var share and >= 0))
        {
            return float.IsNaN(_rows.Features.Column(_levels.Column)[row]) ? float.NaN : TargetStatistic.AsOften;
        }

        var others = _ofLevel[_levels.LevelOf(share)] - _ofShare[share];
        return Shrunk(others, _all - _ofGroup[_levels.GroupOf(share)]);
    }

    /// <summary>How often each level converted, by all that is known.</summary>
    public float[] OfLevels() => Array.ConvertAll(_ofLevel, level => Shrunk(level, _all));

    private float Shrunk(Record level, Record all)
    {
        var expected = all.Weight == 0 ? 0 : _unit.ToDouble(level.Weight) * ((double)all.Converted / all.Weight);
        return (float)((_unit.ToDouble(level.Converted) + _strength) / (expected + _strength));
    }

    private readonly record struct Record(long Weight, long Converted)
    {
        public static Record operator +(Record left, Record right) =>
            new(left.Weight + right.Weight, left.Converted + right.Converted);

        public static Record operator -(Record left, Record right) =>
            new(left.Weight - right.Weight, left.Converted - right.Converted);
    }
}
