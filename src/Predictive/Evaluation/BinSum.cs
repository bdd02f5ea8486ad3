namespace Predictive.Evaluation;

/// <summary>The sums of one bin: weight, weight x likelihood, weight x label.</summary>
internal struct BinSum
{
    /// <summary>The sum of weights.</summary>
    public double Weight;

    /// <summary>The sum of weight x likelihood: the conversions that were expected.</summary>
    public double Expected;

    /// <summary>The sum of weight x label: the conversions that came.</summary>
    public double Converted;

    /// <summary>Adds rows.</summary>
    public void Add(double weight, double expected, double converted)
    {
        Weight += weight;
        Expected += expected;
        Converted += converted;
    }
}
