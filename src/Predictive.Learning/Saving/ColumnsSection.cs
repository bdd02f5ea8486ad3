using System.Text.Json;

namespace Predictive.Learning.Saving;

/// <summary>The <c>columns</c> of a model file.</summary>
internal static class ColumnsSection
{
    private const string Number = "number";
    private const string Category = "category";

    /// <summary>Writes the columns.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<FeatureColumn> columns)
    {
        writer.WriteStartArray("columns");
        foreach (var column in columns)
        {
            writer.WriteStartObject();
            writer.WriteString("name", column.Name);
            var isCategory = column.Kind == FeatureKind.Category;
            writer.WriteString("kind", isCategory ? Category : Number);
            if (isCategory)
            {
                writer.WriteStartArray("levels");
                foreach (var level in column.Levels)
                {
                    writer.WriteStringValue(level);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads the columns.</summary>
    public static FeatureColumn[] Read(Place place)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return Array.ConvertAll(place.Items(), item =>
        {
            var name = item["name"].Text();
            if (name.Length == 0) throw item["name"].Error("the name is empty");
            if (!names.Add(name)) throw item["name"].Error($"the name '{name}' stands twice");
            return item["kind"].Text() switch
            {
                Number => ReadNumber(name, item),
                Category => ReadCategory(name, item),
                var kind => throw item["kind"].Error($"the kind is '{kind}', expected '{Number}' or '{Category}'"),
            };
        });
    }

    private static FeatureColumn ReadNumber(string name, Place item)
    {
        item.Only("name", "kind");
        return FeatureColumn.Number(name);
    }

    private static FeatureColumn ReadCategory(string name, Place item)
    {
        item.Only("name", "kind", "levels");
        var levels = item["levels"];
        try
        {
            return FeatureColumn.Category(name, levels.Texts());
        }
        catch (ArgumentException twice)
        {
            throw levels.Error(twice.Message.TrimEnd('.'));
        }
    }
}
