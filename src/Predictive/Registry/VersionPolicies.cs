using Predictive.Decisions.Policies;
using Predictive.Snapshots;

namespace Predictive.Registry;

/// <summary>
/// The policies that decide by a version's likelihoods, read once: those registered for its model, else its own cut.
/// </summary>
public sealed class VersionPolicies
{
    private readonly IReadOnlyList<RegisteredPolicy> _latestFirst;
    private readonly MqlPolicy _own;

    /// <summary>Reads them.</summary>
    /// <exception cref="Data.BadInputException">
    /// A policy's files are not those that were registered, or the one in force on the day is not for this version.
    /// </exception>
    internal VersionPolicies(ModelVersion version, RegisteredPolicies registered)
    {
        _latestFirst = [.. ThatDecide(registered.Numbers.Reverse().Select(registered.Load))];
        foreach (var one in _latestFirst)
        {
            one.Policy.CheckIsFor(version.Name.ToString(), version.Card.Conversion, version.Card.HorizonDays);
        }

        _own = MqlPolicy.OfCut(version.Cut, version.Name.ToString());
    }

    /// <summary>The policy that decides on a look at a lead.</summary>
    public MqlPolicy For(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (_latestFirst.Count == 0)
        {
            return _own;
        }

        return InForce(snapshot.AsOf is { } date
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(date.Instant, snapshot.TimeZone))
            : null)?.Policy ?? _own;
    }

    /// <summary>The registered policy in force on a day, the last without a day; null for the version's own cut.
    /// </summary>
    public RegisteredPolicy? InForce(DateOnly? day) =>
        _latestFirst.FirstOrDefault(one => day is not { } asked || one.Policy.IsInForce(asked));

    /// <summary>Up to the first that is in force on every day: none before it ever decides.</summary>
    private static IEnumerable<RegisteredPolicy> ThatDecide(IEnumerable<RegisteredPolicy> latestFirst)
    {
        foreach (var one in latestFirst)
        {
            yield return one;
            if (one.Policy is { From: null, Until: null })
            {
                yield break;
            }
        }
    }
}
