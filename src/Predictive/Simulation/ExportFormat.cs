namespace Predictive.Simulation;

/// <summary>In which form a simulated funnel is written.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>Parquet, with a type for each column.</summary>
    Parquet,
}
