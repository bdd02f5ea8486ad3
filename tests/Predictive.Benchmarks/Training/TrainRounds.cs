using Predictive.Benchmarks.Processes;

namespace Predictive.Benchmarks.Training;

/// <summary>Trains with every contender in turn, round by round, so that a slow minute slows all of them.</summary>
/// <param name="quiet">Lets a measurement begin only where nothing else works.</param>
/// <param name="rounds">How many rounds count; one before them warms up.</param>
internal sealed class TrainRounds(QuietMachine quiet, int rounds)
{
    /// <summary>Measures all contenders on one table.</summary>
    /// <param name="contenders">Who, in the order of the report; ours first.</param>
    /// <param name="folder">The table's folder.</param>
    public IReadOnlyList<TrainFigures> On(IReadOnlyList<Contender> contenders, string folder)
    {
        foreach (var peer in contenders.Select(contender => contender.Peer).Distinct())
        {
            peer.Ask(new { Do = "load", Folder = folder });
        }

        var seconds = contenders.ToDictionary(one => one, _ => new List<double>());
        var figures = contenders.ToDictionary(one => one, WarmUp);
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contenders.Count; turn++)
            {
                var contender = contenders[(turn + round) % contenders.Count];
                var answer = quiet.Measure(() => contender.Peer.Ask(contender.Request));
                seconds[contender].Add((double)answer["seconds"]!);
            }
        }

        return [.. contenders.Select(one => figures[one] with { Seconds = [.. seconds[one]] })];
    }

    private static TrainFigures WarmUp(Contender contender)
    {
        var fitted = contender.Peer.Ask(contender.Request);
        var scored = contender.Peer.Ask(new { Do = "score" });
        return new TrainFigures(
            contender.Name, [], (double)scored["logLoss"]!, (double)scored["auc"]!, (long?)fitted["peakBytes"] ?? 0);
    }
}
