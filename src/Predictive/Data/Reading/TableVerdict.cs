using System.Globalization;

namespace Predictive.Data.Reading;

/// <summary>Refuses a table of which too much cannot be used.</summary>
internal static class TableVerdict
{
    /// <summary>So many bad values of an attribute, and no good one, are a wrong meaning rather than dirt.</summary>
    private const int SurelyWrongMeaning = 10;

    public static void Judge(TableScan scan, FunnelFile file, long rejected, IReadOnlyList<RejectedRecord> examples)
    {
        foreach (var field in scan.Fields.Where(field => field.Values > 0 && field.BadValues == field.Values))
        {
            if (field.Values >= SurelyWrongMeaning || !ColumnRules.IsAttribute(field.Column.Meaning))
                throw NeverReadable(scan.Table, field);
        }

        var share = scan.Rows == 0 ? 0 : rejected / (double)scan.Rows;
        if (share > file.MaxRejected)
            throw TooMany(scan, file, rejected, share, examples);
    }

    private static BadInputException NeverReadable(FunnelTable table, ScanField field)
    {
        var what = field.Moments is { } moments
            ? $"a date, such as '{ShownText.Of(field.BadExample)}'; allowed is {moments.Allowed}."
            : $"a number, such as '{ShownText.Of(field.BadExample)}'; make it a category, or ignore it.";
        var count = field.Values.ToString("N0", CultureInfo.InvariantCulture);
        return field.Column.Place.Error($"none of the {count} values of '{field.Name}' in {table.File} can be read as "
            + $"{what}");
    }

    private static string CellOf(RejectedRecord rejected) =>
        rejected.Column is null ? "" : $" {ShownText.Of(rejected.Column)} '{ShownText.Of(rejected.Value)}'";

    private static BadInputException TooMany(
        TableScan scan, FunnelFile file, long rejected, double share, IReadOnlyList<RejectedRecord> examples)
    {
        var shown = examples.Select(e =>
            $"line {e.Line}{CellOf(e)}: {e.Reason}".ReplaceLineEndings(" "));
        var counts = string.Create(
            CultureInfo.InvariantCulture, $"{rejected:N0} of {scan.Rows:N0} rows ({100 * share:0.0}%) cannot be used");
        var limit = string.Create(CultureInfo.InvariantCulture, $"{100 * file.MaxRejected:0.##}%");
        return new BadInputException(
            $"{scan.Table.File}: {counts}, more than the {limit} of maxRejected. First: {string.Join(" | ", shown)}. "
            + "Correct the file or its columns in the funnel file, or raise maxRejected.");
    }
}
