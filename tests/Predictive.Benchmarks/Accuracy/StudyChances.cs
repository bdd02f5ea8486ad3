using System.Runtime.InteropServices;
using Predictive.Benchmarks.Processes;
using Predictive.Benchmarks.Tables;
using Predictive.Learning;
using Predictive.Learning.Linear;

namespace Predictive.Benchmarks.Accuracy;

/// <summary>
/// The chances that learners give to a set's test rows, kept as files, so that a study may be run in pieces.
/// </summary>
/// <param name="folder">The set's folder.</param>
internal sealed class StudyChances(string folder)
{
    /// <summary>The chances of a learner, or null where it did not run.</summary>
    public double[]? Of(StudyLearner learner)
    {
        var file = learner.FileIn(folder);
        return File.Exists(file) ? MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(file)).ToArray() : null;
    }

    /// <summary>Runs our learners that did not run yet.</summary>
    public void RunOurs(IReadOnlyList<StudyLearner> learners)
    {
        if (!learners.Any(IsMissing)) return;
        var study = new OurStudy(RawFolder.Read(folder));
        foreach (var isTuned in new[] { false, true })
        {
            StudyLearner[] wanted = [.. learners.Where(learner => learner.IsTuned == isTuned && IsMissing(learner))];
            if (wanted.Any(learner => learner.Key != "ours-logistic"))
            {
                var (learner, scorer) = isTuned ? study.TunedBoosting() : study.Default(Learners.All[0]);
                Write(wanted, StudyLearner.Ours, () => study.Chances(scorer));
                Write(wanted, "ours-calibrated", () => study.Calibrated(learner, scorer));
            }

            Write(wanted, "ours-logistic", () =>
                study.Chances((isTuned ? study.TunedLogistic() : study.Default(new LogisticLearner())).Scorer));
        }
    }

    /// <summary>Lets a peer run what it did not run yet.</summary>
    public void Run(Peer peer, IEnumerable<StudyLearner> learners)
    {
        StudyLearner[] missing = [.. learners.Where(IsMissing)];
        if (missing.Length == 0) return;
        var rows = (int)peer.Ask(new { Do = "load", Folder = folder })["rows"]!;
        foreach (var learner in missing)
        {
            var answer = peer.Ask(new
            {
                Do = "study",
                Learner = learner.Key,
                learner.Mode,
                Trials = StudyTrial.Drawn,
                Folds = StudyTrial.Folds(rows),
                StudyTrial.MostTrees,
                StudyTrial.Patience,
                Out = learner.FileIn(folder),
            });
            Console.Error.WriteLine($"{Path.GetFileName(folder)}, {learner.Words} {learner.Mode}: {answer}");
        }
    }

    private bool IsMissing(StudyLearner learner) => !File.Exists(learner.FileIn(folder));

    private void Write(IEnumerable<StudyLearner> wanted, string key, Func<double[]> chances)
    {
        if (wanted.FirstOrDefault(learner => learner.Key == key) is not { } learner) return;
        File.WriteAllBytes(learner.FileIn(folder), MemoryMarshal.AsBytes(chances().AsSpan()).ToArray());
    }
}
