using System.Globalization;

namespace Predictive.Simulation;

/// <summary>Someone in sales.</summary>
/// <param name="Index">Which one, from 0.</param>
/// <param name="Name">What the tables call them.</param>
/// <param name="LogSkill">What they add to the log effect of working a lead.</param>
internal sealed record Rep(int Index, string Name, double LogSkill)
{
    private const ulong TeamSeed = 41;

    /// <summary>The world's team, the same in every run.</summary>
    public static Rep[] TeamOf(World world) =>
    [
        .. Enumerable.Range(0, world.Sales.Reps).Select(index => new Rep(
            index,
            "rep_" + (index + 1).ToString("00", CultureInfo.InvariantCulture),
            world.Sales.RepSpread * new Dice(TeamSeed, DiceUse.Reps, index).Normal())),
    ];
}
