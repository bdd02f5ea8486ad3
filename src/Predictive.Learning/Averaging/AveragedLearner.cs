namespace Predictive.Learning.Averaging;

/// <summary>Learns several scorers from the same rows and averages their margins.</summary>
/// <param name="members">The learners, each counting the same.</param>
public sealed class AveragedLearner(IReadOnlyList<ILearner> members) : ILearner
{
    /// <summary>The name of every average; its members stand in its settings.</summary>
    public const string LearnerName = "average";

    /// <inheritdoc/>
    public string Name => LearnerName;

    /// <inheritdoc/>
    public IScorer Train(LabelledRows train, LabelledRows validation, ulong seed) =>
        new AveragedScorer([.. members.Select(member => member.Train(train, validation, seed))]);

    /// <inheritdoc/>
    public IScorer Retrain(LabelledRows train, IScorer like, ulong seed)
    {
        if (like is not AveragedScorer before || before.Scorers.Length != members.Count)
        {
            throw new ArgumentException(
                $"An average of {members.Count} can only retrain like one; {like?.GetType().Name ?? "nothing"} came.",
                nameof(like));
        }

        var scorers = new IScorer[members.Count];
        for (var member = 0; member < scorers.Length; member++)
        {
            scorers[member] = members[member].Retrain(train, before.Scorers[member], seed);
        }

        return new AveragedScorer(scorers);
    }
}
