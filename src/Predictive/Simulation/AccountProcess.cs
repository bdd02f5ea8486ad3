using System.Globalization;

namespace Predictive.Simulation;

/// <summary>
/// Accounts come with their first lead; a later lead belongs to a new account or to one that is already there, larger
/// ones more often.
/// </summary>
internal sealed class AccountProcess(World world, ulong seed)
{
    private static readonly string[] _first =
    [
        "Alder", "Amber", "Apex", "Arctic", "Birch", "Blue", "Bright", "Cedar", "Clear", "Cobalt", "Copper", "Crest",
        "Delta", "Ember", "Falcon", "Fjord", "Granite", "Harbor", "Hazel", "Iron", "Jade", "Juniper", "Lumen", "Maple",
        "Meridian", "Nord", "North", "Oak", "Onyx", "Orbit", "Pine", "Quartz", "River", "Silver", "Slate", "Solar",
        "Stone", "Summit", "Terra", "Vertex",
    ];

    private static readonly string[] _second =
    [
        "bridge", "cast", "desk", "field", "flow", "forge", "gate", "grid", "hub", "lane", "light", "line", "link",
        "loop", "mark", "mill", "path", "point", "port", "ridge", "scale", "shift", "span", "stack", "tech", "vale",
        "ware", "wave", "works", "yard",
    ];

    private static readonly string[] _ending = [" Inc", ", Inc.", " GmbH", " Ltd", " Group", "", "", ""];

    private readonly List<HiddenAccount> _accounts = [];

    /// <summary>All accounts, by their first lead.</summary>
    public IReadOnlyList<HiddenAccount> All => _accounts;

    /// <summary>The account of the next lead.</summary>
    public HiddenAccount OfNextLead(Dice dice)
    {
        if (_accounts.Count > 0 && !dice.Hits(1 / world.Audience.LeadsPerAccount))
        {
            for (var attempt = 0; attempt < 8; attempt++)
            {
                var known = _accounts[dice.Between(0, _accounts.Count)];
                if (dice.Hits(0.15 + (0.17 * Math.Log10(known.Employees)))) return known;
            }
        }

        var account = Next(_accounts.Count);
        _accounts.Add(account);
        return account;
    }

    private HiddenAccount Next(int index)
    {
        var dice = new Dice(seed, DiceUse.Accounts, index);
        var size = Firmographics.Sizes.Pick(dice);
        var name = _first[dice.Between(0, _first.Length)] + _second[dice.Between(0, _second.Length)];
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var employees = size.From * Math.Pow((double)size.To / size.From, dice.Uniform());
        return new HiddenAccount
        {
            Id = "A" + number,
            Name = name + _ending[dice.Between(0, _ending.Length)],
            Domain = $"{name.ToLowerInvariant()}{number}.example",
            Size = size,
            Employees = (int)Math.Round(employees),
            Industry = Firmographics.Industries.Pick(dice),
            Region = Firmographics.Regions.Pick(dice),
            ShowsEmployees = !dice.Hits(0.08),
            ShowsIndustry = !dice.Hits(0.06),
            UnseenFit = dice.Normal(),
            Intent = dice.Normal(),
            HasMailScanner = dice.Hits(world.Audience.MailScanners),
            DaysBeforeFirstLead = dice.Hits(0.3) ? dice.Between(1, 200) : 0,
        };
    }
}
