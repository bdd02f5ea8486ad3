using Predictive.Learning.Categories;
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
        Booster.Check(train, _options);
        var encoding = StatisticEncoding.Learn(train, _options, seed);
        var later = encoding.AsServed(validation, "the validation part");
        using var booster = new Booster(encoding.Widened, _options, seed);
        return encoding.Finish(booster.Train(later));
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

        Booster.Check(train, _options);
        var encoding = StatisticEncoding.Learn(train, _options, seed);
        using var booster = new Booster(encoding.Widened, _options, seed);
        return encoding.Finish(booster.Train(before.Trees.Length));
    }
}
