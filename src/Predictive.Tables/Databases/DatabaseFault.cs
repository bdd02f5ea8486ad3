using System.Data.Common;

namespace Predictive.Tables.Databases;

/// <summary>Tells what databases and their drivers throw from faults of this house.</summary>
internal static class DatabaseFault
{
    /// <summary>Whether a database, its driver or the way to it is at fault.</summary>
    public static bool Is(Exception e) =>
        e is DbException or IOException or TimeoutException or InvalidOperationException or ArgumentException;
}
