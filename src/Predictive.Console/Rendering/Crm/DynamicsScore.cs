using System.Globalization;

namespace Predictive.Commands.Rendering.Crm;

/// <summary>
/// A row of Dynamics 365's <c>msdyn_predictivescore</c>: the score from 0 to 100, where it goes, and the grade as a
/// number.
/// </summary>
internal static class DynamicsScore
{
    private const string Improving = "0";
    private const string Steady = "1";
    private const string Declining = "2";
    private const string NotEnoughKnown = "3";

    public static string?[] Row(ScoreNews news)
    {
        var score = WholePercent(news.Lead.Score.Likelihood.Value);
        return
        [
            news.Lead.Score.LeadId, "lead", score.ToString(CultureInfo.InvariantCulture), Trend(score, news.Before),
            GradeNumber(news.Lead.Decision.Grade), CrmShape.IsMql(news.Lead), .. CrmShape.Words(news.Lead),
        ];
    }

    private static string Trend(int score, WrittenScore? before) => before is null
        ? NotEnoughKnown
        : score.CompareTo(WholePercent(before.Likelihood)) switch
        {
            > 0 => Improving,
            0 => Steady,
            < 0 => Declining,
        };

    private static string? GradeNumber(string? grade) => grade switch
    {
        "A" => "0",
        "B" => "1",
        "C" => "2",
        "D" => "3",
        _ => null,
    };

    private static int WholePercent(double likelihood) =>
        (int)Math.Round(100 * likelihood, MidpointRounding.AwayFromZero);
}
