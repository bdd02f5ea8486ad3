using System.Globalization;
using Predictive.Learning.Averaging;

namespace Predictive.Learning.Tuning;

/// <summary>
/// A learner and those of its settings that are not at their defaults; or an average of several such. Two are equal
/// when they say the same.
/// </summary>
public sealed class LearnerSettings : IEquatable<LearnerSettings>
{
    private LearnerSettings(
        string learner, IEnumerable<KeyValuePair<string, double>> values, IReadOnlyList<LearnerSettings> members)
    {
        Learner = learner;
        Values = new SortedDictionary<string, double>(
            values.ToDictionary(one => one.Key, one => one.Value), StringComparer.Ordinal);
        Members = members;
    }

    /// <summary>The learner's name; <see cref="AveragedLearner.LearnerName"/> for an average.</summary>
    public string Learner { get; }

    /// <summary>The settings by name, in the order of their names; what is absent is at its default.</summary>
    public IReadOnlyDictionary<string, double> Values { get; }

    /// <summary>Whose margins are averaged; empty but for an average.</summary>
    public IReadOnlyList<LearnerSettings> Members { get; }

    /// <summary>A learner with some settings.</summary>
    /// <param name="learner">The learner's name.</param>
    /// <param name="values">The settings that differ from the defaults; null for none.</param>
    public static LearnerSettings Of(string learner, IEnumerable<KeyValuePair<string, double>>? values = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(learner);
        return new LearnerSettings(learner, values ?? [], []);
    }

    /// <summary>The average of several, each counting the same.</summary>
    /// <exception cref="ArgumentException">There are fewer than two, or an average among them.</exception>
    public static LearnerSettings AverageOf(IReadOnlyList<LearnerSettings> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Count < 2 || members.Any(member => member.Members.Count > 0))
        {
            throw new ArgumentException(
                $"An average needs two or more learners that are no averages themselves; {members.Count} came.",
                nameof(members));
        }

        return new LearnerSettings(AveragedLearner.LearnerName, [], members);
    }

    /// <summary>Makes the learner.</summary>
    /// <param name="threads">
    /// How many threads may work; 0 for as many as there are cores. Never changes a result.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no such learner or setting, or a value is outside its limits; the message says what is allowed.
    /// </exception>
    public ILearner Create(int threads = 0)
    {
        if (Members.Count > 0)
        {
            return new AveragedLearner([.. Members.Select(member => member.Create(threads))]);
        }

        if (LearnerKind.Find(Learner) is { } kind)
        {
            return kind.Create(Values, threads);
        }

        return Values.Count == 0 && Learners.Find(Learner) is { } found ? found : throw Unknown();
    }

    /// <inheritdoc/>
    public bool Equals(LearnerSettings? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LearnerSettings);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>In one line, such as <c>boosting l2=10 maxLeaves=8</c>; the same for equal settings.</summary>
    public override string ToString() => Members.Count > 0
        ? $"{Learner} of ({string.Join("), (", Members)})"
        : string.Join(' ', Values.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={one.Value:R}"))
            .Prepend(Learner));

    private ArgumentException Unknown() => new(Values.Count == 0
        ? $"There is no learner '{Learner}'; allowed are {string.Join(", ", Learners.All.Select(one => one.Name))}."
        : $"The learner '{Learner}' has no settings; learners with settings are "
            + $"{string.Join(", ", LearnerKind.All.Select(one => one.Name))}.");
}
