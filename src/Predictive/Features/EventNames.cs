using Predictive.Data;
using Predictive.Data.Drafting;

namespace Predictive.Features;

/// <summary>
/// What the names of types of events tell, where the funnel file does not: types whose names begin with the same word
/// are a group (<c>email_open</c> and <c>email_click</c> are <c>email</c>), and names with the word mail say whether
/// one was delivered, opened or clicked.
/// </summary>
internal static class EventNames
{
    /// <summary>A group has at least so many types, and never all of them.</summary>
    private const int FewestTypes = 2;

    /// <summary>The groups of these types.</summary>
    public static IReadOnlyList<(string Name, WordSet Types)> GroupsOf(
        IReadOnlyCollection<string> types, EventMeanings meanings)
    {
        var groups = meanings.Groups is { } declared
            ? declared.Select(group => (group.Key, Types: new WordSet(group.Value.Where(types.Contains))))
            : types.GroupBy(FirstWord, StringComparer.Ordinal).Select(group => (group.Key, Types: new WordSet(group)));
        return
        [
            .. groups.Where(group => group.Types.Count >= (meanings.Groups is null ? FewestTypes : 1)
                    && group.Types.Count < types.Count)
                .OrderBy(group => group.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Which of these types are about mails; null where machines cannot be told from people.</summary>
    public static MailTypes? MailsOf(IReadOnlyCollection<string> types, EventMeanings meanings)
    {
        var mails = types.Where(type => new NameWords(type).HasAny("email", "mail", "newsletter")).ToArray();
        WordSet Those(IReadOnlyList<string>? declared, params string[] words) => declared is not null
            ? new WordSet(declared.Where(types.Contains))
            : new WordSet(mails.Where(type => new NameWords(type).HasAny(words)));
        var deliveries = Those(meanings.Deliveries, "delivered", "delivery", "sent", "send");
        var opens = Those(meanings.Opens, "open", "opened");
        var clicks = Those(meanings.Clicks, "click", "clicked");
        return opens.Count + clicks.Count > 0 ? new MailTypes(deliveries, opens, clicks) : null;
    }

    private static string FirstWord(string type) => new NameWords(type).All is [var first, ..] ? first : type;
}
