namespace Predictive.Learning.Tuning;

/// <summary>The candidates that tuning may try: some learners, each with its settings on a grid of values.</summary>
public sealed class SearchSpace
{
    private const int MostAttempts = 100;

    private readonly LearnerKind[] _kinds;

    /// <summary>The space of these learners.</summary>
    /// <exception cref="ArgumentException">None is named, or one of them has no settings to try.</exception>
    public SearchSpace(IReadOnlyList<string> learners)
    {
        ArgumentNullException.ThrowIfNull(learners);
        if (learners.Count == 0) throw new ArgumentException("There is no learner to tune; name at least one.");
        var names = learners.Distinct(StringComparer.Ordinal);
        _kinds = [.. names.Select(name => LearnerKind.Find(name) ?? throw NoKind(name))];
    }

    /// <summary>The names of all learners that can be tuned.</summary>
    public static IReadOnlyList<string> Tunable => [.. LearnerKind.All.Select(kind => kind.Name)];

    /// <summary>Every learner with its default settings, in the order in which they were named.</summary>
    public IReadOnlyList<LearnerSettings> Defaults => [.. _kinds.Select(kind => LearnerSettings.Of(kind.Name))];

    /// <summary>
    /// Draws a candidate: a learner, in proportion to how many settings it has, and every second setting off its
    /// default.
    /// </summary>
    public LearnerSettings Draw(SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var place = random.NextBelow(_kinds.Sum(kind => kind.Ranges.Count));
        var chosen = 0;
        while (place >= _kinds[chosen].Ranges.Count)
        {
            place -= _kinds[chosen].Ranges.Count;
            chosen++;
        }

        var values = new Dictionary<string, double>();
        foreach (var range in _kinds[chosen].Ranges)
        {
            var (isMoved, choice) = (random.NextBelow(2) == 1, range.Choices[random.NextBelow(range.Choices.Length)]);
            if (isMoved && choice != range.Default)
            {
                values.Add(range.Name, choice);
            }
        }

        return LearnerSettings.Of(_kinds[chosen].Name, values);
    }

    /// <summary>Draws candidates unlike each other and unlike those tried before; fewer where few are left.</summary>
    internal List<LearnerSettings> DrawNew(SeededRandom random, int count, IEnumerable<LearnerSettings> tried)
    {
        var known = tried.ToHashSet();
        var drawn = new List<LearnerSettings>();
        for (var attempt = 0; drawn.Count < count && attempt < count * MostAttempts; attempt++)
        {
            var one = Draw(random);
            if (known.Add(one))
            {
                drawn.Add(one);
            }
        }

        return drawn;
    }

    /// <summary>
    /// How far two candidates are apart: the squared steps between their settings, each grid one long; infinite
    /// between different learners, which teach nothing about each other.
    /// </summary>
    internal double SquaredDistance(LearnerSettings one, LearnerSettings other)
    {
        if (one.Learner != other.Learner)
        {
            return double.PositiveInfinity;
        }

        var sum = 0.0;
        foreach (var range in _kinds.First(kind => kind.Name == one.Learner).Ranges)
        {
            var (place, otherPlace) = (range.PlaceOf(ValueOf(one, range)), range.PlaceOf(ValueOf(other, range)));
            var step = (place, otherPlace) switch
            {
                ({ } from, { } to) => from - to,
                (null, null) => 0,
                _ => 0.5,
            };
            sum += step * step;
        }

        return sum;
    }

    private static double? ValueOf(LearnerSettings settings, SettingRange range) =>
        settings.Values.TryGetValue(range.Name, out var value) ? value : null;

    private static ArgumentException NoKind(string name) =>
        new($"The learner '{name}' cannot be tuned; allowed are {string.Join(", ", Tunable)}.");
}
