namespace Predictive.Simulation;

/// <summary>
/// What is left of the planned activities: all until the lead converts or is rejected, few after, no mails after a
/// conversion, nothing after the export. Nothing at or before the conversion depends on it.
/// </summary>
internal sealed class AftermathProcess(StoryCalendar calendar, ulong seed)
{
    private const double KeptAfterConversion = 0.25;
    private const double KeptAfterRejection = 0.3;

    /// <summary>Adds what is left of a lead's activities.</summary>
    public void Keep(HiddenLead lead, ReadOnlySpan<SimulatedActivity> planned, List<SimulatedActivity> kept)
    {
        var dice = new Dice(seed, DiceUse.Aftermath, lead.Index);
        lead.UnsubscribedAt = null;
        DateTime? rejected = lead.Disposition?.Verdict == VerdictProcess.Rejected ? lead.Disposition.At : null;
        foreach (var activity in planned)
        {
            var fate = dice.Uniform();
            if (activity.At > calendar.KnownOn) continue;
            if (activity.At > lead.ConvertedAt && (IsMail(activity) || fate >= KeptAfterConversion)) continue;
            if (activity.At > rejected && fate >= KeptAfterRejection) continue;
            if (activity.Type == ActivityTypes.Unsubscribe) lead.UnsubscribedAt = activity.At;
            kept.Add(activity);
        }
    }

    private static bool IsMail(in SimulatedActivity activity) => activity.Type
        is ActivityTypes.EmailDelivered or ActivityTypes.EmailOpen or ActivityTypes.EmailClick
        or ActivityTypes.EmailBounce or ActivityTypes.Unsubscribe;
}
