namespace Predictive.Evaluation.Experiments;

/// <summary>
/// The sums of one arm. The variance of its ratio is that of accounts' residuals (the delta method, as for a cluster
/// sample: Cochran, Sampling Techniques, 1977, 6.4).
/// </summary>
internal readonly record struct ArmSum(int Accounts, int WithOutcome, double Outcome, double Base, double Variance)
{
    public double Ratio => Outcome / Base;

    public static ArmSum Of(IEnumerable<AccountTotal> totals)
    {
        int accounts = 0, withOutcome = 0;
        double outcome = 0, below = 0, outcomeSquares = 0, baseSquares = 0, products = 0;
        foreach (var one in totals)
        {
            accounts++;
            withOutcome += one.Outcome > 0 ? 1 : 0;
            outcome += one.Outcome;
            below += one.Base;
            outcomeSquares += one.Outcome * one.Outcome;
            baseSquares += one.Base * one.Base;
            products += one.Outcome * one.Base;
        }

        var ratio = outcome / below;
        var residuals = outcomeSquares - (2 * ratio * products) + (ratio * ratio * baseSquares);
        var variance = accounts < 2 ? 0
            : Math.Max(0, residuals) * accounts / (accounts - 1) / (below * below);
        return new ArmSum(accounts, withOutcome, outcome, below, variance);
    }

    public ArmFigure Figure(AlwaysValid test)
    {
        if (Accounts == 0)
            return new ArmFigure(0, 0, 0, Estimate.Unsaid("The arm has no account yet."));
        var reach = test.Reach(Accounts) * Math.Sqrt(Variance);
        return new ArmFigure(Accounts, Outcome, Base, Accounts < ArmContrast.FewestAccounts || Variance == 0
            ? Estimate.WithoutInterval(Ratio, $"An interval needs {ArmContrast.FewestAccounts} accounts that differ.")
            : Estimate.Of(Ratio, Math.Max(0, Ratio - reach), Ratio + reach));
    }
}
