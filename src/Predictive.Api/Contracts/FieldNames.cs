using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Predictive.Api.Contracts;

/// <summary>The names that the fields of an object may have, found among what was sent as the bytes they are.</summary>
internal sealed class FieldNames
{
    /// <summary>Of more names than these, looking one up is faster than comparing them all.</summary>
    private const int MostCompared = 32;

    private readonly byte[][] _bytes;
    private readonly Dictionary<string, int> _places;

    public FieldNames(IEnumerable<string> names)
    {
        All = [.. names];
        _bytes = Array.ConvertAll(All, Encoding.UTF8.GetBytes);
        _places = All.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
    }

    /// <summary>The names, by their places.</summary>
    public string[] All { get; }

    /// <summary>The place of a name; -1 for any other.</summary>
    public int PlaceOf(string name) =>
        All.Length > MostCompared ? _places.GetValueOrDefault(name, -1) : Array.IndexOf(All, name);

    /// <summary>The place of a field's name; -1 for any other.</summary>
    /// <param name="field">The field.</param>
    /// <param name="expected">Where to look first: most senders keep one order.</param>
    public int PlaceOf(JsonProperty field, int expected = 0)
    {
        var sent = JsonMarshal.GetRawUtf8PropertyName(field);
        if (_bytes.Length > MostCompared || sent.Contains((byte)'\\'))
        {
            return PlaceOf(field.Name);
        }

        for (var looked = 0; looked < _bytes.Length; looked++, expected++)
        {
            expected = expected < _bytes.Length ? expected : 0;
            if (sent.SequenceEqual(_bytes[expected]))
            {
                return expected;
            }
        }

        return -1;
    }
}
