using System.Globalization;

namespace Predictive.Data.Reading;

/// <summary>Reads a funnel file's text into checked, immutable types.</summary>
internal sealed class FunnelFileParser
{
    private static readonly string[] _usualMissing = ["", "NULL", "null", "N/A", "n/a", "NaN"];

    private readonly string _path;
    private readonly string _folder;
    private readonly string? _dataDirectory;
    private readonly YamlMap _root;

    public FunnelFileParser(string path, string? dataDirectory)
    {
        _path = path;
        _folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        _dataDirectory = dataDirectory;
        _root = YamlMap.Load(path);
    }

    public FunnelFile Parse()
    {
        _root.AllowOnly(
            "a funnel file", "name", "directory", "timeZone", "knownOn", "missing", "maxRejected", "conversion",
            "horizon", "snapshot", "split", "salesTouches", "groups", "mails", "rules", "trust", "connection", "store",
            "tables");
        var zone = TimeZones.In(_root) ?? TimeZoneInfo.Utc;
        var tables = TrustedColumns.Mark(_root, FunnelTableParser.Parse(_root));
        return new FunnelFile
        {
            Path = _path,
            DataDirectory = DataDirectory(),
            Name = _root.Text("name") is { Length: > 0 } name ? name : Path.GetFileName(_folder),
            TimeZone = zone,
            KnownOn = KnownOn(zone),
            Missing = _usualMissing.Concat(_root.Words("missing") ?? []).ToHashSet(),
            MaxRejected = MaxRejected(),
            Conversion = ConversionRules.Choose(_root, tables),
            HorizonDays = Horizon(),
            Schedule = ScheduleParser.Parse(_root, zone),
            SplitPercents = Split(),
            SalesTouches = _root.Flag("salesTouches"),
            EventMeanings = EventMeaningParser.Parse(_root),
            RulesPath = _root.Text("rules") is { } rules ? Path.GetFullPath(rules, _folder) : null,
            Tables = tables,
        };
    }

    private string DataDirectory()
    {
        if (_dataDirectory is not null)
        {
            return Directory.Exists(_dataDirectory)
                ? Path.GetFullPath(_dataDirectory)
                : throw new BadInputException($"The data folder {_dataDirectory} does not exist.");
        }

        return _root.Text("directory") is { } directory ? Path.GetFullPath(directory, _folder) : _folder;
    }

    private DateTime? KnownOn(TimeZoneInfo zone) => _root.Text("knownOn") is not { } text ? null
        : new MomentReader(zone).TryRead(text, out var moment) ? moment
        : throw _root.Error("knownOn", $"'{text}' is no ISO 8601 date, such as 2026-06-30 or 2026-06-30T23:59:59Z.");

    private double MaxRejected()
    {
        if (_root.Text("maxRejected") is not { } text)
            return 0.05;
        var percent = text.EndsWith('%');
        var digits = percent ? text[..^1] : text;
        var read = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        var share = percent ? value / 100 : value;
        return read && share is >= 0 and <= 1
            ? share
            : throw _root.Error("maxRejected", $"'{text}' is no share; allowed is 0% to 100%, such as 5%.");
    }

    private int Horizon() => _root.Days("horizon", least: 1) switch
    {
        null => 90,
        [var days] => days,
        _ => throw _root.Error("horizon", "there can be only one horizon, such as 90d."),
    };

    private int[]? Split()
    {
        if (_root.Text("split") is not { } text)
            return null;
        var percents = text.Split('/').Select(Percent).ToArray();
        return percents.Length == 3 && percents.Sum() == 100 && percents.All(share => share >= 5)
            ? percents
            : throw _root.Error("split", $"'{text}' is no split; allowed are the percents that train, calibrate and "
                + "test, each at least 5, together 100, such as 60/20/20.");
    }

    private static int Percent(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : 0;
}
