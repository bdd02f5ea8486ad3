using Predictive.Tables;

namespace Predictive.Data;

/// <summary>The funnel file (<c>funnel.yaml</c>): which table plays which role, and what each column means.</summary>
public sealed record FunnelFile
{
    /// <summary>The usual name of a funnel file.</summary>
    public const string DefaultName = "funnel.yaml";

    /// <summary>Where the funnel file lies.</summary>
    public required string Path { get; init; }

    /// <summary>The folder in which the tables' files are looked up.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The funnel's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where its days begin and end, and what its times without an offset mean.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The last moment the tables know of (UTC), where stated.</summary>
    public DateTime? KnownOn { get; init; }

    /// <summary>Words that mean a missing value in every column, beside the empty field.</summary>
    public IReadOnlySet<string> Missing { get; init; } = new HashSet<string>();

    /// <summary>The largest share of a table's rows that may be rejected.</summary>
    public double MaxRejected { get; init; } = 0.05;

    /// <summary>The conversion that likelihoods are about.</summary>
    public required ConversionStage Conversion { get; init; }

    /// <summary>Within how many days of the as-of date a conversion counts.</summary>
    public int HorizonDays { get; init; } = 90;

    /// <summary>At which moments leads are looked at.</summary>
    public SnapshotSchedule Schedule { get; init; } = SnapshotSchedule.Default;

    /// <summary>
    /// Which share of the leads, in percent and in time order, trains, calibrates and tests; null for 60, 20 and 20.
    /// </summary>
    public IReadOnlyList<int>? SplitPercents { get; init; }

    /// <summary>Whether events by sales become features.</summary>
    public bool SalesTouches { get; init; }

    /// <summary>Which types of events belong together, and which are about mails.</summary>
    public EventMeanings EventMeanings { get; init; } = EventMeanings.ByName;

    /// <summary>The full path of the scoring rules in use today, where there are any.</summary>
    public string? RulesPath { get; init; }

    /// <summary>The tables, in the order of the roles.</summary>
    public required IReadOnlyList<FunnelTable> Tables { get; init; }

    /// <summary>The table of leads.</summary>
    public FunnelTable Leads => Tables.First(table => table.Role == TableRole.Leads);

    /// <summary>The full paths of the files that its tables are; tables that are queries have none.</summary>
    public IEnumerable<string> TableFilePaths => Tables.Where(table => table.Query is null)
        .SelectMany(table => TableFiles.Of(System.IO.Path.Combine(DataDirectory, table.File)));

    /// <summary>The names of the numbers that events carry, in the order of the tables.</summary>
    public IReadOnlyList<string> EventQuantities =>
    [
        .. Of(TableRole.Events).SelectMany(table => table.Of(ColumnMeaning.Quantity))
            .Select(column => column.Name).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The names of the words that events carry beside their type, in the order of the tables.</summary>
    public IReadOnlyList<string> EventDetails =>
    [
        .. Of(TableRole.Events).SelectMany(table => table.Of(ColumnMeaning.Detail))
            .Select(column => column.Name).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The only table of this role, or null.</summary>
    public FunnelTable? Find(TableRole role) => Tables.FirstOrDefault(table => table.Role == role);

    /// <summary>The tables of this role.</summary>
    public IEnumerable<FunnelTable> Of(TableRole role) => Tables.Where(table => table.Role == role);

    /// <summary>What a text says in a column: trimmed; null where it is empty or a word for a missing value.</summary>
    /// <param name="text">The text of a cell or a request.</param>
    /// <param name="column">The column; null where the funnel has none, so that only its general words count.</param>
    public string? WordIn(FunnelColumn? column, string? text) =>
        text?.Trim() is { Length: > 0 } word && !Missing.Contains(word) && column?.Missing.Contains(word) != true
            ? word
            : null;

    /// <summary>Reads the dates of a column: its days in the funnel's zone, its times in its own.</summary>
    internal MomentReader MomentsOf(FunnelTable table, FunnelColumn column) => new(
        TimeZone, column.DateFormat, column.TimeZone ?? table.TimeZone, column.WholeDays);

    /// <summary>Loads and checks a funnel file; the tables themselves are not opened.</summary>
    /// <param name="path">The file, or the folder whose <c>funnel.yaml</c> it is.</param>
    /// <param name="dataDirectory">
    /// Where the tables lie; null for what the file says, else the file's own folder.
    /// </param>
    /// <exception cref="BadInputException">It is missing or wrong; the message has file, line and column.</exception>
    public static FunnelFile Load(string path, string? dataDirectory = null) =>
        new Reading.FunnelFileParser(Locate(path), dataDirectory).Parse();

    private static bool IsTable(string path) =>
        System.IO.Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV" or ".TAB" or ".TXT" or ".GZ"
            or ".PARQUET";

    private static string FolderOf(string path) =>
        System.IO.Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    private static string Locate(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (File.Exists(path))
        {
            return IsTable(path)
                ? throw new BadInputException(
                    $"{path} is a table, no funnel file; `predictive init {FolderOf(path)}` drafts the funnel file of "
                    + "its folder.")
                : path;
        }

        if (!Directory.Exists(path))
            throw new BadInputException(
                $"{path} does not exist; give a folder with a {DefaultName}, or the file itself.");
        var inside = System.IO.Path.Combine(path, DefaultName);
        return File.Exists(inside)
            ? inside
            : throw new BadInputException($"{path} has no {DefaultName}; run `predictive init {path}` to draft one.");
    }
}
