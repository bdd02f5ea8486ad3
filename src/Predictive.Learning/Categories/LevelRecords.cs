namespace Predictive.Learning.Categories;

/// <summary>
/// What became of each level's rows, as far as it is known: fed label by label, asked in between. Sums are in whole
/// units, so that the order of labels known at once changes nothing.
/// </summary>
internal sealed class LevelRecords
{
    private readonly LevelRows _levels;
    private readonly LabelledRows _rows;
    private readonly FixedPoint _unit;
    private readonly double _strength;
    private readonly OutcomeSum[] _ofLevel;
    private readonly GroupOutcomes? _groups;
    private OutcomeSum _all;

    /// <summary>Starts knowing nothing.</summary>
    /// <param name="rows">The rows whose labels will be told.</param>
    /// <param name="levels">Their levels.</param>
    /// <param name="strength">How many expected conversions draw every level towards all rows.</param>
    public LevelRecords(LabelledRows rows, LevelRows levels, double strength)
    {
        _rows = rows;
        _levels = levels;
        _strength = strength;
        _unit = FixedPoint.ForWeights(rows.Weights);
        _ofLevel = new OutcomeSum[levels.Levels];
        _groups = levels.Shares?.NothingKnown(rows, _unit);
    }

    /// <summary>Takes in the label of a row.</summary>
    public void Tell(int row)
    {
        if (_levels.LevelOf(row) is not (var level and >= 0)) return;
        var weight = Math.Max(_unit.Of(_rows.Weights[row]), 1);
        var label = new OutcomeSum(weight, _rows.Labels[row] > 0.5 ? weight : 0);
        var change = _groups?.Tell(row, label) ?? label;
        _ofLevel[level] += change;
        _all += change;
    }

    /// <summary>
    /// How often a row's level converted, apart from the row's own group; NaN where it is missing. The row's own label
    /// is not known yet.
    /// </summary>
    public float AsSeenBy(int row)
    {
        if (_levels.LevelOf(row) is not (var level and >= 0))
        {
            return float.IsNaN(_rows.Features.Column(_levels.Column)[row]) ? float.NaN : TargetStatistic.AsOften;
        }

        return _groups is null
            ? Shrunk(_ofLevel[level], _all)
            : Shrunk(_ofLevel[level] - _groups.OwnInLevel(row), _all - _groups.OwnInAll(row));
    }

    /// <summary>How often each level converted, by all that is known.</summary>
    public float[] OfLevels() => Array.ConvertAll(_ofLevel, level => Shrunk(level, _all));

    private float Shrunk(OutcomeSum level, OutcomeSum all)
    {
        var expected = all.Weight == 0 ? 0 : _unit.ToDouble(level.Weight) * ((double)all.Converted / all.Weight);
        return (float)((_unit.ToDouble(level.Converted) + _strength) / (expected + _strength));
    }
}
