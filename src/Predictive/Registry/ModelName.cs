using Predictive.Data;

namespace Predictive.Registry;

/// <summary>The name of a model, and which of its versions is meant: <c>NAME</c> or <c>NAME@VERSION</c>.</summary>
/// <param name="Name">Letters, digits, '-', '_' and '.', not beginning with a dot.</param>
/// <param name="Version">The version, <c>0001</c> and up; null for the champion, else the newest.</param>
public sealed record ModelName(string Name, string? Version)
{
    /// <summary>Letters, digits, '-', '_' and '.', not beginning with a dot: safe as a folder's name.</summary>
    public string Name { get; } = IsName(Name) ? Name : throw NoModel(Name);

    /// <summary>The version, <c>0001</c> and up; null for the champion, else the newest.</summary>
    public string? Version
    {
        get;
        init => field = value is null || IsVersion(value) ? value : throw NoModel($"{Name}@{value}");
    } = Version is null || IsVersion(Version) ? Version : throw NoModel($"{Name}@{Version}");

    /// <summary>Reads <c>NAME</c> or <c>NAME@VERSION</c>; a version may be given without leading zeros.</summary>
    /// <exception cref="BadInputException">It is neither.</exception>
    public static ModelName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('@', 2);
        var version = parts.Length == 2 ? parts[1] : null;
        if (!IsName(parts[0]) || (version is not null && !IsVersion(version)))
        {
            throw NoModel(text);
        }

        return new ModelName(parts[0], version?.PadLeft(4, '0'));
    }

    /// <summary>Whether a text can name a model; what can is safe as a folder's name.</summary>
    public static bool IsName(string text) => text is { Length: > 0 and <= 64 } && text[0] != '.'
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Name : $"{Name}@{Version}";

    internal static bool IsVersion(string text) => text is { Length: > 0 and <= 9 } && text.All(char.IsAsciiDigit);

    private static BadInputException NoModel(string text) => new(
        $"'{text}' is no model: give NAME or NAME@VERSION, such as leads or leads@0003; names have letters, "
        + "digits, '-', '_' and '.', up to 64.");
}
