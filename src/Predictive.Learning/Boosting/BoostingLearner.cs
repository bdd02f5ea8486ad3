using Predictive.Learning.Trees;

namespace Predictive.Learning.Boosting;

/// <summary>Histogram gradient boosting: the default learner.</summary>
public sealed class BoostingLearner : ILearner
{
    private readonly BoostingOptions _options;

    /// <summary>Learns with these options.</summary>
    /// <exception cref="ArgumentException">An option is outside its limits.</exception>
    public BoostingLearner(BoostingOptions? options = null)
    {
        _options = options ?? BoostingOptions.Default;
        _options.Validate();
    }

    /// <inheritdoc/>
    public string Name => "boosting";

    /// <inheritdoc/>
    public IScorer Train(LabelledRows train, LabelledRows validation, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(validation);
        using var booster = new Booster(train, _options, seed);
        return booster.Train(validation);
    }

    /// <inheritdoc/>
    public IScorer Retrain(LabelledRows train, IScorer like, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(train);
        if (like is not BoostedTrees before)
        {
            throw new ArgumentException(
                $"Boosting can only retrain like boosted trees; {like?.GetType().Name ?? "nothing"} came.",
                nameof(like));
        }

        using var booster = new Booster(train, _options, seed);
        return booster.Train(before.Trees.Length);
    }
}
