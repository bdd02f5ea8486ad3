namespace Predictive.Evaluation.Comparing;

/// <summary>How often each lead counts in a round: as often as its account was drawn.</summary>
/// <param name="times">
/// One number a lead. That one of at least ten accounts is drawn more than 255 times has a chance below 1e-500.
/// </param>
/// <param name="accounts">How often each account was drawn.</param>
/// <param name="total">The sum over leads.</param>
internal readonly ref struct LeadWeights(ReadOnlySpan<byte> times, ReadOnlySpan<int> accounts, long total)
{
    /// <summary>One number a lead.</summary>
    public ReadOnlySpan<byte> Times { get; } = times;

    /// <summary>One number an account.</summary>
    public ReadOnlySpan<int> Accounts { get; } = accounts;

    /// <summary>The sum over leads.</summary>
    public long Total { get; } = total;
}
