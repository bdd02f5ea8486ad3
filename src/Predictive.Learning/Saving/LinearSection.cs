using System.Text.Json;
using Predictive.Learning.Linear;

namespace Predictive.Learning.Saving;

/// <summary>
/// The <c>scorer</c> of a model file when it is <c>linear</c>: intercept, strength of the penalty with the share of it
/// that counts sizes (<c>l1Share</c>; 0 where it is not said), and one term a column, as <see cref="NumberTerm"/> and
/// <see cref="CategoryTerm"/> describe them.
/// </summary>
internal static class LinearSection
{
    /// <summary>The kind as the file names it.</summary>
    public const string Kind = "linear";

    /// <summary>Writes the members of a linear model.</summary>
    public static void Write(Utf8JsonWriter writer, LinearModel model)
    {
        writer.WriteString("kind", Kind);
        writer.WriteNumber("intercept", model.Intercept);
        writer.WriteNumber("strength", model.Strength);
        writer.WriteNumber("l1Share", model.L1Share);
        writer.WriteStartArray("terms");
        foreach (var term in model.Terms)
        {
            writer.WriteStartObject();
            writer.WriteNumber("mean", term.Mean);
            switch (term)
            {
                case NumberTerm number:
                    writer.WriteNumber("least", number.Least);
                    writer.WriteNumber("most", number.Most);
                    writer.WriteBoolean("isEased", number.IsEased);
                    writer.WriteNumber("centre", number.Centre);
                    writer.WriteNumber("spread", number.Spread);
                    writer.WriteNumber("coefficient", number.Coefficient);
                    writer.WriteNumber("missingCoefficient", number.MissingCoefficient);
                    break;
                case CategoryTerm category:
                    NumberList.Write(writer, "coefficients", category.Coefficients);
                    writer.WriteNumber("missingCoefficient", category.MissingCoefficient);
                    break;
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads a linear model over these columns.</summary>
    public static LinearModel Read(Place place, FeatureColumn[] columns)
    {
        place.Only("kind", "intercept", "strength", "l1Share", "terms");
        var intercept = place["intercept"].Number();
        var strength = place["strength"].Number();
        if (!(strength > 0)) throw place["strength"].Error("the strength must be above 0");
        var l1Share = place.Find("l1Share")?.Number() ?? 0;
        if (l1Share is not (>= 0 and <= 1)) throw place["l1Share"].Error("the share must be from 0 to 1");
        var items = place["terms"].Items();
        if (items.Length != columns.Length)
        {
            throw place["terms"].Error($"expected {columns.Length} terms, one a column, found {items.Length}");
        }

        var terms = new LinearTerm[items.Length];
        for (var column = 0; column < terms.Length; column++)
        {
            terms[column] = columns[column].Kind switch
            {
                FeatureKind.Number => ReadNumber(items[column]),
                FeatureKind.Category => ReadCategory(items[column], columns[column].Levels.Count),
            };
        }

        return new LinearModel(columns, intercept, strength, l1Share, terms);
    }

    private static NumberTerm ReadNumber(Place place)
    {
        place.Only(
            "mean", "least", "most", "isEased", "centre", "spread", "coefficient", "missingCoefficient");
        var term = new NumberTerm
        {
            Mean = place["mean"].Number(),
            Least = place["least"].Number(),
            Most = place["most"].Number(),
            IsEased = place["isEased"].Truth(),
            Centre = place["centre"].Number(),
            Spread = place["spread"].Number(),
            Coefficient = place["coefficient"].Number(),
            MissingCoefficient = place["missingCoefficient"].Number(),
        };
        if (term.Least > term.Most) throw place["least"].Error("the least value is above the most");
        return term.Spread > 0 ? term : throw place["spread"].Error("the spread must be above 0");
    }

    private static CategoryTerm ReadCategory(Place place, int levels)
    {
        place.Only("mean", "coefficients", "missingCoefficient");
        return new CategoryTerm
        {
            Mean = place["mean"].Number(),
            Coefficients = place["coefficients"].Numbers(levels),
            MissingCoefficient = place["missingCoefficient"].Number(),
        };
    }
}
