namespace Predictive.Data.Drafting;

/// <summary>What one file of a folder looks like.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Delimiter">What stands between its fields.</param>
/// <param name="Rows">The rows that were looked at.</param>
/// <param name="Columns">Its columns, in their order.</param>
internal sealed record TableProfile(string File, char Delimiter, int Rows, IReadOnlyList<ColumnProfile> Columns)
{
    /// <summary>The words of the file's name without its ending.</summary>
    public NameWords Words { get; } = new(Stem(File));

    /// <summary>The file's name without its ending.</summary>
    public static string Stem(string file) =>
        Path.GetFileNameWithoutExtension(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file);
}
