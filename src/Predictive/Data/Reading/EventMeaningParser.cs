namespace Predictive.Data.Reading;

/// <summary>Reads the <c>groups:</c> and <c>mails:</c> of a funnel file.</summary>
internal static class EventMeaningParser
{
    public static EventMeanings Parse(YamlMap root)
    {
        var mails = root.Has("mails") ? root.Map("mails") : null;
        mails?.AllowOnly("'mails'", "delivered", "opened", "clicked");
        return new EventMeanings
        {
            Groups = root.Has("groups") ? Groups(root.Map("groups")) : null,
            Deliveries = mails?.Words("delivered"),
            Opens = mails?.Words("opened"),
            Clicks = mails?.Words("clicked"),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Groups(YamlMap map) =>
        map.Keys.ToDictionary(name => name, name => map.Words(name) is { Count: > 0 } types
            ? types
            : throw map.Error(name, $"the group '{name}' needs its types of events, such as [visit, chat]."));
}
