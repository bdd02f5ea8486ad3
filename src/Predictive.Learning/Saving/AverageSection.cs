using System.Text.Json;
using Predictive.Learning.Averaging;

namespace Predictive.Learning.Saving;

/// <summary>
/// The <c>scorer</c> of a model file when it is an <c>average</c>: its <c>scorers</c>, two or more, each as it would
/// stand alone. An average holds no average.
/// </summary>
internal static class AverageSection
{
    /// <summary>The kind as the file names it.</summary>
    public const string Kind = "average";

    /// <summary>Writes the members of an average.</summary>
    public static void Write(Utf8JsonWriter writer, AveragedScorer average, Action<Utf8JsonWriter, IScorer> writeOne)
    {
        writer.WriteString("kind", Kind);
        writer.WriteStartArray("scorers");
        foreach (var scorer in average.Scorers)
        {
            writer.WriteStartObject();
            writeOne(writer, scorer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads an average.</summary>
    public static AveragedScorer Read(Place place, Func<Place, IScorer> readOne)
    {
        place.Only("kind", "scorers");
        var scorers = place["scorers"];
        var items = scorers.Items();
        return items.Length >= 2
            ? new AveragedScorer(Array.ConvertAll(items, item => readOne(item)))
            : throw scorers.Error($"an average needs two or more scorers, found {items.Length}");
    }
}
