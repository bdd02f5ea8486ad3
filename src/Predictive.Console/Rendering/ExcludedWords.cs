using Predictive.Planning.Experiments;

namespace Predictive.Commands.Rendering;

/// <summary>What the figures of an experiment leave out, in sentences.</summary>
internal static class ExcludedWords
{
    public static IEnumerable<string> Of(ExcludedLeads excluded)
    {
        if (excluded.ImmatureAccounts > 0)
        {
            yield return $"{Wording.Count(excluded.ImmatureAccounts)} accounts with a lead handed over are not mature "
                + $"yet; the next matures on {Wording.Date(excluded.NextMaturity)}.";
        }

        if (excluded.NotAssigned > 0)
        {
            yield return $"{Wording.Count(excluded.NotAssigned)} leads came in this time and were never assigned (had "
                + "converted or were gone before the first assignment after them, or it was forgotten).";
        }

        if (excluded.AssignedAfterConversion > 0)
        {
            yield return $"{Wording.Count(excluded.AssignedAfterConversion)} leads had converted when they were "
                + "assigned and are left out.";
        }

        if (excluded.NotInTheFunnel > 0)
        {
            yield return $"{Wording.Count(excluded.NotInTheFunnel)} assigned leads are not in the tables any more.";
        }

        if (excluded.AfterTheWindow > 0)
        {
            yield return $"{Wording.Count(excluded.AfterTheWindow)} leads were handed over after their account's "
                + "window and are left out; they were in its arm all the same.";
        }

        if (excluded.Always > 0)
        {
            yield return $"{Wording.Count(excluded.Always)} leads were handed over in both arms alike, and are left "
                + "out.";
        }
    }
}
