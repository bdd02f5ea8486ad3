using Predictive.Benchmarks.Processes;

namespace Predictive.Benchmarks.Serving;

/// <summary>Asks all in turns, ours and the bare endpoint right after each other.</summary>
/// <param name="time">How long each is asked in a round.</param>
/// <param name="isBusyAllowed">Measures on a busy machine too.</param>
internal sealed class ServeRounds(TimeSpan time, bool isBusyAllowed)
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(12);

    public bool IsBusyAllowed => isBusyAllowed;

    public void Run(ServedWorld world, IReadOnlyList<ServeCase> cases, int rounds)
    {
        foreach (var one in cases)
        {
            one.Load.Run(one.Ours, _warmUp);
            one.Load.Run(one.Bare, _warmUp);
        }

        var quiet = new QuietMachine(world.ProcessIds, isBusyAllowed, QuietMachine.UsualPatience);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var one in cases)
            {
                one.Pairs.Add(quiet.Measure(() => (one.Load.Run(one.Ours, time), one.Load.Run(one.Bare, time))));
                if (one.Leads == 1) one.HalfLoads.Add(quiet.Measure(() => HalfOf(one)));
            }

            if (world.FastApi is { } peer)
                world.FastApiFigures.Add(quiet.Measure(() => world.Cases[0].Load.Run(peer, time)));
        }
    }

    /// <summary>Half of the requests that the API answered before, from as many connections that pause.</summary>
    private (LoadFigures Ours, LoadFigures Bare) HalfOf(ServeCase one)
    {
        var pause = one.Load.PauseOf(one.Pairs[^1].Ours.Rate / 2);
        return (one.Load.Run(one.Ours, time, pause), one.Load.Run(one.Bare, time, pause));
    }
}
