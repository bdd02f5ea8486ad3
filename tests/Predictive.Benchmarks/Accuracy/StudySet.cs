using Predictive.Benchmarks.Tables;

namespace Predictive.Benchmarks.Accuracy;

/// <summary>A set of the accuracy study.</summary>
/// <param name="Key">Its name on the command line and of its folder.</param>
/// <param name="IsForChoosing">Whether defaults may be chosen on it; others judge, once.</param>
/// <param name="Make">Makes its table in a folder of its own; null where its data are not here.</param>
internal sealed record StudySet(string Key, bool IsForChoosing, Func<string, BenchmarkTable?> Make)
{
    private const int Leads = 20_000;

    /// <summary>Every set.</summary>
    public static IReadOnlyList<StudySet> All { get; } =
    [
        new("bank", true, _ => FunnelTable.Real("Bank, no duration", "bank_marketing", "bank_marketing")),
        new("x_education", true, _ => FunnelTable.Real("X Education", "x_education", "x_education")),
        World("plain", true, 4001),
        World("drifting", true, 4002),
        World("few-deals", true, 4003),
        new("adult", false, _ => TableFile.Adult()),
        new("higgs", false, _ => TableFile.Higgs()),
        new("olist", false, _ => FunnelTable.Real("Olist", "olist", "olist")),
        new("leadforge", false, _ => FunnelTable.Real("LeadForge", "leadforge", "leadforge", "tables")),
        World("sample", false, 4004),
        World("seasonal", false, 4005),
        World("treatment-effect", false, 4006),
    ];

    /// <summary>The sets of a word: <c>all</c>, <c>choosing</c>, <c>judging</c>, or one key.</summary>
    /// <exception cref="ArgumentException">There is no such set.</exception>
    public static IReadOnlyList<StudySet> Called(string word) => word switch
    {
        "all" => All,
        "choosing" => [.. All.Where(set => set.IsForChoosing)],
        "judging" => [.. All.Where(set => !set.IsForChoosing)],
        _ => All.Where(set => set.Key == word).ToArray() is { Length: > 0 } found ? found
            : throw new ArgumentException(
                $"There is no set '{word}'; allowed are all, choosing, judging, "
                + $"{string.Join(", ", All.Select(set => set.Key))}."),
    };

    /// <summary>The set's folder, written where it is missing; null where its data are not here.</summary>
    public string? Prepare(string work)
    {
        var folder = Path.Combine(work, "accuracy", Key);
        if (RawFolder.Holds(folder)) return folder;
        if (Make(Path.Combine(folder, "export")) is not { } table) return null;
        RawFolder.Write(table, folder);
        return folder;
    }

    private static StudySet World(string world, bool isForChoosing, ulong seed) => new(
        $"world-{world}", isForChoosing, folder => FunnelTable.Simulated(world, Leads, seed, folder));
}
