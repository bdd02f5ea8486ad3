namespace Predictive.Data.Drafting;

/// <summary>Why, by its name, nobody can say that a column's values were known when the lead was created.</summary>
internal static class TimeDoubt
{
    /// <summary>The doubt in words; null where there is none.</summary>
    public static string? Of(ColumnProfile column) =>
        IsScore(column) ? "a score, as of the export"
        : column.Words.HasAny("owner", "rep", "sdr", "bdr", "assigned", "assignee") && !column.IsDate
            ? "sales may have taken the lead over later"
        : column.IsBinary && column.Words.All[0] == "has" ? "as of the export: sales may have filled it in"
        : TellsTheEnd(column.Words) || (column.IsDate && column.Words.HasAny("converted", "conversion"))
            ? "its name says that it changes, or tells the outcome"
        : null;

    /// <summary>Whether the name says score or points.</summary>
    public static bool IsScore(ColumnProfile column) =>
        column.Words.HasAny("score", "scoring") || (column.IsNumber && column.Words.HasAny("point"))
        || column.Words.All.Any(word => word.Length > 5 && word.EndsWith("score", StringComparison.Ordinal));

    private static bool TellsTheEnd(NameWords words) => words.HasAny(
        "stage", "status", "closed", "won", "lost", "converted", "qualified", "sql", "sal", "outcome", "disposition",
        "tag", "last", "latest", "duration", "current", "modified", "updated", "quality", "grade", "rating", "rank",
        "loss", "deal", "opportunity", "probability", "likelihood", "propensity", "prediction", "predicted");
}
