using System.Globalization;
using Predictive.Evaluation;

namespace Predictive.Dashboard.Tables;

/// <summary>How figures are written on pages and in reports.</summary>
internal static class FigureText
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    public static string Area(double area) => area.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Share(int part, int whole) => whole == 0 ? "-" : Share((double)part / whole);

    /// <summary>The share with its interval, such as <c>8.7 % (7.2-10.4)</c>.</summary>
    public static string Share(Estimate share) => share switch
    {
        { HasInterval: true } => $"{Share(share.Value.Value)} ({Percent(share.Low.Value)}-{Percent(share.High.Value)})",
        { Value: { } value } => Share(value),
        _ => "-",
    };

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
