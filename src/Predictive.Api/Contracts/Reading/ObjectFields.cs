using System.Globalization;
using System.Text.Json;
using Predictive.Data;

namespace Predictive.Api.Contracts.Reading;

/// <summary>
/// The fields of a JSON object, each read strictly; what is wrong goes to the faults, and null comes back.
/// </summary>
internal sealed class ObjectFields
{
    /// <summary>Numbers beyond this size are mistakes, and would not survive being summed as float32.</summary>
    public const double LargestNumber = 1e30;

    /// <summary>What is said of a field that stands in an object again.</summary>
    public const string Repeated = "This field stands here twice; send it once.";

    private readonly JsonElement _sent;
    private readonly JsonPath _path;
    private readonly RequestFaults _faults;
    private FieldNames? _names;
    private JsonElement[] _found = [];

    private ObjectFields(JsonElement sent, JsonPath path, RequestFaults faults) =>
        (_sent, _path, _faults) = (sent, path, faults);

    /// <summary>All fields, whatever they are called.</summary>
    public IReadOnlyDictionary<string, JsonElement> All()
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in _sent.EnumerateObject())
        {
            if (!fields.TryAdd(field.Name, field.Value))
            {
                _faults.Add(_path.Then(field.Name), Repeated);
            }
        }

        return fields;
    }

    public static ObjectFields? Of(JsonElement value, JsonPath path, RequestFaults faults)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, $"This must be an object; got {JsonWords.Describe(value)}.");
            return null;
        }

        return new ObjectFields(value, path, faults);
    }

    /// <summary>Every other field is a fault.</summary>
    public ObjectFields Only(string what, FieldNames names, string advice = "")
    {
        (_names, _found) = (names, new JsonElement[names.All.Length]);
        var place = -1;
        foreach (var field in _sent.EnumerateObject())
        {
            place = names.PlaceOf(field, place + 1);
            if (place < 0)
            {
                TellUnknown(what, field.Name, names.All, advice);
            }
            else if (_found[place].ValueKind != JsonValueKind.Undefined)
            {
                _faults.Add(_path.Then(field.Name), Repeated);
            }
            else
            {
                _found[place] = field.Value;
            }
        }

        return this;
    }

    /// <summary>A text that must be there.</summary>
    public string? NeededText(string name, string example)
    {
        if (Find(name) is null)
        {
            _faults.Add(_path.Then(name), $"This field is missing; send a text such as '{example}'.");
            return null;
        }

        var text = Text(name, example);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            _faults.Add(_path.Then(name), $"This must not be empty; send a text such as '{example}'.");
            return null;
        }

        return text;
    }

    /// <summary>A text of one line; null where it is absent or null.</summary>
    public string? Line(string name, string example, int most, bool needed)
    {
        var text = needed ? NeededText(name, example) : Text(name, example);
        if (text is null || (text.Length <= most && !text.Any(char.IsControl) && !string.IsNullOrWhiteSpace(text)))
        {
            return text;
        }

        _faults.Add(_path.Then(name), string.Create(CultureInfo.InvariantCulture,
            $"This must be one line of 1 to {most} characters, such as '{example}'; got {text.Length} characters."));
        return null;
    }

    /// <summary>A text; null where it is absent or null.</summary>
    public string? Text(string name, string example) =>
        Find(name) is { } value ? Text(value, _path, name, example, _faults) : null;

    /// <summary>The text of a field of the object at a path.</summary>
    public static string? Text(JsonElement value, JsonPath path, string name, string example, RequestFaults faults)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        faults.Add(path.Then(name), $"This must be a text such as '{example}'; got {JsonWords.Describe(value)}.");
        return null;
    }

    /// <summary>A number; null where it is absent or null.</summary>
    public double? Number(string name) => Find(name) is { } value ? Number(value, _path, name, _faults) : null;

    /// <summary>One of some words; null where it is absent or null.</summary>
    public string? OneOf(string name, string[] words)
    {
        if (Text(name, words[0]) is not { } text)
        {
            return null;
        }

        if (words.Contains(text))
        {
            return text;
        }

        _faults.Add(_path.Then(name), $"This is '{JsonWords.Shortened(text)}'; allowed are {string.Join(", ", words)}."
            + NearestName.Hint(JsonWords.Shortened(text), words));
        return null;
    }

    /// <summary>A whole number of some range; null where it is absent or null.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (Number(name) is not { } number)
        {
            return null;
        }

        if (number >= least && number <= most && Math.Floor(number) == number)
        {
            return (int)number;
        }

        _faults.Add(_path.Then(name), string.Create(CultureInfo.InvariantCulture,
            $"This must be a whole number from {least} to {most}; got {number}."));
        return null;
    }

    /// <summary>True or false; null where it is absent or null.</summary>
    public bool? YesOrNo(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        _faults.Add(_path.Then(name), $"This must be true or false; got {JsonWords.Describe(value)}.");
        return null;
    }

    /// <summary>An object's fields; null where it is absent or null.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Object(string name) => Nested(name)?.All();

    /// <summary>An object's fields as they were sent; who reads them tells what is wrong with them.</summary>
    public SentFieldCollection? Sent(string name) =>
        Nested(name) is { } fields ? new SentFieldCollection(fields._sent) : null;

    /// <summary>An object, to be read strictly too; null where it is absent or null.</summary>
    public ObjectFields? Nested(string name) =>
        Find(name) is { } value ? Of(value, _path.Then(name), _faults) : null;

    /// <summary>An array; one without elements where it is absent or null.</summary>
    public SentArray Array(string name)
    {
        if (Find(name) is not { } value)
        {
            return default;
        }

        var path = _path.Then(name);
        if (value.ValueKind == JsonValueKind.Array)
        {
            return new SentArray(value, path);
        }

        _faults.Add(path, $"This must be an array; got {JsonWords.Describe(value)}.");
        return default;
    }

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A finite number of a size that means something, in a field of the object at a path.</summary>
    public static double? Number(JsonElement value, JsonPath path, string name, RequestFaults faults)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            faults.Add(
                path.Then(name), $"This must be a number such as 12.5, or null; got {JsonWords.Describe(value)}.");
            return null;
        }

        if (value.TryGetDouble(out var number) && Math.Abs(number) <= LargestNumber)
        {
            return number;
        }

        faults.Add(path.Then(name), $"Numbers lie between -1e30 and 1e30; got {JsonWords.Describe(value)}.");
        return null;
    }

    /// <summary>A field of any type; null where it is absent or null.</summary>
    public JsonElement? Find(string name)
    {
        var value = _names is null
            ? _sent.TryGetProperty(name, out var one) ? one : default
            : _names.PlaceOf(name) is var place and >= 0 ? _found[place] : default;
        return value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : value;
    }

    private void TellUnknown(string what, string name, string[] names, string advice) => _faults.Add(
        _path.Then(name), () => $"{what} has no field '{JsonWords.Shortened(name)}'; allowed are "
            + string.Join(", ", names) + "." + NearestName.Hint(JsonWords.Shortened(name), names) + advice);
}
