using System.Text.Json;

namespace Predictive.Api.Contracts.Reading;

/// <summary>An array of a request, and where it stands.</summary>
internal readonly struct SentArray(JsonElement sent, JsonPath path)
{
    /// <summary>How many elements it has.</summary>
    public int Count => sent.ValueKind == JsonValueKind.Array ? sent.GetArrayLength() : 0;

    /// <summary>Its elements, each read by its path; what is wrong with them goes to the faults.</summary>
    public List<T> Read<T>(Func<JsonElement, JsonPath, RequestFaults, T> read, RequestFaults faults)
    {
        if (Count == 0)
        {
            return [];
        }

        var elements = new List<T>(Count);
        foreach (var element in sent.EnumerateArray())
        {
            elements.Add(read(element, path.Then(elements.Count), faults));
        }

        return elements;
    }
}
