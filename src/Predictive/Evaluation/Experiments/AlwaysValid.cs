namespace Predictive.Evaluation.Experiments;

/// <summary>
/// Intervals and p-values that hold at every reading at once, however often one looks and whenever one stops:
/// asymptotic confidence sequences by Robbins' normal mixture (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
/// "Time-uniform central limit theory and asymptotic confidence sequences", Annals of Statistics 2024).
/// </summary>
/// <remarks>
/// They need independent accounts, an estimate that is asymptotically the mean of one number an account, and enough
/// accounts for its central limit. They are narrowest, in standard errors, at the number of accounts they are tuned
/// for.
/// </remarks>
public sealed class AlwaysValid
{
    private readonly double _level;
    private readonly double _mixing;

    /// <summary>Intervals of one minus a level.</summary>
    /// <param name="tunedFor">The number of accounts at which they are narrowest; stated before the data is.</param>
    /// <param name="level">The chance of ever being wrong, such as 0.05.</param>
    public AlwaysValid(double tunedFor, double level = 0.05)
    {
        if (!(tunedFor >= 1) || level is not (> 0 and < 1))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Tuned for {tunedFor} accounts at a level of {level}; allowed are 1 or more, and levels of 0 to 1."));
        }

        _level = level;
        _mixing = MixingTimesTuned(level) / tunedFor;
    }

    /// <summary>How many standard errors an interval reaches to each side.</summary>
    public double Reach(double accounts)
    {
        var spread = accounts * _mixing;
        return Math.Sqrt(2 * (spread + 1) / spread * Math.Log(Math.Sqrt(spread + 1) / _level));
    }

    /// <summary>The p-value of no difference, valid at every reading: 1 over the mixture's likelihood ratio.</summary>
    /// <param name="errors">How many standard errors the estimate lies from nothing.</param>
    /// <param name="accounts">On how many accounts it stands.</param>
    public double P(double errors, double accounts)
    {
        var spread = accounts * _mixing;
        var log = (errors * errors * spread / (2 * (spread + 1))) - (0.5 * Math.Log(spread + 1));
        return Math.Min(1, Math.Exp(-log));
    }

    /// <summary>How many standard errors the interval reaches at the number of accounts it is tuned for.</summary>
    public static double ReachWhereTuned(double level) => new AlwaysValid(1, level).Reach(1);

    /// <summary>How many standard errors an interval reaches that holds at one reading only.</summary>
    public static double ReachOnce(double level) => StandardNormal.Quantile(1 - (level / 2));

    /// <summary>The accounts times the mixture's variance that make the narrowest interval there, nearly.</summary>
    private static double MixingTimesTuned(double level)
    {
        var twice = -2 * Math.Log(level);
        return twice + Math.Log(twice + 1);
    }
}
