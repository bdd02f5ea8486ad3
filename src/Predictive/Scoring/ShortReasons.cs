using System.Globalization;
using Predictive.Data;

namespace Predictive.Scoring;

/// <summary>
/// Reasons as one line for a field of so many characters: what speaks for the lead, and what speaks against it.
/// </summary>
public static class ShortReasons
{
    /// <summary>What reads as 0.1 points.</summary>
    private const double LeastPoints = 0.0005;

    /// <summary>
    /// The line: the largest reasons, as many as fit whole, with their points of likelihood in percent. Those that read
    /// as 0.0 are left out; a first reason that does not fit alone is cut.
    /// </summary>
    /// <param name="reasons">The reasons, largest first.</param>
    /// <param name="most">The most characters.</param>
    public static string Of(IEnumerable<Reason> reasons, int most = ShortText.OfAField)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var (told, line) = (new List<Reason>(), "");
        foreach (var reason in reasons.Where(reason => Math.Abs(reason.Points) >= LeastPoints))
        {
            told.Add(reason);
            var longer = Line(told);
            if (longer.Length > most)
            {
                line = line.Length > 0 ? line : longer;
                break;
            }

            line = longer;
        }

        return ShortText.Of(line, most);
    }

    private static string Line(List<Reason> told)
    {
        var raising = Side("For: ", told.Where(reason => reason.Points > 0));
        var lowering = Side("Against: ", told.Where(reason => reason.Points < 0));
        return raising.Length > 0 && lowering.Length > 0 ? $"{raising}. {lowering}" : raising + lowering;
    }

    /// <summary>The reasons of one side; the unit of the points is said with its first.</summary>
    private static string Side(string begin, IEnumerable<Reason> reasons)
    {
        var told = reasons.Select((reason, i) => string.Create(CultureInfo.InvariantCulture,
            $"{reason.Words} ({100 * reason.Points:+0.0;-0.0}{(i == 0 ? " points" : "")})")).ToList();
        return told.Count > 0 ? begin + string.Join("; ", told) : "";
    }
}
