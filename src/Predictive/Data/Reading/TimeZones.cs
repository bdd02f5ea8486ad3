namespace Predictive.Data.Reading;

/// <summary>Reads the <c>timeZone:</c> of a funnel, a table or a column.</summary>
internal static class TimeZones
{
    /// <summary>The zone; null where none is stated.</summary>
    public static TimeZoneInfo? In(YamlMap map)
    {
        if (map.Text("timeZone") is not { } id)
            return null;
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            var known = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);
            throw map.Error(
                "timeZone", $"unknown time zone '{id}'; allowed are UTC and IANA names such as Europe/Berlin."
                + NearestName.Hint(id, known));
        }
    }
}
