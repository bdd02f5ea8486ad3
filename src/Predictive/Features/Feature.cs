using System.Text.Json.Serialization;
using Predictive.Features.Tallying;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>
/// One number or word that describes a snapshot. A feature is data: what it computes is said by its type and
/// properties, so that a catalogue can be saved, read by a person, and computed again to the same bits.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "recipe")]
[JsonDerivedType(typeof(AttributeNumber), "number")]
[JsonDerivedType(typeof(AttributeWord), "category")]
[JsonDerivedType(typeof(AttributeDate), "date")]
[JsonDerivedType(typeof(LeadAge), "age")]
[JsonDerivedType(typeof(EventCount), "eventCount")]
[JsonDerivedType(typeof(EventRecency), "eventRecency")]
[JsonDerivedType(typeof(ActiveDays), "activeDays")]
[JsonDerivedType(typeof(EventTrend), "eventTrend")]
[JsonDerivedType(typeof(EventPace), "eventPace")]
[JsonDerivedType(typeof(LongestSilence), "longestSilence")]
[JsonDerivedType(typeof(Touch), "touch")]
[JsonDerivedType(typeof(LocalTime), "localTime")]
[JsonDerivedType(typeof(EmailKind), "emailKind")]
[JsonDerivedType(typeof(TitleWord), "title")]
[JsonDerivedType(typeof(AccountFact), "account")]
[JsonDerivedType(typeof(QuantitySum), "quantitySum")]
[JsonDerivedType(typeof(RecordRate), "recordRate")]
public abstract record Feature
{
    /// <summary>The name, unique in its catalogue, and the code of reasons.</summary>
    public abstract string Name { get; }

    /// <summary>What it means, in one sentence.</summary>
    public abstract string Meaning { get; }

    /// <summary>What people would call its source: an attribute, a type of event, a campaign's record.</summary>
    public abstract string Source { get; }

    /// <summary>Whose record it reads.</summary>
    public virtual FeatureContext Needs => FeatureContext.Lead;

    /// <summary>Number or category.</summary>
    public virtual FeatureKind Kind => FeatureKind.Number;

    /// <summary>
    /// What the feature says of a snapshot in its context; <see cref="FeatureCatalogue"/> asks many features at once.
    /// </summary>
    public FeatureValue Of(Snapshot snapshot, TrackRecords records)
    {
        var value = new FeatureValue[1];
        new TallyPlan([this]).Read(snapshot, records, value);
        return value[0];
    }

    /// <summary>The value in words, as the reason for a score: "3 email clicks in the last 30 days".</summary>
    public abstract string Describe(FeatureValue value);

    /// <summary>Makes the feature ready to be read, and tells a plan what it wants to know of the events.</summary>
    internal abstract FeatureReader Compile(TallyPlan plan);
}
