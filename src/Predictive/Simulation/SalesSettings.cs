namespace Predictive.Simulation;

/// <summary>How sales works leads, and what that does.</summary>
public sealed record SalesSettings
{
    /// <summary>What working a lead multiplies its hazard by, from the next day of its age on; 1: nothing.</summary>
    public double Effect { get; init => field = Setting.Within(value, 0.1, 20, "sales.effect"); } = 1.8;

    /// <summary>How much more (in log) working helps per unit of fit; 0: working helps all alike.</summary>
    public double EffectPerFit { get; init => field = Setting.Within(value, -2, 2, "sales.effectPerFit"); }

    /// <summary>Spread of the reps' skill (in log of the effect).</summary>
    public double RepSpread { get; init => field = Setting.Within(value, 0, 1, "sales.repSpread"); } = 0.15;

    /// <summary>How many reps there are, however many leads come.</summary>
    public int Reps { get; init => field = Setting.Within(value, 1, 200, "sales.reps"); } = 8;

    /// <summary>How many leads all reps together can work, per lead that comes.</summary>
    public double Capacity { get; init => field = Setting.Within(value, 0, 1, "sales.capacity"); } = 0.25;

    /// <summary>Share of leads worked by chance, whatever their points: where worked and not worked overlap.</summary>
    public double ByChance { get; init => field = Setting.Within(value, 0, 1, "sales.byChance"); } = 0.08;

    /// <summary>Where set, lots decide whom sales works, and neither a queue nor <see cref="ByChance"/>.</summary>
    public WorkDraw? Draw { get; init; }

    /// <summary>Share of opportunities won, on average.</summary>
    public double WinRate { get; init => field = Setting.Within(value, 0.01, 0.99, "sales.winRate"); } = 0.27;

    /// <summary>Amount of a middling deal, in the funnel's currency.</summary>
    public double DealAmount { get; init => field = Setting.Within(value, 100, 1e8, "sales.dealAmount"); } = 18_000;
}
