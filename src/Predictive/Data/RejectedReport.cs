using System.Globalization;
using Predictive.Tables;

namespace Predictive.Data;

/// <summary>The report of rejected records, as a CSV that a spreadsheet opens.</summary>
public static class RejectedReport
{
    /// <summary>
    /// Writes <c>file, line, column, value, reason</c>, one row a record, in their order; whole or not at all.
    /// </summary>
    public static void Write(string path, IEnumerable<RejectedRecord> rejected)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        TableWriter.WriteFile(path, report =>
        {
            report.Write("file", "line", "column", "value", "reason");
            foreach (var record in rejected)
            {
                report.Write(
                    record.File, record.Line.ToString(CultureInfo.InvariantCulture), record.Column, record.Value,
                    record.Reason);
            }
        });
    }
}
