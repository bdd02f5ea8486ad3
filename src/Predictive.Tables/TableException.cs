namespace Predictive.Tables;

/// <summary>
/// A table cannot be read at all; rows that cannot be read are faults of the row (<see cref="TableReader.Fault"/>).
/// </summary>
public sealed class TableException : Exception
{
    /// <summary>Says which file and why, in one line.</summary>
    public TableException(string message)
        : base(message)
    {
    }

    /// <summary>Says which file and why, in one line, with its cause.</summary>
    public TableException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>A table cannot be read.</summary>
    public TableException()
        : this("The table cannot be read.")
    {
    }
}
