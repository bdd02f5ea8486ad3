using Predictive.Tables.Databases;
using Predictive.Tables.Parquet;

namespace Predictive.Tables;

/// <summary>
/// Reads a table row by row: delimited text (<c>.csv</c>, <c>.csv.gz</c>), Parquet (<c>.parquet</c>, or a folder of
/// such files), or the answer of a database. Whatever the form, a cell is a text: numbers that read back as the same
/// ones, dates as ISO 8601.
/// </summary>
public abstract class TableReader : IDisposable
{
    private protected TableReader()
    {
    }

    /// <summary>
    /// The column names as the file spells them, without surrounding spaces; an unnamed one is <c>column N</c>.
    /// </summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>What stands between two fields, stated or guessed; a comma where nothing does.</summary>
    public abstract char Delimiter { get; }

    /// <summary>
    /// Of text the physical line, from 1, on which the current row starts (the header's is 1); of Parquet the row's
    /// number, from 1.
    /// </summary>
    public abstract long Line { get; }

    /// <summary>
    /// What is wrong with the current row as a whole, or null. Fields that such a row lacks read as empty.
    /// </summary>
    public string? Fault { get; private protected set; }

    /// <summary>
    /// The current row's field in this column, unquoted; equal words of a column are often one string.
    /// </summary>
    public abstract string this[int column] { get; }

    /// <summary>Opens a table and reads its header.</summary>
    /// <param name="path">
    /// A delimited text file (the ending <c>.gz</c> means that it is compressed), or what
    /// <see cref="TableFiles"/> knows as Parquet.
    /// </param>
    /// <param name="format">How text is written; null guesses.</param>
    /// <exception cref="TableException">
    /// The file is missing, empty, broken or not UTF-8, or its header cannot be read.
    /// </exception>
    public static TableReader Open(string path, TableFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return TableFiles.IsParquet(path)
            ? ParquetTableReader.Open(path)
            : DelimitedTableReader.Open(path, format);
    }

    /// <summary>Opens the answer of a query as a table; its rows come as they are read.</summary>
    /// <param name="address">The database; an app has to have registered its driver.</param>
    /// <param name="query">A statement that answers rows; it cannot write.</param>
    /// <exception cref="TableException">
    /// There is no driver for the database, it cannot be reached, or it refuses the query.
    /// </exception>
    public static TableReader Open(DatabaseAddress address, string query)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(query);
        return QueryTableReader.Open(address, query, one => one.OpenToRead(), isItsOwn: true);
    }

    /// <summary>
    /// The current row's field in this column, unquoted, without making a text of it; good until the next is asked for.
    /// </summary>
    public abstract ReadOnlySpan<char> Letters(int column);

    /// <summary>Whether the current row has nothing in this column. In text that is the empty field.</summary>
    public virtual bool IsMissing(int column) => Letters(column).IsEmpty;

    /// <summary>
    /// Says that only rows matter which in this column have one of these words, or begin with one: others may be passed
    /// over, and are where the file tells that many rows on end have none.
    /// </summary>
    public virtual void OnlyNeeds(int column, IReadOnlyCollection<string> words)
    {
    }

    /// <summary>The place of a column of exactly this name, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column)
                return i;
        }

        return -1;
    }

    /// <summary>Goes to the next row; blank lines are passed over. False at the end.</summary>
    /// <exception cref="TableException">
    /// A quote is never closed, so that no later row can be told apart; a row is longer than 16 MB; the file is not
    /// UTF-8, or is broken; or it is compressed, and was cut off.
    /// </exception>
    public abstract bool Read();

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Names columns as this house does.</summary>
    private protected static List<string> NamesOf(IEnumerable<string> names) =>
        [.. names.Select((name, i) => name.Trim() is { Length: > 0 } known ? known : $"column {i + 1}")];

    /// <summary>Sets the columns; their names must differ.</summary>
    private protected void SetColumns(string path, IEnumerable<string> names)
    {
        Columns = NamesOf(names);
        if (Columns.Count == 0)
            throw new TableException($"{path} has no columns.");
        if (Columns.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new TableException($"{path} has two columns named '{Shown(twice.Key)}'; rename one of them.");
    }

    /// <summary>Closes what is open.</summary>
    private protected abstract void Close();

    /// <summary>
    /// A name as a message can show it: its first 60 characters, control characters as question marks.
    /// </summary>
    private static string Shown(string name) =>
        string.Concat(name.Take(60).Select(letter => char.IsControl(letter) ? '?' : letter))
        + (name.Length > 60 ? "..." : "");
}
