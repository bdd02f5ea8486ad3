namespace Predictive.Evaluation.Experiments;

/// <summary>
/// One ratio in both arms, such as opportunities per lead handed over, and its difference, clustered by account. The
/// interval and the p-value hold at every reading.
/// </summary>
public sealed record ArmContrast
{
    /// <summary>Fewer accounts than this in an arm are too few for a central limit.</summary>
    public const int FewestAccounts = 50;

    /// <summary>Fewer accounts with an outcome than this, in both arms together, are too few.</summary>
    public const int FewestOutcomes = 20;

    /// <summary>The ratio in arm A.</summary>
    public required ArmFigure A { get; init; }

    /// <summary>The ratio in arm B.</summary>
    public required ArmFigure B { get; init; }

    /// <summary>The ratio in B less that in A.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>The p-value of no difference at this reading alone; null without an interval.</summary>
    public double? P { get; init; }

    /// <summary>The standard error of the difference; null without an interval.</summary>
    public double? StandardError { get; init; }

    /// <summary>Accounts in both arms that have something below the line.</summary>
    public int Accounts => A.Accounts + B.Accounts;

    /// <summary>Compares the arms.</summary>
    /// <param name="totals">One total an account; accounts with nothing below the line say nothing.</param>
    /// <param name="test">What makes the intervals.</param>
    public static ArmContrast Of(IEnumerable<AccountTotal> totals, AlwaysValid test)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(test);
        var counted = totals.Where(one => one.Base > 0).ToLookup(one => one.Arm);
        var (a, b) = (ArmSum.Of(counted[Arm.A]), ArmSum.Of(counted[Arm.B]));
        var (left, right) = (a.Figure(test), b.Figure(test));
        if (a.Accounts == 0 || b.Accounts == 0)
        {
            return new ArmContrast { A = left, B = right, Difference = Estimate.Unsaid("An arm has no account yet.") };
        }

        var difference = b.Ratio - a.Ratio;
        if (WhyNot(a, b) is { } reason)
        {
            return new ArmContrast { A = left, B = right, Difference = Estimate.WithoutInterval(difference, reason) };
        }

        var error = Math.Sqrt(a.Variance + b.Variance);
        var reach = test.Reach(a.Accounts + b.Accounts) * error;
        return new ArmContrast
        {
            A = left,
            B = right,
            Difference = Estimate.Of(difference, difference - reach, difference + reach),
            P = test.P(difference / error, a.Accounts + b.Accounts),
            StandardError = error,
        };
    }

    private static string? WhyNot(ArmSum a, ArmSum b) =>
        Math.Min(a.Accounts, b.Accounts) < FewestAccounts
            ? $"An interval needs {FewestAccounts} accounts in each arm; there are {a.Accounts} and {b.Accounts}."
        : a.WithOutcome + b.WithOutcome < FewestOutcomes
            ? $"An interval needs {FewestOutcomes} accounts with an outcome; there are {a.WithOutcome + b.WithOutcome}."
        : a.Variance + b.Variance > 0 ? null
        : "All accounts have the same outcome, which shows no spread.";
}
