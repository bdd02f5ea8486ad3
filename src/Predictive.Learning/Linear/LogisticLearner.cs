using Predictive.Learning.Losses;

namespace Predictive.Learning.Linear;

/// <summary>
/// Logistic regression with a squared penalty, a lasso, or a mixture of them, whose strength the validation part
/// chooses. Uses no chance: seeds change nothing.
/// </summary>
public sealed class LogisticLearner : ILearner
{
    private readonly LogisticOptions _options;

    /// <summary>Learns with these options.</summary>
    /// <exception cref="ArgumentException">An option is outside its limits.</exception>
    public LogisticLearner(LogisticOptions? options = null)
    {
        _options = options ?? LogisticOptions.Default;
        _options.Validate();
    }

    /// <inheritdoc/>
    public string Name => "logistic";

    /// <inheritdoc/>
    public IScorer Train(LabelledRows train, LabelledRows validation, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(validation);
        RowShape.Check(validation.Features.Columns, train.Features.Columns, "the validation part");
        return StrengthPath.Best(Prepare(train), _options, validation);
    }

    /// <inheritdoc/>
    public IScorer Retrain(LabelledRows train, IScorer like, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(train);
        if (like is not LinearModel before)
        {
            throw new ArgumentException(
                $"Logistic regression retrains only like a linear model; {like?.GetType().Name ?? "nothing"} came.",
                nameof(like));
        }

        return Prepare(train).Fit(before.Strength, before.L1Share);
    }

    private LogisticRegression Prepare(LabelledRows train)
    {
        RowShape.CheckNotEmpty(train);
        new LogTrainingLoss().Check(train.Labels, mayBeOneClass: true);
        return new LogisticRegression(DesignBuilder.Build(train, _options.MinCategoryRows), train);
    }
}
