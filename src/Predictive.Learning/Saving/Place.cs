using System.Runtime.InteropServices;
using System.Text.Json;

namespace Predictive.Learning.Saving;

/// <summary>A value in a model file that knows where it stands, so that every error can say so.</summary>
internal readonly struct Place(JsonElement element, string path)
{
    /// <summary>The member of this name.</summary>
    public Place this[string member]
    {
        get
        {
            if (element.ValueKind != JsonValueKind.Object) throw Error("expected an object");
            return element.TryGetProperty(member, out var found)
                ? new Place(found, $"{path}.{member}")
                : throw Error($"the member '{member}' is missing");
        }
    }

    /// <summary>The member of this name, or null where there is none.</summary>
    public Place? Find(string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var found)
            ? new Place(found, $"{path}.{member}") : null;

    /// <summary>Whether there is a member of this name.</summary>
    public bool Has(string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out _);

    /// <summary>Refuses members of other names, and members that stand twice.</summary>
    public void Only(params ReadOnlySpan<string> members)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Error("expected an object");
        var seen = 0L;
        foreach (var property in element.EnumerateObject())
        {
            var known = 0;
            while (known < members.Length && !property.NameEquals(members[known]))
            {
                known++;
            }

            if (known == members.Length)
            {
                throw new Place(element, $"{path}.{property.Name}").Error(
                    $"the member is not known here; known are {string.Join(", ", members!)}");
            }

            if ((seen & (1L << known)) != 0) throw Error($"the member '{members[known]}' stands twice");
            seen |= 1L << known;
        }
    }

    /// <summary>The error of this place.</summary>
    public InvalidDataException Error(string what) => new($"The model file is damaged at {path}: {what}.");

    /// <summary>The items of a list.</summary>
    public Place[] Items()
    {
        if (element.ValueKind != JsonValueKind.Array) throw Error("expected a list");
        var items = new Place[element.GetArrayLength()];
        var at = 0;
        foreach (var item in element.EnumerateArray())
        {
            items[at] = new Place(item, $"{path}[{at}]");
            at++;
        }

        return items;
    }

    /// <summary>The numbers of a list, all finite; of this many, unless told otherwise.</summary>
    public double[] Numbers(int expected = -1)
    {
        var numbers = new double[LengthOf(expected)];
        var list = new NumberListReader(JsonMarshal.GetRawUtf8Value(element));
        for (var at = 0; at < numbers.Length; at++)
        {
            if (!list.TryReadDouble(out numbers[at])) throw Inside(at).Error("expected a finite number");
        }

        return numbers;
    }

    /// <summary>The float32 thresholds of a list; null stands for positive infinity.</summary>
    public float[] Thresholds(int expected = -1)
    {
        var thresholds = new float[LengthOf(expected)];
        var list = new NumberListReader(JsonMarshal.GetRawUtf8Value(element));
        for (var at = 0; at < thresholds.Length; at++)
        {
            if (!list.TryReadThreshold(out thresholds[at]))
            {
                throw Inside(at).Error("expected a finite float32 number or null");
            }
        }

        return thresholds;
    }

    /// <summary>The float32 numbers of a list, all finite.</summary>
    public float[] Floats()
    {
        var numbers = Thresholds();
        var odd = Array.FindIndex(numbers, float.IsPositiveInfinity);
        return odd < 0 ? numbers : throw Error($"item {odd} is null, expected a finite float32 number");
    }

    /// <summary>The whole numbers of a list, from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int[] Wholes(int least, int most, int expected = -1)
    {
        var numbers = new int[LengthOf(expected)];
        var list = new NumberListReader(JsonMarshal.GetRawUtf8Value(element));
        for (var at = 0; at < numbers.Length; at++)
        {
            if (!list.TryReadWhole(out numbers[at]) || numbers[at] < least || numbers[at] > most)
            {
                throw Inside(at).Error($"expected a whole number from {least} to {most}");
            }
        }

        return numbers;
    }

    /// <summary>The texts of a list.</summary>
    public string[] Texts()
    {
        var texts = new string[LengthOf(-1)];
        var at = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String) throw Inside(at).Error("expected a text");
            texts[at++] = item.GetString()!;
        }

        return texts;
    }

    /// <summary>A text.</summary>
    public string Text() =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Error("expected a text");

    /// <summary>True or false.</summary>
    public bool Truth() => element.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? element.GetBoolean() : throw Error("expected true or false");

    /// <summary>A finite number.</summary>
    public double Number() => FiniteOr(double.NaN) is var number && double.IsFinite(number)
        ? number : throw Error("expected a finite number");

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Whole(int least, int most) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number)
            && number >= least && number <= most
            ? number : throw Error($"expected a whole number from {least} to {most}");

    private double FiniteOr(double other) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number)
            ? number : other;

    private Place Inside(int at) => new(element[at], $"{path}[{at}]");

    private int LengthOf(int expected)
    {
        if (element.ValueKind != JsonValueKind.Array) throw Error("expected a list");
        var length = element.GetArrayLength();
        return expected < 0 || length == expected ? length : throw Error($"expected {expected} items, found {length}");
    }
}
