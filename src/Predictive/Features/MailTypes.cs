namespace Predictive.Features;

/// <summary>
/// Which types of events say that a mail was delivered, opened or clicked, so that what machines do to mails can be
/// told from what people do: mail programs open, and scanners click, within seconds of the delivery; scanners follow
/// every link at once.
/// </summary>
/// <param name="Deliveries">Types that say that a mail arrived.</param>
/// <param name="Opens">Types that say that one was opened.</param>
/// <param name="Clicks">Types that say that a link in one was followed.</param>
public sealed record MailTypes(WordSet Deliveries, WordSet Opens, WordSet Clicks)
{
    /// <summary>An open or click at most so many seconds after a delivery is of a machine.</summary>
    public const int SecondsAfterDelivery = 30;

    /// <summary>So many opens and clicks, each at most a second after the one before, are of a machine.</summary>
    public const int AtOnce = 3;

    /// <summary>No mails.</summary>
    public static MailTypes None { get; } = new(WordSet.Empty, WordSet.Empty, WordSet.Empty);
}
