using Predictive.Learning.Binning;

namespace Predictive.Learning.Linear;

/// <summary>Standardises numbers and gives every frequent level, and being missing, a coefficient.</summary>
internal sealed class DesignBuilder
{
    /// <summary>
    /// The variance below which a rare level's penalty falls no further: about that of 1 % of the rows.
    /// </summary>
    private const double LeastVariance = 0.01;

    private readonly FeatureMatrix _matrix;
    private readonly double[] _weights;
    private readonly double _weight;
    private readonly int _minRows;
    private readonly List<double> _penalties = [0];

    private DesignBuilder(LabelledRows train, int minCategoryRows)
    {
        _matrix = train.Features;
        _weights = train.Weights;
        _minRows = minCategoryRows;
        foreach (var weight in train.Weights)
        {
            _weight += weight;
        }
    }

    /// <summary>The design of these rows.</summary>
    /// <param name="train">The rows.</param>
    /// <param name="minCategoryRows">The fewest rows with which a level has a coefficient.</param>
    public static Design Build(LabelledRows train, int minCategoryRows)
    {
        var builder = new DesignBuilder(train, minCategoryRows);
        var columns = new DesignColumn[train.Features.Columns.Count];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = train.Features.Columns[column].Kind switch
            {
                FeatureKind.Number => builder.Number(column),
                FeatureKind.Category => builder.Category(column),
            };
        }

        return new Design(train.Features.Columns, columns, [.. builder._penalties], builder._weight);
    }

    private DesignColumn Number(int column)
    {
        var values = _matrix.Column(column);
        var scale = NumberScale.Learn(values, _weights);
        var term = scale.Term;
        var numberAt = scale.IsConstant ? -1 : Add(penalty: 1);
        var (switches, missingAt, missingWeight) = MissingSwitch(values);
        return new DesignColumn
        {
            Numbers = scale.IsConstant ? null : scale.Standardised,
            NumberAt = numberAt,
            Switches = switches,
            Finish = found => term with
            {
                Coefficient = numberAt < 0 ? 0 : found[numberAt],
                MissingCoefficient = missingAt < 0 ? 0 : found[missingAt],
                Mean = missingAt < 0 ? 0 : found[missingAt] * missingWeight / _weight,
            },
        };
    }

    private (int[]? Switches, int At, double Weight) MissingSwitch(ReadOnlySpan<float> values)
    {
        var rows = 0;
        var weight = 0.0;
        for (var row = 0; row < values.Length; row++)
        {
            if (!float.IsNaN(values[row])) continue;
            rows++;
            weight += _weights[row];
        }

        if (rows < _minRows || rows == values.Length) return (null, -1, 0);
        var at = AddSwitch(weight);
        var switches = new int[values.Length];
        for (var row = 0; row < switches.Length; row++)
        {
            switches[row] = float.IsNaN(values[row]) ? at : -1;
        }

        return (switches, at, weight);
    }

    private DesignColumn Category(int column)
    {
        var values = _matrix.Column(column);
        var levels = _matrix.Columns[column].Levels.Count;
        var switches = new int[values.Length];
        var counts = new int[levels + 1];
        var weights = new double[levels + 1];
        for (var row = 0; row < switches.Length; row++)
        {
            var place = float.IsNaN(values[row]) ? levels : CategoryBins.CodeOf(values[row], levels);
            switches[row] = place;
            if (place < 0) continue;
            counts[place]++;
            weights[place] += _weights[row];
        }

        var at = new int[levels + 1];
        for (var code = 0; code <= levels; code++)
        {
            at[code] = counts[code] >= _minRows && counts[code] < switches.Length ? AddSwitch(weights[code]) : -1;
        }

        for (var row = 0; row < switches.Length; row++)
        {
            if (switches[row] >= 0) switches[row] = at[switches[row]];
        }

        return new DesignColumn { Switches = switches, Finish = found => CategoryTermOf(found, at, weights) };
    }

    private CategoryTerm CategoryTermOf(double[] found, int[] at, double[] weights)
    {
        var coefficients = new double[at.Length];
        var sum = 0.0;
        for (var code = 0; code < at.Length; code++)
        {
            coefficients[code] = at[code] < 0 ? 0 : found[at[code]];
            sum += coefficients[code] * weights[code];
        }

        return new CategoryTerm
        {
            Coefficients = coefficients[..^1],
            MissingCoefficient = coefficients[^1],
            Mean = sum / _weight,
        };
    }

    /// <summary>
    /// A level or a missing value: penalised as if its column of ones and noughts were standardised, down to
    /// <see cref="LeastVariance"/>, so that rarer ones are shrunk more.
    /// </summary>
    private int AddSwitch(double weight)
    {
        var share = weight / _weight;
        return Add(Math.Max(share * (1 - share), LeastVariance));
    }

    private int Add(double penalty)
    {
        _penalties.Add(penalty);
        return _penalties.Count - 1;
    }
}
