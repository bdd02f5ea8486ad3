using Predictive.Data;
using Predictive.Decisions.Replay;
using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>
/// What an attribute of the lead, else of its account, is; all that is stated must hold. Words are compared without
/// case, and dates are days since 1970-01-01.
/// </summary>
/// <param name="Attribute">The attribute's name.</param>
public sealed record AttributeCondition(string Attribute) : RuleCondition
{
    /// <summary>Words that count; null for no such condition.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>Parts of words that count; null for no such condition.</summary>
    public IReadOnlyList<string>? Contains { get; init; }

    /// <summary>The least number that counts; null for no such condition.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Numbers below this count; null for no such condition.</summary>
    public double? Below { get; init; }

    /// <summary>Whether it must be missing (true) or known (false); null for no such condition.</summary>
    public bool? IsMissing { get; init; }

    /// <inheritdoc/>
    public override bool AsksEvents => false;

    internal override Func<RuleEvidence, bool> Compile(EventCounters counters)
    {
        var words = In?.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return evidence => Holds(ValueIn(evidence.Snapshot), words);
    }

    private AttributeValue ValueIn(Snapshot snapshot)
    {
        var own = snapshot.Attributes[Attribute];
        return own.IsMissing && snapshot.Account is { } account ? account[Attribute] : own;
    }

    private bool Holds(AttributeValue value, HashSet<string>? words) =>
        (IsMissing is null || value.IsMissing == IsMissing)
        && (words is null || (value.Text is { } word && words.Contains(word)))
        && (Contains is null || (value.Text is { } text && HasPart(text, Contains)))
        && (AtLeast is null || value.Number >= AtLeast)
        && (Below is null || value.Number < Below);

    private static bool HasPart(string text, IReadOnlyList<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
