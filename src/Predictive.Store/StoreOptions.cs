using Predictive.Tables;

namespace Predictive.Store;

/// <summary>Where a store lies, and how much it takes on.</summary>
public sealed record StoreOptions
{
    /// <summary>The usual name of a store in SQLite.</summary>
    public const string DefaultFile = "store.db";

    /// <summary>The database; it is made, or brought up to date, on opening.</summary>
    public required DatabaseAddress Database { get; init; }

    /// <summary>The most reports that wait to be written; the next is told that the store is busy.</summary>
    public int MostWaitingWrites { get; init; } = 10_000;

    /// <summary>About the most bytes that waiting reports keep in memory.</summary>
    public long MostWaitingBytes { get; init; } = 64L << 20;

    /// <summary>The most predictions that wait to be logged; what comes beyond them is lost, and counted.</summary>
    public int MostWaitingPredictions { get; init; } = 20_000;

    /// <summary>How long predictions gather before they are logged, unless a few hundred wait sooner.</summary>
    public TimeSpan LogPredictionsEvery { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>For how long a check of an API key is believed, and so how long a revoked one may still pass.</summary>
    public TimeSpan BelieveKeysFor { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For how long what is kept is kept.</summary>
    public Retention Retention { get; init; } = new();

    /// <summary>The usual place of the store: beside the registry's models.</summary>
    /// <param name="registryFolder">The registry's folder, such as <c>models</c>.</param>
    public static string DefaultPath(string registryFolder)
    {
        ArgumentNullException.ThrowIfNull(registryFolder);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(registryFolder));
        return Path.Combine(Path.GetDirectoryName(full) ?? full, DefaultFile);
    }
}
