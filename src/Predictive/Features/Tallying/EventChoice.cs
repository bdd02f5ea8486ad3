namespace Predictive.Features.Tallying;

/// <summary>Which events a feature is about, and what people call them.</summary>
/// <param name="By">By what they are told apart.</param>
/// <param name="Word">The type, group, channel or word; null for all.</param>
/// <param name="Types">The types of the group.</param>
/// <param name="Detail">What the words are called.</param>
/// <param name="Mail">What mails are.</param>
internal readonly record struct EventChoice(
    EventBy By, string? Word, WordSet? Types = null, string? Detail = null, MailTypes? Mail = null)
{
    /// <summary>The beginning of the names of its features.</summary>
    public string Name => By switch
    {
        EventBy.Type => Word ?? "events",
        EventBy.Group => $"group.{Word}",
        EventBy.Channel => $"channel.{Word}",
        EventBy.Detail => $"{Detail}.{Word}",
        EventBy.Human => $"human.{Word ?? "mail"}",
        EventBy.Machine => $"machine.{Word ?? "mail"}",
    };

    /// <summary>One such event in words.</summary>
    public string One => By switch
    {
        EventBy.Type => Word is null ? "event" : $"'{Word}' event",
        EventBy.Group => $"event of the group '{Word}'",
        EventBy.Channel => $"event by the channel '{Word}'",
        EventBy.Detail => $"event with the {Detail} '{Word}'",
        EventBy.Human => $"'{Word ?? "mail"}' event by a person",
        EventBy.Machine => $"machine-like '{Word ?? "mail"}' event",
    };

    /// <summary>Several in words.</summary>
    public string Many => By switch
    {
        EventBy.Group => $"events of the group '{Word}'",
        EventBy.Channel => $"events by the channel '{Word}'",
        EventBy.Detail => $"events with the {Detail} '{Word}'",
        EventBy.Human => $"'{Word ?? "mail"}' events by people",
        EventBy.Type or EventBy.Machine => $"{One}s",
    };
}
