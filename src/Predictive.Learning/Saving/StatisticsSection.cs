using System.Text.Json;
using Predictive.Learning.Categories;

namespace Predictive.Learning.Saving;

/// <summary>
/// The <c>statistics</c> of boosted trees, a member that is only there where they have some: per category read as a
/// number, the <c>column</c>, the different <c>numbers</c>, rising, which of them each level has (<c>ofLevel</c>, in
/// code order, counted from 0) and that of unseen levels (<c>ofUnseen</c>).
/// </summary>
internal static class StatisticsSection
{
    /// <summary>The name of the member.</summary>
    public const string Name = "statistics";

    /// <summary>Writes the member, if there is anything to write.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<TargetStatistic> statistics)
    {
        if (statistics.IsEmpty) return;
        writer.WriteStartArray(Name);
        foreach (var statistic in statistics)
        {
            writer.WriteStartObject();
            writer.WriteNumber("column", statistic.Column);
            var ofLevel = statistic.OfLevel.ToArray();
            float[] numbers = [.. ofLevel.Distinct().Order()];
            NumberList.Write(writer, "numbers", numbers);
            NumberList.Write(writer, "ofLevel", ofLevel.Select(number => Array.BinarySearch(numbers, number)));
            writer.WriteNumber("ofUnseen", statistic.OfUnseen);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads the member of a scorer over these columns; none where it is not there.</summary>
    public static TargetStatistic[] Read(Place scorer, FeatureColumn[] columns)
    {
        if (scorer.Find(Name) is not { } statistics) return [];
        return Array.ConvertAll(statistics.Items(), item =>
        {
            item.Only("column", "numbers", "ofLevel", "ofUnseen");
            var column = item["column"].Whole(0, columns.Length - 1);
            if (columns[column].Kind != FeatureKind.Category)
            {
                throw item["column"].Error($"'{columns[column].Name}' is no category");
            }

            var numbers = item["numbers"].Floats();
            var ofLevel = new float[columns[column].Levels.Count];
            var places = item["ofLevel"].List(ofLevel.Length);
            foreach (ref var number in ofLevel.AsSpan())
            {
                number = numbers[places.Whole(0, numbers.Length - 1)];
            }

            return new TargetStatistic(column, ofLevel, (float)item["ofUnseen"].Number());
        });
    }
}
