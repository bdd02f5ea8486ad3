using System.CommandLine;
using Predictive.Benchmarks.Processes;
using Predictive.Benchmarks.Tables;

namespace Predictive.Benchmarks.Accuracy;

/// <summary><c>accuracy</c>: the study of log loss and AUC, out of the box and tuned alike, beside the peers.</summary>
internal static class AccuracyCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var sets = new Option<string[]>("--sets")
        {
            Description = "all, choosing, judging, or the names of sets.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => ["all"],
        };
        var learners = new Option<string[]>("--learners")
        {
            Description = "Only these learners run; those that ran before are reported all the same.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [.. StudyLearner.All.Select(learner => learner.Key).Distinct()],
        };
        var modes = new Option<string[]>("--modes")
        {
            Description = "default, tuned or both.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => ["default", "tuned"],
        };
        var renew = new Option<bool>("--renew") { Description = "Run the learners anew even where they ran before." };
        var (work, threads) = (BenchmarkCommands.Work(), BenchmarkCommands.Threads());
        var command = new Command("accuracy", "Log loss and AUC beside the peers, out of the box and tuned alike.")
        {
            sets, learners, modes, renew, threads, work,
        };
        command.SetAction(parsed =>
        {
            var keys = parsed.GetRequiredValue(learners);
            var wantedModes = parsed.GetRequiredValue(modes);
            StudyLearner[] wanted = [.. StudyLearner.All.Where(
                learner => keys.Contains(learner.Key) && wantedModes.Contains(learner.Mode))];
            Run(
                [.. parsed.GetRequiredValue(sets).SelectMany(StudySet.Called).Distinct()],
                wanted,
                parsed.GetValue(renew),
                parsed.GetValue(threads),
                parsed.GetRequiredValue(work));
            return 0;
        });
        return command;
    }

    private static void Run(
        IReadOnlyList<StudySet> sets, IReadOnlyList<StudyLearner> wanted, bool isRenewed, int threads, string work)
    {
        var figures = new List<MeasuredSet>();
        var peers = wanted.Any(learner => !learner.IsOurs) ? PeerPrograms.StartLibraries(threads) : [];
        try
        {
            foreach (var set in sets)
            {
                if (set.Prepare(work) is not { } folder)
                {
                    Console.Error.WriteLine($"{set.Key}: its data are not here.");
                    continue;
                }

                if (isRenewed) Forget(wanted, folder);
                var chances = new StudyChances(folder);
                chances.RunOurs([.. wanted.Where(learner => learner.IsOurs)]);
                foreach (var peer in peers)
                {
                    chances.Run(peer, wanted.Where(learner => PeerOf(learner, peer)));
                }

                var table = RawFolder.Read(folder);
                var found = StudyLearner.All.Select(learner => (Learner: learner, Chances: chances.Of(learner)))
                    .Where(one => one.Chances is not null).Select(one => (one.Learner, one.Chances!)).ToArray();
                figures.Add(new MeasuredSet(set, table, SetFigures.Of(table, found)));
            }
        }
        finally
        {
            foreach (var peer in peers)
            {
                peer.Dispose();
            }
        }

        AccuracyReport.Write(figures);
    }

    private static void Forget(IEnumerable<StudyLearner> learners, string folder)
    {
        foreach (var learner in learners)
        {
            File.Delete(learner.FileIn(folder));
        }
    }

    private static bool PeerOf(StudyLearner learner, Peer peer) => learner.Key switch
    {
        "xgboost" => peer.Name.StartsWith("XGBoost", StringComparison.Ordinal),
        "boosting" or "logistic" => peer.Name.StartsWith("scikit-learn", StringComparison.Ordinal),
        _ => false,
    };
}
