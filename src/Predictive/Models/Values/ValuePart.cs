using Predictive.Features;
using Predictive.Learning;
using Predictive.Learning.Boosting;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;

namespace Predictive.Models.Values;

/// <summary>
/// One factor of what a conversion brings: learned from the features where that did better on later conversions, else
/// the mean of all.
/// </summary>
/// <param name="Loss">The loss it was learned by, which says what it is: a chance, or an amount.</param>
/// <param name="Mean">The mean of all conversions it stands on.</param>
/// <param name="Scorer">What was learned; null where the mean answers.</param>
public sealed record ValuePart(BoostingLoss Loss, double Mean, IScorer? Scorer)
{
    private const string Learner = "boosting";

    /// <summary>A chance that is the same for every lead.</summary>
    public static ValuePart OfChance(double mean) => new(BoostingLoss.Log, mean, Scorer: null);

    /// <summary>An amount that is the same for every lead.</summary>
    public static ValuePart OfAmount(double mean) => new(BoostingLoss.Gamma, mean, Scorer: null);

    /// <summary>Whether it is told by the features; else it is the mean for every lead.</summary>
    public bool IsLearned => Scorer is not null;

    /// <summary>Its value for one row of the catalogue.</summary>
    public double Of(ReadOnlySpan<float> row) => Scorer is null ? Mean : InverseLink.Of(Loss, Scorer.Margin(row));

    /// <summary>Its value for every row of a matrix.</summary>
    internal double[] Of(FeatureMatrix rows)
    {
        var values = new double[rows.Rows];
        if (Scorer is null)
        {
            Array.Fill(values, Mean);
            return values;
        }

        Scorer.Margins(rows, values);
        return Array.ConvertAll(values, margin => InverseLink.Of(Loss, margin));
    }

    /// <summary>Writes what was learned: the same bytes for the same part.</summary>
    /// <exception cref="InvalidOperationException">Nothing was learned; the mean says it all.</exception>
    public void Save(Stream stream) => ModelFile.Save(stream, Learner, new LearnedModel(
        Scorer ?? throw new InvalidOperationException("The mean answers; there is nothing to write."),
        new IdentityCalibrator()));

    /// <summary>This part with what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model, or one of other features.</exception>
    public ValuePart Load(Stream stream, FeatureCatalogue catalogue)
    {
        var scorer = ModelFile.Load(stream).Model.Scorer;
        LeadModel.CheckColumns(scorer, catalogue);
        return this with { Scorer = scorer };
    }
}
