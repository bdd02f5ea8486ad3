using System.Globalization;

namespace Predictive.Leakage;

/// <summary>What a column is worth, measured inside the training part.</summary>
/// <param name="With">The area under the ROC curve with it.</param>
/// <param name="Without">The same without it.</param>
public readonly record struct LeakPrice(double With, double Without)
{
    /// <summary>By how much the area is greater with it.</summary>
    public double Gain => With - Without;

    /// <summary>The price in words.</summary>
    public override string ToString()
    {
        var (with, without) = (Rounded(With), Rounded(Without));
        return with == without
            ? $"without it AUC stays at {with}"
            : $"without it AUC {(Gain > 0 ? "falls" : "rises")} from {with} to {without}";
    }

    private static string Rounded(double area) => area.ToString("0.00", CultureInfo.InvariantCulture);
}
