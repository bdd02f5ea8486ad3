using System.Globalization;
using Predictive.Decisions;

namespace Predictive.Evaluation.Comparing;

/// <summary>The leads of a comparison, account by account, whatever order they came in.</summary>
public sealed class ComparedLeads
{
    private readonly ComparedLead[] _leads;

    /// <summary>Puts leads in order.</summary>
    /// <exception cref="ArgumentException">A lead has no look, or stands there twice.</exception>
    public ComparedLeads(IEnumerable<ComparedLead> leads, ComparedFunnel funnel)
    {
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(funnel);
        Funnel = funnel;
        _leads = [.. leads.OrderBy(lead => lead.Account, StringComparer.Ordinal)
            .ThenBy(lead => lead.Id, StringComparer.Ordinal)];
        AccountOf = new int[_leads.Length];
        for (var lead = 0; lead < _leads.Length; lead++)
        {
            Check(lead);
            var isNext = lead > 0 && _leads[lead].Account != _leads[lead - 1].Account;
            AccountOf[lead] = lead == 0 ? 0 : AccountOf[lead - 1] + (isNext ? 1 : 0);
        }

        Accounts = _leads.Length == 0 ? 0 : AccountOf[^1] + 1;
        Conversions = _leads.Count(lead => lead.Converted);
    }

    /// <summary>Leads of one look each, from plain rows; weights play no part.</summary>
    /// <param name="rows">The rows, with likelihoods, labels, accounts and keys.</param>
    /// <param name="rules">What the rules said of each.</param>
    /// <param name="threshold">The points that made a rule MQL; null where verdicts came without.</param>
    /// <param name="weeks">The week of each row; null where rows have no dates.</param>
    /// <param name="cut">The likelihood from which a row is a predicted MQL at the real cut; above 1 for none.</param>
    public static ComparedLeads OfRows(
        ScoredRows rows, IReadOnlyList<RuleAnswer> rules, double? threshold, int[]? weeks = null, double cut = 2)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Count != rows.Rows || (weeks?.Length ?? rows.Rows) != rows.Rows)
        {
            throw new ArgumentException($"{rows.Rows} rows need as many rule verdicts and weeks; there are "
                + $"{rules.Count} and {weeks?.Length ?? rows.Rows}.");
        }

        var leads = Enumerable.Range(0, rows.Rows).Select(row => new ComparedLead
        {
            Id = rows.Keys?[row] ?? row.ToString("D9", CultureInfo.InvariantCulture),
            Account = rows.Clusters[row].ToString("D9", CultureInfo.InvariantCulture),
            Looks =
            [
                new LeadLook(
                    weeks is null ? double.NaN : 7.0 * weeks[row], rows.Likelihoods[row], rows.Likelihoods[row] >= cut,
                    rules[row].Points, rules[row].IsMql, Place: row),
            ],
            Converted = rows.Labels[row] == 1,
        });
        return new ComparedLeads(
            leads, new ComparedFunnel { IsDated = weeks is not null, RuleThreshold = threshold });
    }

    /// <summary>What else is known of the funnel.</summary>
    public ComparedFunnel Funnel { get; }

    /// <summary>How many leads there are.</summary>
    public int Count => _leads.Length;

    /// <summary>How many of them converted.</summary>
    public int Conversions { get; }

    /// <summary>How many accounts they are of.</summary>
    public int Accounts { get; }

    /// <summary>The leads.</summary>
    public IReadOnlyList<ComparedLead> All => _leads;

    /// <summary>A lead.</summary>
    public ComparedLead this[int lead] => _leads[lead];

    /// <summary>The number of the account of each lead, ascending from 0.</summary>
    internal int[] AccountOf { get; }

    /// <summary>One answer a lead.</summary>
    internal TAnswer[] Each<TAnswer>(Func<ComparedLead, TAnswer> ask) => Array.ConvertAll(_leads, ask.Invoke);

    private void Check(int place)
    {
        var lead = _leads[place];
        if (lead.Looks.Count == 0)
        {
            throw new ArgumentException($"The lead {lead.Id} has no look; a compared lead has at least one.");
        }

        if (place > 0 && lead.Id == _leads[place - 1].Id && lead.Account == _leads[place - 1].Account)
        {
            throw new ArgumentException($"The lead {lead.Id} stands there twice; each lead counts once.");
        }
    }
}
