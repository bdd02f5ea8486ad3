using System.Data.Common;
using System.Globalization;

namespace Predictive.Tables.Databases;

/// <summary>Writes the cells of one column of an answer as this house writes them.</summary>
/// <param name="column">The column's place.</param>
/// <param name="isDay">Whether its moments are days.</param>
/// <param name="hasZone">Whether its moments are of a known zone, and so in UTC.</param>
internal sealed class ColumnText(int column, bool isDay, bool hasZone)
{
    private const string Day = "yyyy-MM-dd";
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    public static ColumnText Of(DbDataReader rows, int column)
    {
        var type = rows.GetDataTypeName(column);
        return new ColumnText(
            column,
            type.Equals("date", StringComparison.OrdinalIgnoreCase),
            type.Contains("with time zone", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The cell of the current row; empty where it is null.</summary>
    public string Read(DbDataReader rows) => rows.IsDBNull(column) ? "" : rows.GetValue(column) switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => Number(number),
        float number => Number(number),
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        DateTime moment => Moment(moment),
        DateTimeOffset moment => $"{moment.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture)}Z",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new InvalidCastException($"a value of the kind {other.GetType().Name}"),
    };

    private static string Number(double number) =>
        double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    private string Moment(DateTime moment) => isDay ? moment.ToString(Day, CultureInfo.InvariantCulture)
        : moment.ToString(Time, CultureInfo.InvariantCulture)
            + (hasZone || moment.Kind == DateTimeKind.Utc ? "Z" : "");
}
