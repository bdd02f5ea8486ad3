namespace Predictive.Data.Drafting;

/// <summary>Tells the points of today's scoring rules from other scores.</summary>
internal static class ScoreGuesser
{
    /// <summary>Words of scores that no marketer's rules gave.</summary>
    private static readonly string[] _otherScores =
    [
        "predicted", "prediction", "predictive", "probability", "likelihood", "propensity", "model", "ml", "ai",
        "einstein", "credit", "fico", "risk", "nps", "satisfaction", "csat", "health", "quality", "percentile", "rank",
        "final", "old", "previous", "last", "rate",
    ];

    /// <summary>Whether it is whole numbers, as rules give them, and its name says score and no other kind.</summary>
    public static bool IsPoints(ColumnProfile column) =>
        TimeDoubt.IsScore(column) && column.IsNumber && column.Whole && column.Distinct > 3
        && !column.Words.HasAny(_otherScores) && !AttributeGuesser.IsId(column);

    public static ColumnGuess Points(ColumnProfile column) =>
        new(column, ColumnMeaning.Points, Sureness.Guess,
            "taken for the points of today's scoring rules, to compare with, never a feature; else make it ignore");

    /// <summary>The points of which this column is another form, such as their band; null for none.</summary>
    public static ColumnGuess? TwinOf(ColumnProfile column, IEnumerable<ColumnGuess> found) =>
        found.FirstOrDefault(guess => guess.Meaning == ColumnMeaning.Points && IsTwin(column, guess.Column));

    private static bool IsTwin(ColumnProfile column, ColumnProfile points)
    {
        var stem = points.Words.All.Where(word => word is not ("score" or "points" or "point")).ToArray();
        return stem.Length >= 2 && stem.All(word => column.Words.HasAny(word));
    }
}
