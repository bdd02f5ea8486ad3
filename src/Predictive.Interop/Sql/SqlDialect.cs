using System.Globalization;
using System.Text;
using Predictive.Interop.Refusals;

namespace Predictive.Interop.Sql;

/// <summary>How a database wants names, numbers and functions to be written, and how much of them it takes.</summary>
public sealed record SqlDialect
{
    private SqlDialect()
    {
    }

    /// <summary>PostgreSQL 12 and later. 1,664 columns; the stack of 2 MB; names of 63 bytes.</summary>
    public static SqlDialect Postgres { get; } = new()
    {
        Name = "postgres",
        Double = "double precision",
        Text = "text",
        NumberSuffix = "::float8",
        Infinity = "'Infinity'::float8",
        NoNumber = "'NaN'::float8",
        Binary = " COLLATE \"C\"",
        Larger = "GREATEST",
        Smaller = "LEAST",
        MostNameBytes = 63,
        Limits = new SqlLimits(500, 1_600, 4_000_000),
    };

    /// <summary>DuckDB. Expressions of a depth of 1,000; names that differ in case only are one.</summary>
    public static SqlDialect DuckDb { get; } = new()
    {
        Name = "duckdb",
        Double = "DOUBLE",
        Text = "VARCHAR",
        Infinity = "'Infinity'::DOUBLE",
        NoNumber = "'NaN'::DOUBLE",
        Larger = "GREATEST",
        Smaller = "LEAST",
        IgnoresCase = true,
        Limits = new SqlLimits(900, 10_000, 4_000_000),
    };

    /// <summary>
    /// SQLite 3.35 and later, with its mathematical functions. Expressions of a depth of 1,000, 2,000 columns,
    /// a million letters in older builds; names that differ in case only are one.
    /// </summary>
    public static SqlDialect Sqlite { get; } = new()
    {
        Name = "sqlite",
        Double = "REAL",
        Text = "TEXT",
        Infinity = "9e999",
        Binary = " COLLATE BINARY",
        Larger = "max",
        Smaller = "min",
        IgnoresCase = true,
        Limits = new SqlLimits(900, 1_900, 1_000_000),
    };

    /// <summary>All dialects.</summary>
    public static IReadOnlyList<SqlDialect> All { get; } = [Postgres, DuckDb, Sqlite];

    /// <summary>Its name at the command line.</summary>
    public required string Name { get; init; }

    /// <summary>How large a statement may be.</summary>
    public required SqlLimits Limits { get; init; }

    internal string Double { get; init; } = "";

    internal string Text { get; init; } = "";

    internal string Larger { get; init; } = "";

    internal string Smaller { get; init; } = "";

    /// <summary>How a comparison of texts byte by byte is asked for.</summary>
    internal string Binary { get; init; } = "";

    internal bool IgnoresCase { get; init; }

    internal int? MostNameBytes { get; init; }

    private string NumberSuffix { get; init; } = "";

    private string Infinity { get; init; } = "";

    /// <summary>The not-a-number, where the database has one.</summary>
    private string? NoNumber { get; init; }

    /// <summary>A double, always read as one: the exponent keeps databases from reading a decimal.</summary>
    internal string Number(double value)
    {
        if (double.IsNaN(value)) return "NULL";
        if (double.IsInfinity(value)) return value > 0 ? Infinity : $"(-{Infinity})";
        var digits = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var text = (digits.Contains('E', StringComparison.Ordinal) ? digits : digits + "E0") + NumberSuffix;
        return double.IsNegative(value) && value != 0 ? $"(-{text})" : text;
    }

    /// <summary>A name in quotation marks.</summary>
    /// <exception cref="Data.BadInputException">The database takes no such name.</exception>
    internal string Identifier(string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal)) throw ExportRefusal.Zero($"The name '{name}'");
        var bytes = Encoding.UTF8.GetByteCount(name);
        return bytes > MostNameBytes
            ? throw ExportRefusal.LongName(name, bytes, MostNameBytes.Value)
            : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A text in quotation marks.</summary>
    /// <exception cref="Data.BadInputException">The database takes no such text.</exception>
    internal static string Quoted(string text) => text.Contains('\0', StringComparison.Ordinal)
        ? throw ExportRefusal.Zero($"The level '{text}'")
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A column as a double; NULL where it is missing: NULL, NaN, and empty where a text stands.</summary>
    internal string NumberOf(string column) => NoNumber is null
        ? $"CAST(NULLIF({column}, '') AS {Double})"
        : $"NULLIF(CAST({column} AS {Double}), {NoNumber})";

    /// <summary>A column as a text; NULL where it is missing: NULL and empty.</summary>
    internal string WordOf(string column) => $"NULLIF(CAST({column} AS {Text}), '')";
}
