namespace Predictive.Features;

/// <summary>How many leads a group had whose horizon had ended, and how many of them had converted.</summary>
/// <param name="Leads">Leads with a known label.</param>
/// <param name="Conversions">Those that converted, each by the share of its known labels that say so.</param>
public readonly record struct TrackRecord(double Leads, double Conversions)
{
    /// <summary>How many leads of the parent group a group's own record is mixed with.</summary>
    public const double ParentLeads = 20;

    /// <summary>The rate, shrunk towards the parent group's, so that a campaign of 12 leads is usable.</summary>
    /// <remarks>(conversions + 20 x parent rate) / (leads + 20): the mean of a beta prior of 20 leads.</remarks>
    public double RateAmong(double parentRate) => (Conversions + (ParentLeads * parentRate)) / (Leads + ParentLeads);
}
