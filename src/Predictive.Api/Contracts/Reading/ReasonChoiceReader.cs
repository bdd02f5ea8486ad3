using System.Globalization;
using Predictive.Data;

namespace Predictive.Api.Contracts.Reading;

/// <summary>Reads from a query which reasons are given.</summary>
internal static class ReasonChoiceReader
{
    public static ReasonChoice Read(string? reasons, string? top, RequestFaults faults, int leads)
    {
        var most = 0;
        if (reasons is not null && !ReasonChoice.Words.Contains(reasons))
        {
            faults.Add(JsonPath.Root.Then("reasons"), $"This is '{JsonWords.Shortened(reasons)}'; allowed are "
                + $"{string.Join(", ", ReasonChoice.Words)}.{NearestName.Hint(reasons, ReasonChoice.Words)}");
        }

        if (top is not null && !(int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out most)
            && most is >= 1 and <= ReasonChoice.MostReasons))
        {
            faults.Add(JsonPath.Root.Then("top"), string.Create(CultureInfo.InvariantCulture,
                $"This must be a whole number from 1 to {ReasonChoice.MostReasons}; got ")
                + $"'{JsonWords.Shortened(top)}'.");
        }

        return ReasonChoice.Of(reasons, top is null ? null : most, leads);
    }
}
