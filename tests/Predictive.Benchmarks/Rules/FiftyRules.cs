using Predictive.Decisions;

namespace Predictive.Benchmarks.Rules;

/// <summary>Fifty scoring rules as marketers write them, for the funnel of the features' benchmark.</summary>
internal static class FiftyRules
{
    private static readonly string[] _types =
    [
        "site_visit", "site_pricing", "site_download", "email_delivered", "email_open", "email_click", "email_reply",
        "form_fill", "form_start", "webinar_registered", "webinar_attended", "chat", "demo_request", "event_visit",
        "event_badge", "ad_view", "ad_click", "social_follow", "social_share", "call",
    ];

    /// <summary>
    /// Forty on events (plain, first only, windows, limits by day and in all, decay, counts) and ten on attributes.
    /// </summary>
    public static ScoringRules Of(double threshold)
    {
        var rules = new List<ScoringRule>();
        for (var i = 0; i < 40; i++)
            rules.Add(EventRule(i));
        string[] countries = ["DE", "US", "FR", "JP", "BR", "IN"];
        for (var i = 0; i < 6; i++)
            rules.Add(new AttributeRule($"country {i}", 1 + i, "country") { In = [countries[i], "XX"] });
        for (var i = 0; i < 4; i++)
        {
            var (least, below) = (1000 * i, 1000 * (i + 1));
            rules.Add(new AttributeRule($"size {i}", 5 - i, "employees") { AtLeast = least, Below = below });
        }

        return new ScoringRules(threshold, rules)
        {
            Groups = [new RuleGroup("mail", new PointLimits(-20, 40))],
            Inactivity = new InactivityDecay { Steps = [new(30, -10), new(60, -20)], Floor = 0 },
            Vetoes = [new RuleVeto("IN", new AttributeCondition("country") { In = ["IN"] })],
        };
    }

    private static EventRule EventRule(int number)
    {
        var type = _types[number % _types.Length];
        var rule = new EventRule($"{type} {number}", 1 + (number % 7), type)
        {
            Group = type.StartsWith("email", StringComparison.Ordinal) ? "mail" : null,
        };
        return (number % 8) switch
        {
            0 => rule with { FirstOnly = true },
            1 or 2 => rule with { WithinDays = 30, AtMost = 15 },
            3 => rule with { AtMostPerDay = 10 },
            4 => rule with { Decay = new PointDecay(50, 30) },
            5 => rule with { Count = new CountRange(3), WithinDays = 14 },
            _ => rule,
        };
    }
}
