using Predictive.Learning.Binning;

namespace Predictive.Learning.Linear;

/// <summary>The training rows as numbers that a linear model can weigh. Coefficient 0 is the intercept.</summary>
internal sealed class Design
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

    /// <summary>Standardises numbers and gives every frequent level a coefficient.</summary>
    public Design(LabelledRows train, int minCategoryRows)
    {
        _matrix = train.Features;
        _weights = train.Weights;
        _weight = train.Weights.Sum();
        _minRows = minCategoryRows;
        Columns = new DesignColumn[_matrix.Columns.Count];
        for (var column = 0; column < Columns.Length; column++)
        {
            Columns[column] = _matrix.Columns[column].Kind switch
            {
                FeatureKind.Number => Number(column),
                FeatureKind.Category => Category(column),
            };
        }
    }

    /// <summary>The columns.</summary>
    public DesignColumn[] Columns { get; }

    /// <summary>How strongly each coefficient is penalised, the intercept (0) first.</summary>
    public IReadOnlyList<double> Penalties => _penalties;

    /// <summary>How many coefficients there are, the intercept included.</summary>
    public int Coefficients => _penalties.Count;

    /// <summary>The model that these coefficients make.</summary>
    public LinearModel Model(double[] coefficients, double strength) =>
        new(_matrix.Columns, coefficients[0], strength, [.. Columns.Select(column => column.Finish(coefficients))]);

    private DesignColumn Number(int column)
    {
        var values = _matrix.Column(column);
        var scale = NumberScale.Learn(values, _weights);
        var term = scale.Term;
        var numbers = scale.IsConstant ? null : new double[values.Length];
        for (var row = 0; numbers is not null && row < values.Length; row++)
        {
            numbers[row] = float.IsNaN(values[row]) ? 0 : term.Standardised(values[row]);
        }

        var numberAt = numbers is null ? -1 : Add(penalty: 1);
        var (switches, missingAt, missingWeight) = MissingSwitch(values);
        return new DesignColumn
        {
            Numbers = numbers,
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
        var switches = new int[values.Length];
        var weight = 0.0;
        var rows = 0;
        for (var row = 0; row < values.Length; row++)
        {
            var isMissing = float.IsNaN(values[row]);
            switches[row] = isMissing ? Coefficients : -1;
            rows += isMissing ? 1 : 0;
            weight += isMissing ? _weights[row] : 0;
        }

        return rows >= _minRows && rows < values.Length ? (switches, AddSwitch(weight), weight) : (null, -1, 0);
    }

    private DesignColumn Category(int column)
    {
        var named = _matrix.Columns[column];
        var values = _matrix.Column(column);
        var levels = named.Levels.Count;
        var place = new int[values.Length];
        var counts = new int[levels + 1];
        var weights = new double[levels + 1];
        for (var row = 0; row < place.Length; row++)
        {
            place[row] = float.IsNaN(values[row]) ? levels : CategoryBins.CodeOf(values[row], levels);
            if (place[row] < 0) continue;
            counts[place[row]]++;
            weights[place[row]] += _weights[row];
        }

        var at = new int[levels + 1];
        for (var code = 0; code <= levels; code++)
        {
            at[code] = counts[code] >= _minRows && counts[code] < place.Length ? AddSwitch(weights[code]) : -1;
        }

        return new DesignColumn
        {
            Switches = Array.ConvertAll(place, code => code < 0 ? -1 : at[code]),
            Finish = found => new CategoryTerm
            {
                Coefficients = [.. at[..levels].Select(index => index < 0 ? 0 : found[index])],
                MissingCoefficient = at[levels] < 0 ? 0 : found[at[levels]],
                Mean = at.Select((index, code) => index < 0 ? 0 : found[index] * weights[code]).Sum() / _weight,
            },
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
