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

    /// <summary>Whether null stands here.</summary>
    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    /// <summary>Whether there is a member of this name.</summary>
    public bool Has(string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out _);

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
        CheckLength(expected);
        var numbers = new double[element.GetArrayLength()];
        var at = 0;
        foreach (var item in element.EnumerateArray())
        {
            numbers[at] = new Place(item, path).FiniteOr(double.NaN);
            if (double.IsNaN(numbers[at])) throw Inside(item, at).Error("expected a finite number");
            at++;
        }

        return numbers;
    }

    /// <summary>The float32 thresholds of a list; null stands for positive infinity.</summary>
    public float[] Thresholds(int expected = -1)
    {
        CheckLength(expected);
        var thresholds = new float[element.GetArrayLength()];
        var at = 0;
        foreach (var item in element.EnumerateArray())
        {
            thresholds[at] = float.PositiveInfinity;
            if (item.ValueKind != JsonValueKind.Null)
            {
                var isFloat = item.ValueKind == JsonValueKind.Number && item.TryGetSingle(out thresholds[at]);
                if (!isFloat || !float.IsFinite(thresholds[at]))
                {
                    throw Inside(item, at).Error("expected a finite float32 number or null");
                }
            }

            at++;
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
        CheckLength(expected);
        var numbers = new int[element.GetArrayLength()];
        var at = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt32(out numbers[at])
                || numbers[at] < least || numbers[at] > most)
            {
                throw Inside(item, at).Error($"expected a whole number from {least} to {most}");
            }

            at++;
        }

        return numbers;
    }

    /// <summary>The texts of a list.</summary>
    public string[] Texts()
    {
        CheckLength(-1);
        var texts = new string[element.GetArrayLength()];
        var at = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String) throw Inside(item, at).Error("expected a text");
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

    private Place Inside(JsonElement item, int at) => new(item, $"{path}[{at}]");

    private void CheckLength(int expected)
    {
        if (element.ValueKind != JsonValueKind.Array) throw Error("expected a list");
        if (expected >= 0 && element.GetArrayLength() != expected)
        {
            throw Error($"expected {expected} items, found {element.GetArrayLength()}");
        }
    }
}
