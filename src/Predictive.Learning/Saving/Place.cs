using System.Text.Json;

namespace Predictive.Learning.Saving;

/// <summary>A value in a model file that knows where it stands, so that every error can say so.</summary>
internal sealed class Place
{
    private readonly JsonPart _part;
    private readonly Place? _inside;
    private readonly string _step;

    /// <summary>The whole file.</summary>
    public Place(JsonPart root)
        : this(root, null, "$")
    {
    }

    private Place(JsonPart part, Place? inside, string step)
    {
        _part = part;
        _inside = inside;
        _step = step;
    }

    private string Path => _inside?.Path + _step;

    /// <summary>The member of this name.</summary>
    public Place this[string member] => Find(member) ?? throw Error(
        _part.Kind == JsonTokenType.StartObject ? $"the member '{member}' is missing" : "expected an object");

    /// <summary>The member of this name, or null where there is none.</summary>
    public Place? Find(string member)
    {
        foreach (var (name, value) in _part.Members)
        {
            if (name == member) return new Place(value, this, "." + member);
        }

        return null;
    }

    /// <summary>Refuses members of other names, and members that stand twice.</summary>
    public void Only(params ReadOnlySpan<string> members)
    {
        if (_part.Kind != JsonTokenType.StartObject) throw Error("expected an object");
        var seen = 0L;
        foreach (var (name, value) in _part.Members)
        {
            var known = members.IndexOf(name);
            if (known < 0)
            {
                throw new Place(value, this, "." + name).Error(
                    $"the member is not known here; known are {string.Join(", ", members!)}");
            }

            if ((seen & (1L << known)) != 0) throw Error($"the member '{name}' stands twice");
            seen |= 1L << known;
        }
    }

    /// <summary>The error of this place.</summary>
    public InvalidDataException Error(string what) => new($"The model file is damaged at {Path}: {what}.");

    /// <summary>The error of an item of this list.</summary>
    public InvalidDataException Error(int item, string what) => new Place(_part, this, $"[{item}]").Error(what);

    /// <summary>The items of a list.</summary>
    public Place[] Items()
    {
        var items = new Place[LengthOf(-1)];
        if (items.Length > 0 && _part.Items is null) throw Error(0, "expected an object");
        for (var at = 0; at < items.Length; at++)
        {
            items[at] = new Place(_part.Items![at], this, $"[{at}]");
        }

        return items;
    }

    /// <summary>A reader of the numbers of a list; of this many, unless told otherwise.</summary>
    public NumberListReader List(out int length, int expected = -1)
    {
        length = LengthOf(expected);
        return new NumberListReader(this, _part.Text);
    }

    /// <summary>A reader of the numbers of a list of this many.</summary>
    public NumberListReader List(int expected) => List(out _, expected);

    /// <summary>The numbers of a list, all finite; of this many, unless told otherwise.</summary>
    public double[] Numbers(int expected = -1)
    {
        var list = List(out var length, expected);
        var numbers = new double[length];
        foreach (ref var number in numbers.AsSpan())
        {
            number = list.Number();
        }

        return numbers;
    }

    /// <summary>The float32 numbers of a list, all finite.</summary>
    public float[] Floats()
    {
        var list = List(out var length);
        var numbers = new float[length];
        for (var at = 0; at < length; at++)
        {
            numbers[at] = list.Threshold();
            if (float.IsPositiveInfinity(numbers[at])) throw Error(at, "null came, expected a finite float32 number");
        }

        return numbers;
    }

    /// <summary>The texts of a list.</summary>
    public string[] Texts()
    {
        var texts = new string[LengthOf(-1)];
        for (var at = 0; at < texts.Length; at++)
        {
            var item = _part.Items?[at];
            texts[at] = item?.Kind == JsonTokenType.String ? item.Word : throw Error(at, "expected a text");
        }

        return texts;
    }

    /// <summary>A text.</summary>
    public string Text() => _part.Kind == JsonTokenType.String ? _part.Word : throw Error("expected a text");

    /// <summary>True or false.</summary>
    public bool Truth() => _part.Kind is JsonTokenType.True or JsonTokenType.False
        ? _part.Kind == JsonTokenType.True : throw Error("expected true or false");

    /// <summary>A finite number.</summary>
    public double Number() =>
        _part.Kind == JsonTokenType.Number && DecimalText.TryDouble(_part.Text, out var number)
            ? number : throw Error("expected a finite number");

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Whole(int least, int most) =>
        _part.Kind == JsonTokenType.Number && DecimalText.TryWhole(_part.Text, out var number)
            && number >= least && number <= most
            ? number : throw Error($"expected a whole number from {least} to {most}");

    private int LengthOf(int expected)
    {
        if (_part.Kind != JsonTokenType.StartArray) throw Error("expected a list");
        var length = _part.Count;
        return expected < 0 || length == expected ? length : throw Error($"expected {expected} items, found {length}");
    }
}
