using Predictive.Data.Reading;

namespace Predictive.Data;

/// <summary>Reads the tables that a funnel file names.</summary>
public static class FunnelRecordReader
{
    /// <summary>Reads the funnel in a folder, or of a funnel file.</summary>
    /// <inheritdoc cref="Read(FunnelFile, Action{string})"/>
    public static FunnelReadResult Read(string path) => Read(FunnelFile.Load(path));

    /// <summary>Reads all tables; bad rows and cells are results, not exceptions.</summary>
    /// <param name="file">What the tables are.</param>
    /// <param name="progress">Is told in words what is being read, about every 100,000 rows; may be null.</param>
    /// <exception cref="BadInputException">
    /// A file is missing, empty or cannot be told apart into rows; a named column is not in it; more of a table's rows
    /// are rejected than <see cref="FunnelFile.MaxRejected"/> allows.
    /// </exception>
    public static FunnelReadResult Read(FunnelFile file, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var reading = new FunnelReading(file, progress ?? (_ => { }));
        return reading.Read();
    }
}
