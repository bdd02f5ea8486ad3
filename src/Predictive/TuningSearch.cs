using System.Globalization;
using System.Security.Cryptography;
using Predictive.Data;

namespace Predictive;

/// <summary>All that a search depends on: a journal goes on only with the very same.</summary>
public sealed record TuningSearch
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The fingerprint of the funnel file and its tables.</summary>
    public required string Funnel { get; init; }

    /// <summary>The label horizon in days; null for the funnel file's.</summary>
    public required int? HorizonDays { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many candidates are tried.</summary>
    public required int Trials { get; init; }

    /// <summary>How many minutes the trials may take; null without a limit.</summary>
    public required double? Minutes { get; init; }

    /// <summary>The learners that are tried.</summary>
    public required string Learners { get; init; }

    /// <summary>The search of a funnel with these options; reads every byte of the funnel.</summary>
    public static TuningSearch Of(FunnelFile funnel, TuningRunOptions options)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(options);
        return new TuningSearch
        {
            Model = options.Training.ModelName ?? funnel.Name,
            Funnel = Fingerprint(funnel),
            HorizonDays = options.Training.HorizonDays,
            Seed = options.Training.Seed,
            Trials = options.Tuning.Trials,
            Minutes = options.Minutes,
            Learners = string.Join(", ", options.Tuning.Learners),
        };
    }

    /// <summary>The first thing in which another search differs, in words; null where they are the same.</summary>
    public string? DifferenceTo(TuningSearch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Parts(this).Zip(Parts(other))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => pair.First.Name == nameof(Funnel)
                ? "the funnel file or its tables have changed"
                : $"{pair.First.Name} is {pair.First.Value} there and {pair.Second.Value} now")
            .FirstOrDefault();
    }

    private static IEnumerable<(string Name, string Value)> Parts(TuningSearch one) =>
    [
        ("the model", one.Model), (nameof(Funnel), one.Funnel), ("the seed", Words(one.Seed)),
        ("the number of trials", Words(one.Trials)), ("the minutes", Words(one.Minutes)),
        ("the learners", one.Learners), ("the horizon", Words(one.HorizonDays)),
    ];

    private static string Words(IFormattable? value) =>
        value?.ToString(null, CultureInfo.InvariantCulture) ?? "not set";

    private static string Fingerprint(FunnelFile funnel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in funnel.TableFilePaths.Prepend(funnel.Path))
        {
            using var file = File.OpenRead(path);
            hash.AppendData(SHA256.HashData(file));
        }

        foreach (var table in funnel.Tables.Where(table => table.Query is not null))
            hash.AppendData(AnswerHash.Of(funnel, table));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
