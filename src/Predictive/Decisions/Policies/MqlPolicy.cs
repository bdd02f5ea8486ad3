using System.Globalization;
using Predictive.Data;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>
/// The versioned rules that turn a score into an MQL or not, and who agreed to them. Immutable: a change is a new one.
/// </summary>
public sealed record MqlPolicy
{
    /// <summary>How long a lead rests after sales gave it back, unless told.</summary>
    public const int UsualRest = 30;

    /// <summary>The policy's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its number in the registry; null where it is not registered.</summary>
    public int? Number { get; init; }

    /// <summary>The conversion whose likelihood it cuts; null where it does not say.</summary>
    public string? Conversion { get; init; }

    /// <summary>Within how many days; null where it does not say.</summary>
    public int? HorizonDays { get; init; }

    /// <summary>The first day in force, in the funnel's time zone; null for ever.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day in force; null for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Who agreed.</summary>
    public IReadOnlyList<SignOff> Agreed { get; init; } = [];

    /// <summary>Who is never an MQL.</summary>
    public IReadOnlyList<PolicyCondition> Never { get; init; } = [];

    /// <summary>The hand-raisers, who always are unless they never are.</summary>
    public IReadOnlyList<PolicyCondition> Always { get; init; } = [];

    /// <summary>From where on all others are.</summary>
    public required PolicyCut Cut { get; init; }

    /// <summary>The first weeks; null for none.</summary>
    public LaunchMode? Launch { get; init; }

    /// <summary>The leads below the cut of whom a few are tried; null for none.</summary>
    public Exploration? Explore { get; init; }

    /// <summary>The grades; null for none.</summary>
    public PolicyGrades? Grades { get; init; }

    /// <summary>What is otherwise for some leads; the first that a lead belongs to counts.</summary>
    public IReadOnlyList<PolicyOverride> Overrides { get; init; } = [];

    /// <summary>How many days a lead rests after sales rejected or recycled it.</summary>
    public int RestDays { get; init; } = UsualRest;

    /// <summary>Whether leads may have to wait until sales has time.</summary>
    public bool HasCapacity => Cut is CapacityCut || Overrides.Any(one => one.Cut is CapacityCut);

    /// <summary>Name and number: <c>inbound@0003</c>, or the name alone where it is not registered.</summary>
    public string Label => Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{Name}@{number:0000}")
        : Name;

    /// <summary>The policy of a single cut, such as a version's own.</summary>
    public static MqlPolicy OfCut(MqlCut cut, string name)
    {
        ArgumentNullException.ThrowIfNull(cut);
        return new MqlPolicy { Name = name, Cut = new LikelihoodCut(cut.AtLeast) };
    }

    /// <summary>Whether it is in force on a day of the funnel's time zone.</summary>
    public bool IsInForce(DateOnly day) => !(day < From) && !(day > Until);

    /// <summary>Decides on one lead, as of its snapshot's date.</summary>
    /// <param name="snapshot">What was known of the lead.</param>
    /// <param name="likelihood">How likely it converts.</param>
    /// <param name="standing">Where it stands between marketing and sales; null decides it as a new lead.</param>
    public Decision Decide(Snapshot snapshot, Likelihood likelihood, MqlStanding? standing = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return PolicyPlan.Of(this).Decide(snapshot, likelihood, standing ?? MqlStanding.New);
    }

    /// <summary>Refuses a policy whose cut is about another conversion, or another horizon, than a model.</summary>
    /// <param name="model">The model's name and version.</param>
    /// <param name="conversion">The conversion that its likelihoods are about.</param>
    /// <param name="horizonDays">Within how many days.</param>
    /// <exception cref="BadInputException">They differ.</exception>
    public void CheckIsFor(string model, string conversion, int horizonDays)
    {
        if ((Conversion ?? conversion) != conversion || (HorizonDays ?? horizonDays) != horizonDays)
        {
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture,
                $"The policy '{Label}' cuts the likelihood of '{Conversion ?? conversion}' within ")
                + string.Create(CultureInfo.InvariantCulture,
                $"{HorizonDays ?? horizonDays} days, and {model} predicts '{conversion}' within {horizonDays} days. ")
                + "Use a policy made for this model: `predictive policy suggest`.");
        }
    }
}
