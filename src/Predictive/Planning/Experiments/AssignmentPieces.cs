using Predictive.Data;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>Checks, line by line, that an assignment log is of one piece.</summary>
internal sealed class AssignmentPieces(ExperimentFile experiment)
{
    private readonly Dictionary<string, (Arm Arm, long Line)> _arms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Unit, bool HandedOver)> _leads = new(StringComparer.Ordinal);
    private DateTime _last = DateTime.MinValue;

    /// <exception cref="BadInputException">It is not.</exception>
    public void Check(AssignedLead line, string place, long number)
    {
        if (line.AsOf < _last)
            throw new BadInputException($"{place}: this line is as of an earlier date than the one before it.");
        _last = line.AsOf;
        var unit = ShownText.Of(line.Unit);
        if (_arms.TryGetValue(line.Unit, out var known) && known.Arm != line.Arm)
            throw new BadInputException($"{place}: {unit} is in both arms (the other in line {known.Line}); "
                + "restore the assignments as they were written.");
        if (experiment.Plan.Randomisation.ArmOf(line.Unit) != line.Arm)
            throw new BadInputException($"{place}: {unit} is in arm {line.Arm}, where the salt of {experiment.Path} "
                + "does not put it; restore the assignments as they were written.");
        if (_leads.TryGetValue(line.LeadId, out var lead) && (lead.Unit != line.Unit || lead.HandedOver))
            throw new BadInputException($"{place}: lead {ShownText.Of(line.LeadId)} "
                + (lead.HandedOver ? "was handed over before" : $"was of {ShownText.Of(lead.Unit)} before")
                + "; restore the assignments as they were written.");
        _arms.TryAdd(line.Unit, (line.Arm, number));
        _leads[line.LeadId] = (line.Unit, line.HandedOver);
    }
}
