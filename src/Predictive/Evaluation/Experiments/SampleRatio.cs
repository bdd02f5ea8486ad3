namespace Predictive.Evaluation.Experiments;

/// <summary>
/// Whether the arms have as many accounts as they should: if not, accounts were lost in one of them, and no figure can
/// be trusted (Fabijan et al., "Diagnosing Sample Ratio Mismatch in Online Controlled Experiments", KDD 2019).
/// </summary>
/// <param name="A">Accounts in arm A.</param>
/// <param name="B">Accounts in arm B.</param>
/// <param name="ShareOfB">The share of accounts that should be in B.</param>
public sealed record SampleRatio(int A, int B, double ShareOfB)
{
    /// <summary>A p-value below this is a mismatch; small, since it is asked at every reading.</summary>
    public const double Least = 0.001;

    /// <summary>The p-value of the arms having the accounts they should (chi-square, one degree of freedom).</summary>
    public double P
    {
        get
        {
            var (all, expected) = (A + B, (A + B) * ShareOfB);
            return all == 0 ? 1
                : 2 * StandardNormal.Above(Math.Abs(B - expected) / Math.Sqrt(expected * (1 - ShareOfB)));
        }
    }

    /// <summary>Whether accounts must have been lost.</summary>
    public bool IsMismatch => P < Least;
}
