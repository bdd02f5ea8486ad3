using System.Globalization;

namespace Predictive.Simulation;

/// <summary>Adds rows that real exports hold and no reader should take; it changes no clean row.</summary>
internal sealed class DirtProcess(SimulatedFunnel funnel)
{
    private static readonly string[] _badDates =
        ["2025-13-45T10:00:00Z", "31.02.2025 25:61", "yesterday", "0000-00-00"];

    private static readonly string[] _badNumbers = ["about 200", "n/a (ask)", "1O0", "50-200"];
    private readonly Dice _dice = new(funnel.Seed, DiceUse.Dirt);
    private readonly List<DirtyRow> _rows = [];

    /// <summary>The dirty rows of all files, by file and place.</summary>
    public IReadOnlyList<DirtyRow> Rows()
    {
        var dirt = funnel.World.Dirt;
        Repeat(dirt.BadDates / 2, BadLeadDate);
        Repeat(dirt.BadDates / 2, BadActivityDate);
        Repeat(dirt.DuplicateIds, DuplicateLead);
        Repeat(dirt.OrphanEvents, OrphanActivity);
        Repeat(dirt.BadNumbers, BadEmployees);
        return [.. _rows.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.AfterRow)];
    }

    private void Repeat(double perThousandLeads, Action<int> add)
    {
        if (perThousandLeads == 0) return;
        var count = Math.Max(1, (int)Math.Round(perThousandLeads * funnel.Leads.Count / 1000));
        for (var i = 0; i < count; i++) add(i);
    }

    private void BadLeadDate(int number)
    {
        var place = _dice.Between(0, funnel.Leads.Count);
        var cells = TableRows.Of(funnel.Leads[place] with { Id = Unheard("L", funnel.Leads.Count, number) });
        cells[TableRows.LeadCreated] = One(_badDates);
        Add(TableRows.LeadsFile, place, "bad date", cells);
    }

    private void DuplicateLead(int number)
    {
        var place = _dice.Between(0, funnel.Leads.Count);
        Add(TableRows.LeadsFile, place + 1, "duplicate id", TableRows.Of(funnel.Leads[place]));
    }

    private void BadActivityDate(int number)
    {
        if (funnel.Activities.Count == 0) return;
        var place = _dice.Between(0, funnel.Activities.Count);
        var cells = TableRows.Of(Unheard("E", funnel.Activities.Count, number), funnel.Activities[place]);
        cells[TableRows.ActivityAt] = One(_badDates);
        Add(TableRows.ActivitiesFile, place, "bad date", cells);
    }

    private void OrphanActivity(int number)
    {
        if (funnel.Activities.Count == 0) return;
        var place = _dice.Between(0, funnel.Activities.Count);
        var orphan = funnel.Activities[place] with { LeadId = Unheard("L", 2 * funnel.Leads.Count, number) };
        var id = Unheard("E", 2 * funnel.Activities.Count, number);
        Add(TableRows.ActivitiesFile, place, "orphan event", TableRows.Of(id, orphan));
    }

    private void BadEmployees(int number)
    {
        var place = _dice.Between(0, funnel.Accounts.Count);
        var account = funnel.Accounts[place] with { Id = Unheard("A", funnel.Accounts.Count, number) };
        var cells = TableRows.Of(account);
        cells[TableRows.AccountEmployees] = One(_badNumbers);
        Add(TableRows.AccountsFile, place, "bad number", cells);
    }

    private void Add(string file, int place, string kind, string[] cells) =>
        _rows.Add(new DirtyRow(file, place, kind, CsvText.Line(cells)));

    private string One(string[] values) => values[_dice.Between(0, values.Length)];

    private static string Unheard(string letter, int count, int number) =>
        letter + (count + 1 + number).ToString(CultureInfo.InvariantCulture);
}
