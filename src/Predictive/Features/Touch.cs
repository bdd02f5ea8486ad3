using Predictive.Features.Tallying;
using Predictive.Learning;

namespace Predictive.Features;

/// <summary>What the first or the last event was: its type, its channel or its campaign.</summary>
/// <param name="End">Which event.</param>
/// <param name="What">What of it.</param>
public sealed record Touch(TouchEnd End, TouchWord What) : Feature
{
    /// <inheritdoc/>
    public override string Name => $"{EndWord}_{Noun}";

    /// <inheritdoc/>
    public override string Meaning => NeedsWord
        ? $"The {Noun} of the {EndWord} event that has one."
        : $"What the {EndWord} event was.";

    /// <inheritdoc/>
    public override string Source => Name;

    /// <inheritdoc/>
    public override FeatureKind Kind => FeatureKind.Category;

    private string EndWord => End switch
    {
        TouchEnd.First => "first",
        TouchEnd.Last => "last",
    };

    private string Noun => What switch
    {
        TouchWord.Type => "event",
        TouchWord.Channel => "channel",
        TouchWord.Campaign => "campaign",
    };

    private bool NeedsWord => What is not TouchWord.Type;

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"no {EndWord} {Noun} so far"
        : $"the {EndWord} {Noun} is '{value.Word}'";

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan)
    {
        plan.AskForTouches();
        return (_, tally, _) => FeatureValue.Of(tally.TouchOf(End, What));
    }
}
