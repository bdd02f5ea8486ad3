namespace Predictive.Evaluation;

/// <summary>
/// How many independent rows of equal weight would tell a rate as surely as these do (Korn and Graubard, 1998):
/// p (1 - p) over the variance of the rate between accounts, and never more than the weights allow (Kish, 1965).
/// </summary>
internal sealed class EffectiveRows
{
    private readonly Dictionary<int, (double Weight, double Converted)> _accounts = [];
    private double _squares;

    /// <summary>Adds a row.</summary>
    public void Add(int account, double weight, double label)
    {
        var sum = _accounts.GetValueOrDefault(account);
        _accounts[account] = (sum.Weight + weight, sum.Converted + (weight * label));
        _squares += weight * weight;
    }

    /// <summary>Their effective number, where the rate is this one; above 0 once a row was added.</summary>
    public double At(double rate)
    {
        double weight = 0, between = 0, squares = 0;
        foreach (var one in _accounts.OrderBy(one => one.Key).Select(one => one.Value))
        {
            var difference = one.Converted - (rate * one.Weight);
            weight += one.Weight;
            between += difference * difference;
            squares += one.Weight * one.Weight;
        }

        var accounts = _accounts.Count;
        var variance = accounts > 1 ? between * accounts / (accounts - 1) / (weight * weight) : 0;
        return variance > 0
            ? Math.Min(weight * weight / _squares, rate * (1 - rate) / variance)
            : weight * weight / squares;
    }
}
