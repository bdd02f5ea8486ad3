using Predictive.Learning.Kernels;
using Predictive.Learning.Losses;

namespace Predictive.Learning.Linear;

/// <summary>
/// Logistic regression with a squared penalty, whose strength the validation part chooses. Uses no chance: seeds
/// change nothing.
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
        var regression = Prepare(train);
        var loss = new ShiftedLogLoss(validation.Labels, validation.Weights, KernelSet.Chosen);
        if (!loss.IsMeasurable) return regression.Fit(_options.StrengthWithoutValidation);

        LinearModel? best = null;
        var bestLoss = double.PositiveInfinity;
        foreach (var strength in _options.Strengths.OrderDescending())
        {
            var model = regression.Fit(strength);
            var found = loss.Of(MarginsOf(model, validation.Features));
            if (best is not null && found >= bestLoss) continue;
            best = model;
            bestLoss = found;
        }

        return best!;
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

        return Prepare(train).Fit(before.Strength);
    }

    private LogisticRegression Prepare(LabelledRows train)
    {
        RowShape.CheckNotEmpty(train);
        new LogTrainingLoss().Check(train.Labels, mayBeOneClass: true);
        return new LogisticRegression(new Design(train, _options.MinCategoryRows), train);
    }

    private static double[] MarginsOf(LinearModel model, FeatureMatrix matrix)
    {
        var margins = new double[matrix.Rows];
        var row = new float[matrix.Columns.Count];
        for (var i = 0; i < margins.Length; i++)
        {
            matrix.CopyRow(i, row);
            margins[i] = model.Margin(row);
        }

        return margins;
    }
}
