using System.Collections.Concurrent;

namespace Predictive.Features.Titles;

/// <summary>Reads job titles by lists of words, as people in English and German write them.</summary>
internal static class JobTitle
{
    private const int MostRemembered = 100_000;

    /// <summary>The first list that has a word of the title counts: the most senior stand first.</summary>
    private static readonly (string Name, string[] Words)[] _seniorities =
    [
        ("assistant", ["assistant to", "executive assistant", "personal assistant", "assistenz", "sekretariat"]),
        ("vp", ["vp", "svp", "evp", "avp", "vice president"]),
        ("owner", ["owner", "founder", "cofounder", "partner", "principal", "inhaber", "geschaftsfuhrer",
            "geschaftsfuhrerin", "gesellschafter", "proprietor"]),
        ("c_level", ["ceo", "cfo", "cto", "cio", "cmo", "coo", "cro", "cso", "ciso", "cpo", "chro", "cdo", "chief",
            "president", "chairman", "chairwoman", "vorstand", "managing director", "board member"]),
        ("director", ["director", "head", "bereichsleiter", "bereichsleiterin", "direktor", "direktorin"]),
        ("manager", ["manager", "managerin", "mgr", "lead", "leader", "teamlead", "supervisor", "leiter", "leiterin",
            "teamleiter", "teamleiterin", "coordinator"]),
        ("student", ["student", "studentin", "intern", "trainee", "praktikant", "praktikantin", "apprentice", "azubi",
            "working student", "werkstudent"]),
        ("individual", ["specialist", "analyst", "engineer", "developer", "consultant", "representative", "associate",
            "administrator", "admin", "assistant", "executive", "officer", "referent", "referentin", "berater",
            "beraterin", "entwickler", "entwicklerin", "sachbearbeiter", "sachbearbeiterin", "expert", "advisor",
            "technician", "designer", "accountant", "agent", "buyer", "planner", "architect", "scientist",
            "nurse", "teacher", "professor"]),
    ];

    private static readonly (string Name, string[] Words)[] _functions =
    [
        ("marketing", ["marketing", "cmo", "brand", "demand generation", "growth", "content", "seo",
            "communications", "pr", "campaign", "digital"]),
        ("sales", ["sales", "vertrieb", "cro", "business development", "account executive", "account manager",
            "revenue", "sdr", "bdr", "partnerships"]),
        ("it", ["it", "cio", "information technology", "system", "systems", "network", "infrastructure",
            "security", "ciso", "devops", "helpdesk", "edv"]),
        ("engineering", ["engineering", "engineer", "developer", "software", "cto", "entwickler", "entwicklerin",
            "technology", "architect", "r d", "research", "entwicklung"]),
        ("product", ["product", "cpo", "produkt", "ux", "design", "designer"]),
        ("finance", ["finance", "financial", "cfo", "accounting", "accountant", "controller", "controlling",
            "treasurer", "buchhaltung", "finanzen", "audit"]),
        ("hr", ["hr", "human resources", "people", "talent", "chro", "recruiting", "recruiter", "personal",
            "personalleiter", "personalleiterin"]),
        ("operations", ["operations", "coo", "logistics", "logistik", "supply chain", "production", "produktion",
            "manufacturing", "quality", "facility", "plant"]),
        ("purchasing", ["procurement", "purchasing", "buyer", "einkauf", "einkaufer", "einkauferin", "sourcing"]),
        ("legal", ["legal", "counsel", "attorney", "lawyer", "compliance", "recht", "jurist"]),
        ("support", ["support", "customer success", "customer service", "service", "kundendienst"]),
        ("data", ["data", "analytics", "bi", "business intelligence", "analyst", "scientist"]),
        ("general", ["ceo", "president", "owner", "founder", "cofounder", "managing director", "general manager",
            "geschaftsfuhrer", "geschaftsfuhrerin", "inhaber", "vorstand", "partner"]),
    ];

    private static readonly ConcurrentDictionary<(string Title, TitlePart Part), string?> _remembered = new();

    /// <summary>The seniority or function that a title tells; <c>other</c> where its words are unknown.</summary>
    public static string? Of(string title, TitlePart part)
    {
        if (_remembered.TryGetValue((title, part), out var known))
            return known;
        known = Read(title, part);
        if (_remembered.Count < MostRemembered)
            _remembered.TryAdd((title, part), known);
        return known;
    }

    private static string? Read(string title, TitlePart part)
    {
        var plain = TitleText.Plain(title);
        if (plain.Length == 0)
            return null;
        foreach (var (name, words) in part == TitlePart.Seniority ? _seniorities : _functions)
        {
            foreach (var word in words)
            {
                if (plain.Contains($" {word} ", StringComparison.Ordinal))
                    return name;
            }
        }

        return "other";
    }
}
