using Predictive.Models;

namespace Predictive.Decisions.Policies;

/// <summary>Grades by likelihood: the least of A, of B and of C, descending; below C is D.</summary>
public sealed record PolicyGrades(Likelihood A, Likelihood B, Likelihood C)
{
    /// <summary>The grade of a lead.</summary>
    public string Of(Likelihood likelihood) =>
        likelihood >= A ? "A" : likelihood >= B ? "B" : likelihood >= C ? "C" : "D";
}
