using Predictive.Evaluation;
using Predictive.Evaluation.Experiments;

namespace Predictive.Planning.Experiments;

/// <summary>
/// How many accounts an experiment needs: the usual size for a difference of means, times the design effect of accounts
/// (Donner and Klar, Design and Analysis of Cluster Randomization Trials, 2000, 5.2; unequal sizes: Eldridge, Ashby and
/// Kerry, International Journal of Epidemiology 2006), divided by the leads an account brings.
/// </summary>
/// <param name="VarianceOfA">The variance of one lead's outcome in arm A.</param>
/// <param name="VarianceOfB">The variance of one lead's outcome in arm B.</param>
/// <param name="DesignEffect">By how much accounts raise the variance; 1 or above.</param>
/// <param name="MeanSize">Leads per account.</param>
/// <param name="ShareOfB">The share of accounts in arm B.</param>
public sealed record SampleSize(
    double VarianceOfA, double VarianceOfB, double DesignEffect, double MeanSize, double ShareOfB)
{
    /// <summary>Accounts in both arms to see a difference when one reads once, at the end.</summary>
    public double AccountsReadOnce(double difference, double power, double level) =>
        Accounts(difference, AlwaysValid.ReachOnce(level) + Quantile(power));

    /// <summary>Accounts in both arms to see a difference by then, reading whenever one likes.</summary>
    public double AccountsReadOften(double difference, double power, double level) =>
        Accounts(difference, AlwaysValid.ReachWhereTuned(level) + Quantile(power));

    /// <summary>The least difference that so many accounts show, reading whenever one likes.</summary>
    public double DifferenceSeenBy(double accounts, double power, double level) =>
        (AlwaysValid.ReachWhereTuned(level) + Quantile(power)) * Math.Sqrt(Accounts(1, 1) / accounts);

    private double Accounts(double difference, double errors) =>
        errors * errors * DesignEffect * ((VarianceOfA / (1 - ShareOfB)) + (VarianceOfB / ShareOfB))
        / (difference * difference) / MeanSize;

    private static double Quantile(double power) => StandardNormal.Quantile(power);
}
