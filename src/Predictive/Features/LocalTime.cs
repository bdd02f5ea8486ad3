using Predictive.Features.Tallying;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>The weekday or the hour of a moment of the lead, in the funnel's time zone.</summary>
/// <param name="Moment">Which moment.</param>
/// <param name="Part">Weekday or hour.</param>
public sealed record LocalTime(LeadMoment Moment, ClockPart Part) : Feature
{
    private static readonly string[] _weekdays =
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <inheritdoc/>
    public override string Name => $"{MomentWord}_{PartWord}";

    /// <inheritdoc/>
    public override string Meaning => $"The {PartWord} of {MomentWords}, in the funnel's time zone.";

    /// <inheritdoc/>
    public override string Source => Name;

    /// <inheritdoc/>
    public override FeatureKind Kind => Part switch
    {
        ClockPart.Weekday => FeatureKind.Category,
        ClockPart.Hour => FeatureKind.Number,
    };

    private string MomentWord => Moment switch
    {
        LeadMoment.Creation => "created",
        LeadMoment.LastActivity => "last_active",
    };

    private string MomentWords => Moment switch
    {
        LeadMoment.Creation => "the lead's creation",
        LeadMoment.LastActivity => "the last event",
    };

    private string PartWord => Part switch
    {
        ClockPart.Weekday => "weekday",
        ClockPart.Hour => "hour",
    };

    /// <inheritdoc/>
    public override string Describe(FeatureValue value) => value.IsMissing
        ? $"the {PartWord} of {MomentWords} is not known"
        : $"{MomentWords}: {(Part == ClockPart.Hour ? $"{Wording.Number(value.Number)} o'clock" : value.Word)}";

    /// <inheritdoc/>
    internal override FeatureReader Compile(TallyPlan plan)
    {
        if (Moment == LeadMoment.Creation)
            return (snapshot, _, _) => ValueOf(snapshot, snapshot.CreatedAt);
        var line = plan.LineOf(new EventChoice(EventBy.Type, null));
        return (snapshot, tally, _) => ValueOf(snapshot, tally[line].Latest is var ago and >= 0
            ? snapshot.AsOf?.Instant.AddTicks(-ago)
            : null);
    }

    private FeatureValue ValueOf(Snapshot snapshot, DateTime? moment)
    {
        if (moment is not { } at)
            return FeatureValue.Missing;
        var zone = snapshot.TimeZone;
        var local = ReferenceEquals(zone, TimeZoneInfo.Utc) ? at : TimeZoneInfo.ConvertTimeFromUtc(at, zone);
        return Part switch
        {
            ClockPart.Weekday => FeatureValue.Of(_weekdays[(int)local.DayOfWeek]),
            ClockPart.Hour => FeatureValue.Of(local.Hour),
        };
    }
}
