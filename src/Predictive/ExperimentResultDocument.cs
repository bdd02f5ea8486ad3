using Predictive.Evaluation.Experiments;
using Predictive.Planning.Experiments;
using Predictive.Registry;

namespace Predictive;

/// <summary>
/// What <c>experiment read --json</c> prints. Names are stable: later versions add, and never rename.
/// </summary>
public sealed record ExperimentResultDocument
{
    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The checksum of its plan.</summary>
    public required string Checksum { get; init; }

    /// <summary>The definition of arm A.</summary>
    public required string A { get; init; }

    /// <summary>The definition of arm B.</summary>
    public required string B { get; init; }

    /// <summary>The last moment the tables know of (UTC).</summary>
    public required DateTime KnownOn { get; init; }

    /// <summary>What it says: nothingYet, aBetter, bBetter, alike or sampleRatioMismatch.</summary>
    public required ExperimentVerdict Verdict { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>The primary outcome per lead handed over.</summary>
    public required ContrastDocument Primary { get; init; }

    /// <summary>The p-value, valid at every reading; null where nothing can be tested yet.</summary>
    public required double? P { get; init; }

    /// <summary>How many more mature accounts are probably needed; null where decided, or not to be said.</summary>
    public required int? MoreAccounts { get; init; }

    /// <summary>Accounts planned, for the interval to be narrowest.</summary>
    public required int PlannedAccounts { get; init; }

    /// <summary>The guardrails.</summary>
    public required IReadOnlyList<GuardrailDocument> Guardrails { get; init; }

    /// <summary>Whether the arms have the accounts they should.</summary>
    public required SampleRatioDocument AssignedAccounts { get; init; }

    /// <summary>The same of the mature accounts.</summary>
    public required SampleRatioDocument MatureAccounts { get; init; }

    /// <summary>What is left out, and why.</summary>
    public required ExcludedLeads Excluded { get; init; }

    /// <summary>What could have been read week by week.</summary>
    public required IReadOnlyList<ReadingDocument> Readings { get; init; }

    /// <summary>What the intervals stand on.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The document of a result.</summary>
    public static ExperimentResultDocument Of(ExperimentFile experiment, ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(result);
        var plan = experiment.Plan;
        return new ExperimentResultDocument
        {
            Experiment = plan.Name,
            Checksum = experiment.Checksum,
            A = plan.A.Words,
            B = plan.B.Words,
            KnownOn = result.KnownOn,
            Verdict = result.Verdict,
            Headline = ResultWords.Headline(plan, result),
            Primary = ContrastDocument.Of(result.Primary),
            P = result.Readings is [.., var last] ? last.P : null,
            MoreAccounts = result.MoreAccounts,
            PlannedAccounts = plan.Size.Accounts,
            Guardrails = [.. result.Guardrails.Select(one =>
                new GuardrailDocument(one.Name, one.Words, ContrastDocument.Of(one.Contrast), one.Warning))],
            AssignedAccounts = SampleRatioDocument.Of(result.Assigned),
            MatureAccounts = SampleRatioDocument.Of(result.Counted),
            Excluded = result.Excluded,
            Readings = [.. result.Readings.Select(one =>
                new ReadingDocument(one.Date, one.Accounts, MetricDocument.Of(one.Difference), one.P))],
            Notes =
            [
                "All figures are of mature accounts, each in the arm it was assigned to, whatever sales did.",
                "Intervals (95 %) and p-values hold at every reading, so reading every week is allowed: asymptotic "
                    + "confidence sequences, by account. They assume that accounts do not influence each other.",
            ],
        };
    }
}

/// <summary>One ratio in both arms.</summary>
/// <param name="A">In arm A.</param>
/// <param name="B">In arm B.</param>
/// <param name="Difference">B less A.</param>
public sealed record ContrastDocument(ArmDocument A, ArmDocument B, MetricDocument Difference)
{
    /// <summary>The document of a contrast.</summary>
    public static ContrastDocument Of(ArmContrast contrast)
    {
        ArgumentNullException.ThrowIfNull(contrast);
        return new(ArmDocument.Of(contrast.A), ArmDocument.Of(contrast.B), MetricDocument.Of(contrast.Difference));
    }
}

/// <summary>One ratio in one arm.</summary>
/// <param name="Accounts">Accounts with something below the line.</param>
/// <param name="Outcome">The sum above the line.</param>
/// <param name="Base">The sum below the line, such as leads handed over.</param>
/// <param name="Ratio">The ratio.</param>
public sealed record ArmDocument(int Accounts, double Outcome, double Base, MetricDocument Ratio)
{
    /// <summary>The document of a figure.</summary>
    public static ArmDocument Of(ArmFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new(figure.Accounts, figure.Outcome, figure.Base, MetricDocument.Of(figure.Ratio));
    }
}

/// <summary>A figure that must not get worse.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">What it is.</param>
/// <param name="Figure">The figure in both arms.</param>
/// <param name="Warning">What to look at; null for nothing.</param>
public sealed record GuardrailDocument(string Name, string Words, ContrastDocument Figure, string? Warning);

/// <summary>Whether the arms have the accounts they should.</summary>
/// <param name="A">Accounts in A.</param>
/// <param name="B">Accounts in B.</param>
/// <param name="ShareOfB">The share that should be in B.</param>
/// <param name="P">The p-value of that.</param>
/// <param name="IsMismatch">Whether accounts must have been lost.</param>
public sealed record SampleRatioDocument(int A, int B, double ShareOfB, double P, bool IsMismatch)
{
    /// <summary>The document of a ratio.</summary>
    public static SampleRatioDocument Of(SampleRatio ratio)
    {
        ArgumentNullException.ThrowIfNull(ratio);
        return new(ratio.A, ratio.B, ratio.ShareOfB, ratio.P, ratio.IsMismatch);
    }
}

/// <summary>What could have been read on one date.</summary>
/// <param name="Date">The date (UTC).</param>
/// <param name="Accounts">Mature accounts with a lead handed over.</param>
/// <param name="Difference">B less A.</param>
/// <param name="P">The least p-value so far.</param>
public sealed record ReadingDocument(DateTime Date, int Accounts, MetricDocument Difference, double? P);
