using Predictive.Models;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive.Health;

/// <summary>
/// Leads that are not what they were: how far a classifier can tell the leads of the training part from those that come
/// after it, and which columns moved most. Columns that moved no more than chance allows, in one of a thousand funnels,
/// are not named.
/// </summary>
internal static class SliceDrift
{
    /// <summary>How often columns of one and the same kind of leads are named, all columns together.</summary>
    public const double FalseAlarms = 0.001;

    /// <summary>A column whose stability index is this high has shifted; below, no one speaks of it.</summary>
    public const double Shifted = 0.1;

    /// <summary>A column whose stability index is this high has shifted greatly.</summary>
    public const double ShiftedGreatly = 0.25;

    /// <summary>An AUC from which on the leads of two slices are different people.</summary>
    public const double Different = 0.7;

    private const int FewestRows = 60;
    private const int MostNamed = 4;
    private const int MostLetters = 24;

    public static IEnumerable<DataFinding> In(CheckedFunnel funnel)
    {
        if (funnel.Split.Kind == SplitKind.Random)
        {
            return [];
        }

        var firstLooks = FirstLooks(funnel.Snapshots.Mature);
        var train = Leads(funnel.Split.Train);
        (string Name, List<LabelledSnapshot> Rows)[] later =
            [("calibration", Leads(funnel.Split.Calibrate)), ("test", Leads(funnel.Split.Test))];
        var found = later.Where(slice => Math.Min(train.Count, slice.Rows.Count) >= FewestRows)
            .Select(slice => Between(train, slice.Rows, slice.Name, funnel)).OfType<Drift>().ToList();
        return found.Count == 0 ? [] : [Finding(found)];

        List<LabelledSnapshot> Leads(IEnumerable<LabelledSnapshot> snapshots) =>
            [.. snapshots.Where(firstLooks.Contains)];
    }

    /// <summary>The first look at each lead, so that leads are compared at like ages.</summary>
    private static HashSet<LabelledSnapshot> FirstLooks(IEnumerable<LabelledSnapshot> snapshots) =>
    [
        .. snapshots.GroupBy(one => one.Snapshot.LeadId, StringComparer.Ordinal)
            .Select(lead => lead.MinBy(one => one.Snapshot.AsOf)!),
    ];

    private static Drift? Between(
        List<LabelledSnapshot> train, List<LabelledSnapshot> later, string name, CheckedFunnel funnel)
    {
        LabelledSnapshot[] rows = [.. train, .. later];
        var isLater = Enumerable.Range(0, rows.Length).Select(row => row >= train.Count).ToArray();
        var columns = SliceColumn.Of(rows, funnel.Leaks.LeftOut);
        var effective = (double)rows.Select(one => one.Cluster).Distinct(StringComparer.Ordinal).Count() / rows.Length;
        var moved = columns.Select(column => (column, Index: StabilityIndex.Of(column, isLater, effective)))
            .Where(one => one.Index.Value >= Shifted && one.Index.Chance * columns.Count <= FalseAlarms)
            .OrderByDescending(one => one.Index.Value).ToList();
        if (moved.Count == 0)
        {
            return null;
        }

        var area = SliceClassifier.Area(columns, rows, isLater, funnel.Seed);
        var reach = 1.959963984540054 * area.StandardError;
        return new Drift(
            name, area.Value, Math.Max(0, area.Value - reach), Math.Min(1, area.Value + reach), moved.Count,
            moved[0].Index.Value,
            [.. moved.Take(MostNamed).Select(one =>
                $"{one.column.Name} ({Words(one.column, isLater, one.Index.Value)})")]);
    }

    private static DataFinding Finding(List<Drift> found)
    {
        var worst = found.MaxBy(drift => drift.Area)!;
        var isGreat = found.Any(drift => drift.Greatest >= ShiftedGreatly || drift.Low >= Different);
        return new DataFinding(
            DataLook.SliceDrift, isGreat ? FindingSeverity.Careful : FindingSeverity.Note,
            $"The leads of the {worst.Slice} part differ from those trained on: a classifier tells them apart "
                + Invariant($"with an AUC of {worst.Area:0.00} ({worst.Low:0.00}-{worst.High:0.00}; 0.5 is chance). ")
                + (worst.Moved == 1 ? "What moved: " : worst.Moved > worst.Named.Count
                    ? Invariant($"{worst.Moved} columns moved, most of all ") : "What moved most: ")
                + string.Join("; ", worst.Named) + ".",
            "Ask what changed: a new source, a form, a market, a column filled since? Figures of the test part are the "
                + "ones to trust, and a model of such data has to be trained anew often.");
    }

    /// <summary>The level that moved most, with its shares.</summary>
    private static string Words(SliceColumn column, bool[] isLater, double index)
    {
        var shares = new double[2, column.LevelCount];
        var rows = new double[2];
        for (var row = 0; row < isLater.Length; row++)
        {
            var side = isLater[row] ? 1 : 0;
            shares[side, column.Levels[row]]++;
            rows[side]++;
        }

        var most = Enumerable.Range(0, column.LevelCount).MaxBy(level =>
            Math.Abs((shares[0, level] / rows[0]) - (shares[1, level] / rows[1])));
        var example = Array.IndexOf(column.Levels, most);
        var values = column.Values[example];
        var level = most == 0 ? "rare values"
            : values.IsMissing ? "missing"
            : values.Text is { } word ? $"'{Short(word)}'"
            : NumbersOf(column, most);
        return Invariant($"{level} {100 * shares[0, most] / rows[0]:0} % then, {100 * shares[1, most] / rows[1]:0} % ")
            + Invariant($"later, index {index:0.00}");
    }

    private static string Short(string word) => word.Length > MostLetters ? $"{word[..MostLetters]}..." : word;

    private static string NumbersOf(SliceColumn column, int level)
    {
        var numbers = column.Values.Where((_, row) => column.Levels[row] == level).Select(one => one.Number).ToList();
        return numbers.Min() == numbers.Max()
            ? Invariant($"{numbers.Min():0.##}")
            : Invariant($"{numbers.Min():0.##} to {numbers.Max():0.##}");
    }

    private sealed record Drift(
        string Slice, double Area, double Low, double High, int Moved, double Greatest, IReadOnlyList<string> Named);
}
