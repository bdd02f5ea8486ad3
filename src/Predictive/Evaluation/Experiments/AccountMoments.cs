namespace Predictive.Evaluation.Experiments;

/// <summary>The sums that an analysis of variance by account needs.</summary>
internal readonly record struct AccountMoments(
    double Accounts, double Leads, double SquaredLeads, double Sum, double Squares, double SquaredSumsPerLead)
{
    /// <summary>
    /// (MSB - MSW) / (MSB + (n0 - 1) MSW), n0 being the size that counts where sizes differ; 0 where all accounts have
    /// one lead, or nothing varies.
    /// </summary>
    public double Correlation
    {
        get
        {
            var (between, within) = (Accounts - 1, Leads - Accounts);
            if (between <= 0 || within <= 0)
                return 0;
            var size = (Leads - (SquaredLeads / Leads)) / between;
            var betweenSquare = (SquaredSumsPerLead - (Sum * Sum / Leads)) / between;
            var withinSquare = (Squares - SquaredSumsPerLead) / within;
            var spread = betweenSquare + ((size - 1) * withinSquare);
            return spread > 0 ? (betweenSquare - withinSquare) / spread : 0;
        }
    }

    public static AccountMoments Of(double[] outcomes)
    {
        var sum = outcomes.Sum();
        return new AccountMoments(
            1, outcomes.Length, (double)outcomes.Length * outcomes.Length, sum, outcomes.Sum(one => one * one),
            sum * sum / outcomes.Length);
    }

    public static AccountMoments Together(AccountMoments[] accounts, ReadOnlySpan<double> times)
    {
        AccountMoments sum = default;
        for (var i = 0; i < accounts.Length; i++)
        {
            var (one, n) = (accounts[i], times[i]);
            sum = new AccountMoments(
                sum.Accounts + n, sum.Leads + (n * one.Leads), sum.SquaredLeads + (n * one.SquaredLeads),
                sum.Sum + (n * one.Sum), sum.Squares + (n * one.Squares),
                sum.SquaredSumsPerLead + (n * one.SquaredSumsPerLead));
        }

        return sum;
    }
}
