using System.Globalization;

namespace Predictive.Data.Drafting;

/// <summary>What a column that plays no part in the structure says about a lead, a contact or an account.</summary>
internal static class AttributeGuesser
{
    public static ColumnGuess Of(ColumnProfile column)
    {
        var guess = ByValues(column);
        return guess.Meaning != ColumnMeaning.Ignore && TimeDoubt.Of(column) is { } doubt
            ? guess.WithUnknownTime(doubt)
            : guess;
    }

    public static ColumnGuess Ignored(ColumnProfile column, Sureness sureness, string why) =>
        new(column, ColumnMeaning.Ignore, sureness, why);

    public static Sureness DateSureness(ColumnProfile column) =>
        column.DateIsAmbiguous ? Sureness.Guess : Sureness.Sure;

    public static bool IsId(ColumnProfile column) => column.Words.HasAny("id", "key", "uuid", "guid", "hash");

    private static ColumnGuess ByValues(ColumnProfile column)
    {
        if (column.Values == 0)
            return Ignored(column, Sureness.Sure, "it is empty");
        if (column.Distinct == 1 && column.Empty == 0 && column.MissingWords.Count == 0)
            return Ignored(column, Sureness.Sure, $"it is always '{column.Counts.Keys.First()}'");
        if (2 * column.Counts.Sum(word => PersonalData.IsShape(word.Key) ? word.Value : 0) > column.Values)
            return Ignored(column, Sureness.Sure, "its values are email addresses or phone numbers");
        if (IsPersonal(column))
            return Ignored(column, Sureness.Likely, "it identifies a person or company");
        if (IsId(column) && column.IsNearlyUnique)
            return Ignored(column, Sureness.Likely, "it is an id of its own");
        if (column.IsDate)
            return new ColumnGuess(column, ColumnMeaning.Date, DateSureness(column), "its values are dates");
        if (column.IsNumber && !column.IsBinary)
            return OfNumbers(column);
        return column.IsNearlyUnique && TimeDoubt.Of(column) is null
            ? Ignored(column, Sureness.Likely, "its words are nearly all different")
            : new ColumnGuess(column, ColumnMeaning.Category, column.Distinct <= 50 ? Sureness.Sure : Sureness.Likely,
                "its values are words");
    }

    private static ColumnGuess OfNumbers(ColumnProfile column)
    {
        if (IsId(column) || column.Words.HasAny("code", "zip", "postal", "postcode"))
        {
            return new ColumnGuess(
                column, ColumnMeaning.Category, Sureness.Guess, "numbers, but the name says id or code");
        }

        if (column.MissingNumber is { } missing)
        {
            return new ColumnGuess(
                column, ColumnMeaning.Number, Sureness.Likely, $"numbers, of which {missing} stands apart");
        }

        var bad = column.Values - column.Numbers;
        return bad == 0
            ? new ColumnGuess(column, ColumnMeaning.Number, Sureness.Sure, "its values are numbers")
            : new ColumnGuess(column, ColumnMeaning.Number, Sureness.Likely, string.Create(
                CultureInfo.InvariantCulture,
                $"numbers but for {bad:N0} of {column.Values:N0}, which count as missing"));
    }

    private static bool IsPersonal(ColumnProfile column) =>
        column.Distinct > 20 && !column.IsNumber && column.Words.HasAny(
            "name", "firstname", "lastname", "email", "mail", "address", "street", "url", "linkedin", "website",
            "note", "comment",
            "description", "message", "subject", "ip")
        || (column.Distinct > 20 && column.Words.HasAny("phone", "mobile", "fax"));
}
