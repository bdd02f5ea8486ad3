namespace Predictive.Data.Drafting;

/// <summary>What a column that plays no part in the structure says about a lead, a contact or an account.</summary>
internal static class AttributeGuesser
{
    private const string Unplaced =
        "its name says that it changes over time or tells the outcome; `trust` brings it back";

    public static ColumnGuess Of(ColumnProfile column)
    {
        if (column.Values == 0)
            return Ignored(column, Sureness.Sure, "it is empty");
        if (column.Distinct == 1 && column.Empty == 0 && column.MissingWords.Count == 0)
            return Ignored(column, Sureness.Sure, $"it is always '{column.Counts.Keys.First()}'");
        if (IsPersonal(column))
            return Ignored(column, Sureness.Likely, "it identifies a person or company");
        if (IsId(column) && column.IsNearlyUnique)
            return Ignored(column, Sureness.Likely, "it is an id of its own");
        var unplaced = TellsTheEnd(column.Words);
        if (column.IsDate)
        {
            return unplaced || column.Words.HasAny("converted", "conversion")
                ? Unknown(column, ColumnMeaning.Date)
                : new ColumnGuess(column, ColumnMeaning.Date, DateSureness(column), "its values are dates");
        }

        if (column.IsNumber && !column.IsBinary)
        {
            return unplaced ? Unknown(column, ColumnMeaning.Number)
                : IsId(column)
                    ? new ColumnGuess(column, ColumnMeaning.Category, Sureness.Guess, "numbers, but the name says id")
                : new ColumnGuess(column, ColumnMeaning.Number, Sureness.Sure, "its values are numbers");
        }

        if (unplaced)
            return Unknown(column, ColumnMeaning.Category);
        return column.IsNearlyUnique
            ? Ignored(column, Sureness.Likely, "its words are nearly all different")
            : new ColumnGuess(column, ColumnMeaning.Category, column.Distinct <= 50 ? Sureness.Sure : Sureness.Likely,
                "its values are words");
    }

    public static ColumnGuess Ignored(ColumnProfile column, Sureness sureness, string why) =>
        new(column, ColumnMeaning.Ignore, sureness, why);

    public static Sureness DateSureness(ColumnProfile column) =>
        column.DateIsAmbiguous ? Sureness.Guess : Sureness.Sure;

    public static bool IsId(ColumnProfile column) => column.Words.HasAny("id", "key", "uuid", "guid", "hash");

    private static ColumnGuess Unknown(ColumnProfile column, ColumnMeaning meaning) =>
        new(column, meaning, Sureness.Likely, Unplaced) { Known = KnownWhen.Unknown };

    private static bool IsPersonal(ColumnProfile column) =>
        column.Distinct > 20 && !column.IsNumber && column.Words.HasAny(
            "name", "firstname", "lastname", "email", "mail", "address", "street", "url", "linkedin", "website",
            "note", "comment",
            "description", "message", "subject", "ip")
        || (column.Distinct > 20 && column.Words.HasAny("phone", "mobile", "fax"));

    private static bool TellsTheEnd(NameWords words) => words.HasAny(
        "stage", "status", "closed", "won", "lost", "converted", "qualified", "sql", "sal", "outcome", "disposition",
        "tag",
        "last", "latest", "duration", "current", "modified", "updated", "quality", "grade", "rating", "rank", "loss",
        "deal", "opportunity");
}
