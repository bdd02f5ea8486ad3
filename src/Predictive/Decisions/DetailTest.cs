namespace Predictive.Decisions;

/// <summary>What a word beside an event's type must be, case ignored.</summary>
/// <param name="Detail">The name of the detail.</param>
/// <param name="Words">The words that count.</param>
/// <param name="IsPart">Whether one of the words must be part of the detail's word, rather than all of it.</param>
public sealed record DetailTest(string Detail, IReadOnlyList<string> Words, bool IsPart = false)
{
    /// <summary>Whether a word passes; a missing one never does.</summary>
    public bool Passes(string? word) => word is not null && Words.Any(one => IsPart
        ? word.Contains(one, StringComparison.OrdinalIgnoreCase)
        : string.Equals(word, one, StringComparison.OrdinalIgnoreCase));

    internal string Key => $"{Detail}\u001f{IsPart}\u001f{string.Join('\u001f', Words)}";
}
