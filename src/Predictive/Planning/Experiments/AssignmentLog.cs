using Predictive.Data;
using Predictive.Decisions;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>
/// What was assigned and handed over so far, in the order in which it was: lines are only ever added. A lead has a line
/// when it is first seen, and whenever it is handed over or what its definition says changes.
/// </summary>
public sealed class AssignmentLog
{
    private readonly Dictionary<string, AssignedLead> _last = new(StringComparer.Ordinal);
    private readonly HashSet<string> _handedOver = new(StringComparer.Ordinal);

    /// <summary>A log of these lines.</summary>
    public AssignmentLog(IReadOnlyList<AssignedLead> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Lines = lines;
        foreach (var line in lines)
        {
            _last[line.LeadId] = line;
            if (line.HandedOver)
                _handedOver.Add(line.LeadId);
        }
    }

    /// <summary>The lines, in the order of their dates.</summary>
    public IReadOnlyList<AssignedLead> Lines { get; }

    /// <summary>The date of the last line (UTC); null without any.</summary>
    public DateTime? LastAsOf => Lines.Count == 0 ? null : Lines[^1].AsOf;

    /// <summary>The last line of a lead; null for one that was never seen.</summary>
    public AssignedLead? LastOf(string leadId) => _last.GetValueOrDefault(leadId);

    /// <summary>Whether sales got the lead.</summary>
    public bool IsHandedOver(string leadId) => _handedOver.Contains(leadId);

    /// <summary>How many leads an arm handed over within its capacity in the week of a date.</summary>
    public int HandedOver(ExperimentPlan plan, Arm arm, DateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Lines.Count(line => line.HandedOver && line.Arm == arm && line.Kind == VerdictKind.Mql
            && plan.WeekOf(line.AsOf) == plan.WeekOf(asOf));
    }

    /// <summary>The lines that say something new: of leads that were never seen, or are not what they were.</summary>
    public IReadOnlyList<AssignedLead> NewAmong(IEnumerable<AssignedLead> lines) =>
    [
        .. lines.Where(line => LastOf(line.LeadId) is not { } last
            || (last.Kind, last.HandedOver) != (line.Kind, line.HandedOver)),
    ];

    /// <summary>Refuses a date before the last line's, since lines are only ever added.</summary>
    /// <exception cref="BadInputException">It is earlier.</exception>
    public void CheckDate(ExperimentPlan plan, DateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (asOf < plan.Start)
        {
            throw new BadInputException($"Leads as of {asOf:u} are from before the experiment, which starts at "
                + $"{plan.Start:u}; assign leads of a later export.");
        }

        if (asOf < LastAsOf)
        {
            throw new BadInputException($"Leads as of {asOf:u} are earlier than what was assigned last, as of "
                + $"{LastAsOf:u}; lines are only ever added. Assign leads of a later export.");
        }
    }
}
