namespace Predictive.Leakage;

/// <summary>What a column is worth, measured inside the training part.</summary>
/// <param name="With">The area under the ROC curve with it.</param>
/// <param name="Without">The same without it.</param>
public readonly record struct LeakPrice(double With, double Without)
{
    /// <summary>By how much the area is greater with it.</summary>
    public double Gain => With - Without;

    /// <summary>The price in words.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"without it AUC {(With >= Without ? "falls" : "rises")} from {With:0.00} to {Without:0.00}");
}
