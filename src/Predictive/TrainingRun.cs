using Predictive.Data;
using Predictive.Decisions;
using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Predictive.Health;
using Predictive.Leakage;
using Predictive.Models;
using Predictive.Models.Values;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>The whole story on one funnel: read, cut, learn, judge, compare, choose the cut.</summary>
public sealed record TrainingRun
{
    private TrainingRun()
    {
    }

    /// <summary>The funnel file.</summary>
    public required FunnelFile Funnel { get; init; }

    /// <summary>How it was run.</summary>
    public required TrainingRunOptions Options { get; init; }

    /// <summary>What was read.</summary>
    public required FunnelReadResult Read { get; init; }

    /// <summary>The snapshots.</summary>
    public required SnapshotSet Snapshots { get; init; }

    /// <summary>Which columns say what became of the lead, and were left out or are to be watched.</summary>
    public required LeakReport Leaks { get; init; }

    /// <summary>The model, and the parts it was measured on.</summary>
    public required TrainedModel Trained { get; init; }

    /// <summary>How good the recipe was on the latest leads.</summary>
    public required EvaluationReport Evaluation { get; init; }

    /// <summary>The figures without labels by fallback; null where no tested conversion has one.</summary>
    public NamedConversions? Named { get; init; }

    /// <summary>How what conversions were expected to bring did on the latest; null where that is not known.</summary>
    public ConversionValueReport? Value { get; init; }

    /// <summary>Predicted and rule MQLs side by side; null without rules and points.</summary>
    public ComparisonReport? Comparison { get; init; }

    /// <summary>From which likelihood a lead is a predicted MQL.</summary>
    public required MqlCut Cut { get; init; }

    /// <summary>Why there is no usable signal; null where there is one.</summary>
    public DataFinding? NoSignal => SignalCheck.Of(Evaluation);

    /// <summary>The model's name.</summary>
    public string ModelName => Options.ModelName ?? Funnel.Name;

    /// <summary>Runs the story.</summary>
    /// <exception cref="BadInputException">
    /// The model cannot have this name, or there is no such learner (both said before any table is opened); the funnel
    /// cannot be read, or nothing can be learned from it.
    /// </exception>
    public static TrainingRun On(FunnelFile funnel, TrainingRunOptions options, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(options);
        Check(funnel, options);
        return On(funnel, FunnelRecordReader.Read(funnel, progress), options, progress);
    }

    /// <summary>Runs the story on what was read of the funnel before.</summary>
    /// <inheritdoc cref="On(FunnelFile, TrainingRunOptions, Action{string})"/>
    public static TrainingRun On(
        FunnelFile funnel, FunnelReadResult read, TrainingRunOptions options, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(options);
        Check(funnel, options);
        return On(funnel, PreparedLeads.Of(funnel, read, options, progress), options, progress);
    }

    internal static TrainingRun On(
        FunnelFile funnel, PreparedLeads leads, TrainingRunOptions options, Action<string>? progress)
    {
        var trained = LeadModelTrainer.Train(
            leads.Snapshots, leads.Model with { Choice = options.Model.Choice }, options.Seed, progress);
        trained = trained.With(ConversionValueTrainer.Train(
            leads.Snapshots, leads.Read.Records, trained.Model.Catalogue, options.Seed, progress));
        progress?.Invoke($"Measuring the latest {leads.Snapshots.Unit}");
        var measured = new MeasuredLeads(trained.Split.Test, trained.TestLikelihoods);
        progress?.Invoke("Comparing with the scoring rules");
        var looks = PeriodLooks.Of(new LookSource
        {
            Records = leads.Read.Records,
            Snapshots = leads.Snapshots,
            Measured = trained.Split.Test,
            Likelihoods = trained.TestLikelihoods,
            Model = trained.Measured,
            Rules = leads.Rules,
            MqlShare = options.MqlShare,
            WorkCost = options.WorkCost,
        });
        var cut = CutChoice.Of(measured.Rows, looks, options.MqlShare, leads.Snapshots.Unit);
        return new TrainingRun
        {
            Funnel = funnel,
            Options = options,
            Read = leads.Read,
            Snapshots = leads.Snapshots,
            Leaks = leads.Leaks,
            Trained = trained,
            Evaluation = measured.Evaluate(
                trained.BaseRate, trained.Split.Train.Concat(trained.Split.Calibrate), options.Seed),
            Named = NamedConversions.Of(
                trained, ConversionLinks.Of(leads.Read.Records, funnel.Conversion), options.Seed),
            Value = trained.Value is { } value ? ConversionValueReport.Of(value, options.Seed) : null,
            Comparison = looks?.Compare(options.CompareAt ?? PredictedBar.Of(cut), options.Seed),
            Cut = cut,
        };
    }

    internal static void Check(FunnelFile funnel, TrainingRunOptions options)
    {
        options.Model.Choice.Check();
        var name = options.ModelName ?? funnel.Name;
        if (!Registry.ModelName.IsName(name))
        {
            var advice = options.ModelName is null ? $" Give one with --model, or state 'name:' in {funnel.Path}." : "";
            throw new BadInputException($"A model cannot be called '{name}'; names have letters, digits, '-', '_' and "
                + $"'.', up to 64.{advice}");
        }
    }

    internal static LeadModelOptions ModelOptions(FunnelFile funnel, TrainingRunOptions options) =>
        funnel.SplitPercents is [var train, var calibrate, _]
            ? options.Model with { Shares = new SplitShares(train / 100.0, calibrate / 100.0) }
            : options.Model;
}
