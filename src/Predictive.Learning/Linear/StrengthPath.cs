using Predictive.Learning.Losses;

namespace Predictive.Learning.Linear;

/// <summary>
/// Fits strength after strength, from strong to weak, and keeps the one with the lowest validation loss.
/// </summary>
/// <remarks>
/// The path ends early once the losses of <see cref="Patience"/> strengths in a row lie more than
/// <see cref="ClearlyWorse"/> above the lowest: weaker penalties fit the training rows ever closer, so that the loss,
/// once it has turned, keeps rising.
/// </remarks>
internal static class StrengthPath
{
    /// <summary>How many strengths in a row must be clearly worse before the weaker ones are left untried.</summary>
    public const int Patience = 2;

    /// <summary>The share of the lowest loss by which a loss is clearly worse.</summary>
    public const double ClearlyWorse = 0.002;

    /// <summary>The model of the best strength.</summary>
    public static LinearModel Best(LogisticRegression regression, LogisticOptions options, LabelledRows validation)
    {
        var loss = new ShiftedLogLoss(validation.Labels, validation.Weights);
        if (!loss.IsMeasurable) return regression.Fit(options.StrengthWithoutValidation, options.L1Share);
        var margins = new ValidationMargins(validation.Features);
        LinearModel? best = null;
        var lowest = double.PositiveInfinity;
        var worse = 0;
        foreach (var strength in options.Strengths.OrderDescending())
        {
            var model = regression.Fit(strength, options.L1Share);
            var found = loss.Of(margins.Of(model));
            worse = found > lowest * (1 + ClearlyWorse) ? worse + 1 : 0;
            if (worse == Patience) break;
            if (best is not null && found >= lowest) continue;
            best = model;
            lowest = found;
        }

        return best!;
    }
}
