using System.Globalization;
using System.Security.Cryptography;
using Predictive.Data;
using Predictive.Data.Reading;
using Predictive.Decisions.Reading;

namespace Predictive.Planning.Experiments;

/// <summary>
/// A plan as it lies on the disk, with the checksum by which assignments know it. <c>EXPERIMENTS.md</c> explains it,
/// and <c>experiment.schema.json</c> helps an editor with it.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Checksum">The first 16 hexadecimal digits of the file's SHA-256.</param>
public sealed record ExperimentFile(string Path, ExperimentPlan Plan, string Checksum)
{
    /// <summary>Reads and checks a plan.</summary>
    /// <exception cref="BadInputException">It is missing or wrong; the message has file, line and column.</exception>
    public static ExperimentFile Load(string path)
    {
        var map = YamlMap.Load(path, "the experiment's plan");
        return new ExperimentFile(path, Read(map), ChecksumOf(File.ReadAllBytes(path))[..16]);
    }

    /// <summary>The SHA-256 of bytes, in hexadecimal digits.</summary>
    public static string ChecksumOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ExperimentPlan Read(YamlMap plan)
    {
        plan.AllowOnly("an experiment's plan", ExperimentKeys.Plan);
        var arms = Part(plan, "arms", ExperimentKeys.Arms);
        var capacity = Part(plan, "capacity", ExperimentKeys.Capacity);
        if (Needed(capacity, "days") != "7")
            throw capacity.Error("days", "the capacity is that of 7 days.");
        var (a, b) = (ArmOf(arms, "a"), ArmOf(arms, "b"));
        return a.Words == b.Words || a.Checksum == b.Checksum
            ? throw arms.Error("b", "both arms have the same definition; there is nothing to compare.")
            : new ExperimentPlan
            {
                Name = Needed(plan, "experiment"),
                Funnel = Needed(plan, "funnel"),
                Model = Needed(plan, "model"),
                ModelChecksum = Needed(plan, "modelChecksum"),
                Start = StartOf(plan),
                A = a,
                B = b,
                Randomisation = RandomisationOf(Part(plan, "randomisation", ExperimentKeys.Randomisation)),
                CapacityOfA = WholeIn(capacity, "a"),
                CapacityOfB = WholeIn(capacity, "b"),
                WindowDays = DaysIn(plan, "window"),
                HorizonDays = DaysIn(plan, "horizon"),
                Primary = PrimaryOf(plan),
                Size = SizeOf(Part(plan, "size", ExperimentKeys.Size)),
            };
    }

    private static ArmDefinition ArmOf(YamlMap arms, string name)
    {
        var arm = Part(arms, name, ExperimentKeys.Arm);
        return new ArmDefinition(Needed(arm, "definition"), Needed(arm, "checksum"));
    }

    private static DateTime StartOf(YamlMap plan)
    {
        var text = Needed(plan, "start");
        return new MomentReader(TimeZoneInfo.Utc).TryRead(text, out var start)
            ? start
            : throw plan.Error("start", $"'start' is '{text}'; allowed is an instant such as 2026-06-30T23:59:59Z.");
    }

    private static Randomisation RandomisationOf(YamlMap map)
    {
        if (Needed(map, "unit") != "account")
            throw map.Error("unit", $"'unit' is '{map.Text("unit")}'; allowed is account.");
        var share = NumberIn(map, "shareOfB");
        return share is > 0 and < 1
            ? new Randomisation(Needed(map, "salt"), share)
            : throw map.Error("shareOfB", "'shareOfB' is a share above 0 and below 1.");
    }

    private static PrimaryOutcome PrimaryOf(YamlMap plan) =>
        Enum.TryParse<PrimaryOutcome>(Needed(plan, "primary"), ignoreCase: true, out var primary)
        && Enum.IsDefined(primary)
            ? primary
            : throw plan.Error("primary", $"'primary' is '{plan.Text("primary")}'; allowed are "
                + "opportunities, pipeline and conversions.");

    private static PlannedSize SizeOf(YamlMap size) => new()
    {
        Baseline = NumberIn(size, "baseline"),
        Effect = Above(size, "effect", 0),
        Power = Share(size, "power"),
        Level = Share(size, "level"),
        MeanSize = Above(size, "meanSize", 0),
        SizeVariation = NumberIn(size, "sizeVariation"),
        Correlation = NumberIn(size, "correlation"),
        DesignEffect = Above(size, "designEffect", 0),
        Accounts = WholeIn(size, "accounts"),
        AccountsReadOnce = WholeIn(size, "accountsReadOnce"),
        AccountsPerWeek = Above(size, "accountsPerWeek", 0),
        Weeks = WholeIn(size, "weeks"),
    };

    private static YamlMap Part(YamlMap map, string key, string[] allowed)
    {
        if (!map.Has(key))
            throw Missing(map, key);
        var part = map.Map(key);
        part.AllowOnly($"'{key}'", allowed);
        return part;
    }

    private static string Needed(YamlMap map, string key) => map.Text(key) is { Length: > 0 } text
        ? text
        : throw Missing(map, key);

    private static double NumberIn(YamlMap map, string key) => map.Number(key) ?? throw Missing(map, key);

    private static int WholeIn(YamlMap map, string key) =>
        map.Whole(key, 1, 100_000_000) ?? throw Missing(map, key);

    private static int DaysIn(YamlMap map, string key) => map.DaysOf(key) ?? throw Missing(map, key);

    private static double Above(YamlMap map, string key, double least) => NumberIn(map, key) is var number
        && number > least
            ? number
            : throw map.Error(key, string.Create(CultureInfo.InvariantCulture, $"'{key}' lies above {least}."));

    private static double Share(YamlMap map, string key) => NumberIn(map, key) is var share && share is > 0 and < 1
        ? share
        : throw map.Error(key, $"'{key}' lies above 0 and below 1.");

    private static BadInputException Missing(YamlMap map, string key) => map.Place.Error($"'{key}:' is missing.");
}
