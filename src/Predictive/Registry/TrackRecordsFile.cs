using System.Text.Json.Serialization;
using Predictive.Features;

namespace Predictive.Registry;

/// <summary>The frozen context tables as a file (<c>context.json</c>).</summary>
internal static class TrackRecordsFile
{
    public static byte[] Write(FrozenTrackRecords records) => RegistryJson.Bytes(new Document(
        records.All.Leads,
        records.All.Conversions,
        [
            .. records.Groups.Select(group =>
                new Group(group.Key, group.Name, group.Record.Leads, group.Record.Conversions)),
        ],
        records.Channels.Count == 0
            ? null
            : new SortedDictionary<string, string>(records.Channels.ToDictionary(), StringComparer.Ordinal)));

    public static FrozenTrackRecords Read(string path)
    {
        var document = RegistryJson.Read<Document>(path);
        return new FrozenTrackRecords(
            new TrackRecord(document.Leads, document.Conversions),
            document.Groups.ToDictionary(
                group => (group.Key, group.Name), group => new TrackRecord(group.Leads, group.Conversions)))
        {
            Channels = document.Channels ?? [],
        };
    }

    private sealed record Document(double Leads, double Conversions, IReadOnlyList<Group> Groups,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        SortedDictionary<string, string>? Channels = null);

    private sealed record Group(RecordKey Key, string Name, double Leads, double Conversions);
}
