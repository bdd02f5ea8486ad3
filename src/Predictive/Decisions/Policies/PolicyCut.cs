using System.Globalization;
using Predictive.Data;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Decisions.Policies;

/// <summary>
/// From where on a lead is an MQL. Whatever it was chosen for, it comes down to a least likelihood for every lead.
/// </summary>
public abstract record PolicyCut
{
    private protected PolicyCut()
    {
    }

    /// <summary>The attribute by which leads have different cuts; null where all have the same.</summary>
    public string? By { get; init; }

    /// <summary>The least likelihood of an MQL of no named group; above 1 where none of them can be one.</summary>
    public abstract double Least { get; }

    /// <summary>The least likelihood of an MQL like this lead; above 1 where none of them can be one.</summary>
    public virtual double LeastFor(Snapshot snapshot) => Least;

    /// <summary>How a lead stands to the cut, in words.</summary>
    internal virtual string Words(Snapshot snapshot, Likelihood likelihood, double least) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"the likelihood of {100 * likelihood.Value:0.0} % {Stands(likelihood, least)} ")
        + $"the cut of {Percent(least)}";

    private static string Stands(Likelihood likelihood, double least) =>
        likelihood.Value >= least ? "reaches" : "is below";

    internal static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    /// <summary>The word of the lead, else of its account, by which cuts differ; null where it is missing.</summary>
    internal string? GroupOf(Snapshot snapshot) => By is null ? null : WordOf(snapshot, By);

    /// <summary>The word of an attribute of the lead, else of its account; null where it is missing.</summary>
    internal static string? WordOf(Snapshot snapshot, string attribute)
    {
        var own = snapshot.Attributes[attribute];
        var value = own.IsMissing && snapshot.Account is { } account ? account[attribute] : own;
        return value.IsMissing ? null : WordOf(value);
    }

    private static string? WordOf(AttributeValue value) =>
        value.Text ?? value.Number?.ToString("R", CultureInfo.InvariantCulture);
}
