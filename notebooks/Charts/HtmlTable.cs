using System.Net;
using System.Text;

namespace Predictive.Charts;

/// <summary>A table as HTML, every cell escaped.</summary>
public static class HtmlTable
{
    /// <summary>The table.</summary>
    /// <param name="headers">What the columns are.</param>
    /// <param name="rows">The rows, each with a cell a column.</param>
    public static string Of(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rows);
        var table = new StringBuilder("<table>\n<thead>\n");
        Add(table, headers, "th");
        table.Append("</thead>\n<tbody>\n");
        foreach (var row in rows)
            Add(table, row, "td");
        return table.Append("</tbody>\n</table>").ToString();
    }

    private static void Add(StringBuilder table, IReadOnlyList<string> cells, string tag)
    {
        table.Append("<tr>");
        foreach (var cell in cells)
            table.Append('<').Append(tag).Append(" style=\"text-align:left\">").Append(WebUtility.HtmlEncode(cell))
                .Append("</").Append(tag).Append('>');
        table.Append("</tr>\n");
    }
}
