using Predictive.Features;
using Predictive.Learning;
using Predictive.Learning.Saving;
using Predictive.Learning.Trees;
using Predictive.Models.Values;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// What turns a snapshot into a likelihood: the catalogue, the context it was frozen with, and what was learned.
/// </summary>
public sealed class LeadModel
{
    /// <summary>Puts the pieces together.</summary>
    /// <exception cref="InvalidDataException">
    /// The model was learned from other columns than the catalogue gives.
    /// </exception>
    public LeadModel(FeatureCatalogue catalogue, FrozenTrackRecords records, LearnedModel learned)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(learned);
        CheckColumns(learned.Scorer, catalogue);
        Catalogue = catalogue;
        Records = records;
        Learned = learned;
    }

    /// <summary>How a snapshot becomes a row.</summary>
    public FeatureCatalogue Catalogue { get; }

    /// <summary>The context tables, frozen at the version's known-on date.</summary>
    public FrozenTrackRecords Records { get; }

    /// <summary>The scorer with its calibrator.</summary>
    public LearnedModel Learned { get; }

    /// <summary>What a conversion brings, for expected revenue; null where the funnel did not tell.</summary>
    public ConversionValueModel? Value { get; init; }

    /// <summary>The kind of calibration, such as <c>sigmoid</c>.</summary>
    public string Calibration => Learned.Calibrator.Name;

    /// <summary>
    /// The file of another engine, where one learned the scorer and our trees are its translation; null else, and once
    /// the model was saved and loaded.
    /// </summary>
    public ReadOnlyMemory<byte>? EngineFile => (Learned.Scorer as TranslatedTrees)?.EngineFile;

    /// <summary>Reads what <see cref="SaveLearned"/> wrote, beside its catalogue and context.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model, or one of other features.</exception>
    public static LeadModel Load(FeatureCatalogue catalogue, FrozenTrackRecords records, Stream learned) =>
        new(catalogue, records, ModelFile.Load(learned).Model);

    /// <summary>Writes what was learned: the same bytes for the same model.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="learner">The learner's name.</param>
    public void SaveLearned(Stream stream, string learner) => ModelFile.Save(stream, learner, Learned);

    /// <summary>How likely the lead of this snapshot converts within the horizon.</summary>
    public Likelihood LikelihoodOf(Snapshot snapshot)
    {
        Span<float> row = stackalloc float[Catalogue.Columns.Count];
        Catalogue.Describe(snapshot, Records, row);
        return new Likelihood(Learned.Chance(row));
    }

    /// <summary>The same model with what a conversion brings.</summary>
    public LeadModel With(ConversionValueModel? value) => new(Catalogue, Records, Learned) { Value = value };

    /// <summary>Refuses a scorer that learned from other columns than a catalogue gives.</summary>
    /// <exception cref="InvalidDataException">It did.</exception>
    internal static void CheckColumns(IScorer scorer, FeatureCatalogue catalogue)
    {
        if (!scorer.Columns.Select(Fingerprint).SequenceEqual(catalogue.Columns.Select(Fingerprint)))
        {
            throw new InvalidDataException("The model was learned from other features than the catalogue describes.");
        }
    }

    private static string Fingerprint(FeatureColumn column) =>
        $"{column.Kind} {column.Name}: {string.Join('\n', column.Levels)}";
}
