using System.Globalization;
using Predictive.Api.Webhooks;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Store;
using Predictive.Tables;

namespace Predictive.Api.Serving;

/// <summary>What is served, and how; from the configuration's <c>Predictive</c> section.</summary>
internal sealed record ServingOptions
{
    /// <summary>What the section may say.</summary>
    private static readonly string[] _names =
    [
        "Models", "Model", "Store", "LoggedShare", "MostWaitingWrites", "MostBodyBytes", "MostLineBytes",
        "CheckSeconds", "RequestsPerMinute", "TimeoutSeconds", "DrainSeconds", "Webhook",
    ];

    /// <summary>The registry: <c>Predictive:Models</c>, else <c>models</c> in the content root.</summary>
    public required ModelRegistry Registry { get; init; }

    /// <summary>NAME or NAME@VERSION: <c>Predictive:Model</c>; null for the only model.</summary>
    public string? Model { get; init; }

    /// <summary>
    /// Where the store lies: <c>Predictive:Store</c>, a file of SQLite or a connection to PostgreSQL; else
    /// <c>store.db</c> beside the registry.
    /// </summary>
    public required DatabaseAddress Store { get; init; }

    /// <summary>
    /// The share of the scores of many leads at once that are logged: <c>Predictive:LoggedShare</c>, 0 to 1.
    /// </summary>
    public double LoggedShare { get; init; } = 0.01;

    /// <summary>
    /// The most reports that wait to be written: <c>Predictive:MostWaitingWrites</c>; the next is told to come again.
    /// </summary>
    public int MostWaitingWrites { get; init; } = 10_000;

    /// <summary>The most bytes of a body: <c>Predictive:MostBodyBytes</c>.</summary>
    public long MostBodyBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>The most bytes of a line of a stream: <c>Predictive:MostLineBytes</c>.</summary>
    public int MostLineBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// How often the registry is asked for a newer version: <c>Predictive:CheckSeconds</c>; 0 for at every request.
    /// </summary>
    public TimeSpan CheckEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The most requests a minute of one key, or of one address without: <c>Predictive:RequestsPerMinute</c>.
    /// </summary>
    public int RequestsPerMinute { get; init; } = 60_000;

    /// <summary>After how long a request is given up: <c>Predictive:TimeoutSeconds</c>; streams have no end.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// For how long it goes on answering after it was told to stop, while readiness already says so:
    /// <c>Predictive:DrainSeconds</c>.
    /// </summary>
    public TimeSpan DrainFor { get; init; } = TimeSpan.Zero;

    /// <summary>Whom to tell of new predicted MQLs: <c>Predictive:Webhook</c>; null for nobody.</summary>
    public WebhookOptions? Webhook { get; init; }

    /// <summary>Reads the section.</summary>
    /// <exception cref="BadInputException">A setting is not known, or cannot be used.</exception>
    public static ServingOptions Of(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection("Predictive");
        CheckNames(section);
        var folder = section["Models"] is { Length: > 0 } stated ? stated : "models";
        var registry = new ModelRegistry(Path.GetFullPath(folder, contentRoot));
        var defaults = new ServingOptions
        {
            Registry = registry,
            Store = DatabaseAddress.Parse(
                section["Store"] is { Length: > 0 } store ? store : StoreOptions.DefaultPath(registry.Folder)),
            Model = section["Model"] is { Length: > 0 } model ? model : null,
            Webhook = WebhookOptions.Of(section.GetSection("Webhook")),
        };
        return defaults with
        {
            MostBodyBytes = (long)Number(section, "MostBodyBytes", defaults.MostBodyBytes, least: 1, most: 1 << 30),
            MostLineBytes = (int)Number(section, "MostLineBytes", defaults.MostLineBytes, least: 1, most: 1 << 30),
            RequestsPerMinute = (int)Number(
                section, "RequestsPerMinute", defaults.RequestsPerMinute, least: 1, most: 1_000_000_000),
            Timeout = TimeSpan.FromSeconds(
                Number(section, "TimeoutSeconds", defaults.Timeout.TotalSeconds, least: 0.001, most: 86_400)),
            MostWaitingWrites = (int)Number(
                section, "MostWaitingWrites", defaults.MostWaitingWrites, least: 1, most: 1_000_000),
            LoggedShare = Number(section, "LoggedShare", defaults.LoggedShare, least: 0, most: 1),
            DrainFor = TimeSpan.FromSeconds(
                Number(section, "DrainSeconds", defaults.DrainFor.TotalSeconds, least: 0, most: 3_600)),
            CheckEvery = TimeSpan.FromSeconds(
                Number(section, "CheckSeconds", defaults.CheckEvery.TotalSeconds, least: 0, most: 86_400)),
        };
    }

    /// <summary>A setting that is not known is a slip, after which another value would hold than its writer thinks.
    /// </summary>
    private static void CheckNames(IConfigurationSection section)
    {
        var unknown = section.GetChildren().Select(one => one.Key)
            .FirstOrDefault(key => !_names.Contains(key, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
        {
            throw new BadInputException($"Predictive:{unknown} is no setting; there are {string.Join(", ", _names)}."
                + NearestName.Hint(unknown, _names));
        }
    }

    private static double Number(IConfigurationSection section, string key, double usual, double least, double most) =>
        section[key] is not { Length: > 0 } text ? usual
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw new BadInputException(string.Create(CultureInfo.InvariantCulture,
                $"Predictive:{key} is '{text}'; allowed is a number from {least} to {most}."));
}
